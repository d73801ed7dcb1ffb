import type { CodeAction, Diagnostic, TextRange } from '../protocol';
import { shiftRange, type TextChange } from '../text/textChange';

/** A diagnostic whose ranges follow the text as it is typed on. */
export interface Finding {
  readonly diagnostic: Diagnostic;
  readonly range: TextRange;
  /** Preferred first. */
  readonly actions: readonly CodeAction[];
}

export function findingOf(diagnostic: Diagnostic): Finding {
  const actions = [...diagnostic.actions].sort((left, right) => Number(right.isPreferred) - Number(left.isPreferred));
  return { diagnostic, range: diagnostic.range, actions };
}

/** The finding after a change of the text; null when the change touched it. An action whose edits were touched is dropped. */
export function shiftFinding(finding: Finding, change: TextChange, after: string): Finding | null {
  if (isBefore(finding, change)) return finding;
  const range = shiftRange(finding.range, change, after);
  if (!range) return null;
  return { ...finding, range, actions: finding.actions.flatMap(action => shiftAction(action, change, after) ?? []) };
}

/** Whether all of it lies before the change, with something between them: nothing moves, as mostly while somebody types. */
function isBefore({ range, actions }: Finding, { start }: TextChange): boolean {
  return range.end < start && actions.every(({ edits }) => edits.every(edit => edit.range.end < start));
}

function shiftAction(action: CodeAction, change: TextChange, after: string): CodeAction | null {
  const edits = action.edits.flatMap(edit => {
    const range = shiftRange(edit.range, change, after);
    return range ? [{ ...edit, range }] : [];
  });
  return edits.length === action.edits.length ? { ...action, edits } : null;
}

/** Whether both speak of the same thing at the same place. */
export function isSameFinding(left: Finding, right: Finding): boolean {
  return left.diagnostic.source === right.diagnostic.source && left.diagnostic.code === right.diagnostic.code
    && left.range.start === right.range.start && left.range.end === right.range.end;
}

export function isDrawnAlike(left: Finding, right: Finding): boolean {
  return left.range.start === right.range.start && left.range.end === right.range.end && left.diagnostic.severity === right.diagnostic.severity;
}
