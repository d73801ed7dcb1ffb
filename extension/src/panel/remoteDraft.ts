import { placeOf, type DraftSnapshot } from '../content/draftSnapshot';
import type { DraftView } from '../overlay/ui/draftView';
import type { Frames } from './frames';

/** The draft of a frame, as the list shows it; what is pressed happens there. */
export function remoteDraft(frames: Frames, frame: string, { draft, quotes }: DraftSnapshot): DraftView {
  const text = draft.currentText;
  const findingOf = (finding: DraftView['findings'][number]): number => draft.findings.indexOf(finding);
  const suggestionOf = (suggestion: unknown): number => draft.response?.suggestions.indexOf(suggestion as never) ?? -1;
  return {
    ...draft,
    quote: evidence => evidence ? quotes[placeOf(evidence)] ?? '' : '',
    apply: (finding, action) => frames.ask<'apply'>({ type: 'apply', frame, finding: findingOf(finding), action: finding.actions.indexOf(action), text }, 'unchanged'),
    insert: suggestion => frames.ask<'insert'>({ type: 'insert', frame, suggestion: suggestionOf(suggestion), text }, 'unchanged'),
    replaceBy: edits => frames.ask<'replace'>({ type: 'replace', frame, edits, text }, 'unchanged'),
    rewriter: () => frames.ask<'rewriter'>({ type: 'rewriter', frame }, null),
    rewriteAs: style => frames.ask<'rewrite'>({ type: 'rewrite', frame, style, text }, null),
    dismiss: (finding, scope) => frames.command({ type: 'dismiss', frame, finding: findingOf(finding), scope }),
    reject: finding => frames.command({ type: 'reject', frame, finding: findingOf(finding) }),
    appeal: (finding, reason) => frames.command({ type: 'appeal', frame, finding: findingOf(finding), reason }),
    helpful: suggestion => frames.command({ type: 'helpful', frame, suggestion: suggestionOf(suggestion) }),
    refresh: () => frames.command({ type: 'refresh', frame }),
  };
}
