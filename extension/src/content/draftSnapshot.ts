import type { Understanding } from '../helpdesk/understanding';
import type { Rewriter, RewriteResponse, TextEdit } from '../overlay/protocol';
import type { ReplaceOutcome } from '../overlay/surfaces/surface';
import type { DraftView } from '../overlay/ui/draftView';

/** The draft last in use in one frame, for the side panel and the popup. */
export interface DraftSnapshot {
  readonly draft: Pick<DraftView, 'state' | 'findings' | 'response' | 'failure' | 'currentText'>;
  /** Words the customer's reading points at, by the place of its evidence. */
  readonly quotes: Readonly<Record<string, string>>;
  /** Where the reply stands with the leads; empty when it was not held. */
  readonly held: string;
  readonly isNote: boolean;
  readonly understood: Understanding;
  /** When it was last in use, by `Date.now()`. */
  readonly usedAt: number;
}

/** What commands that are answered are answered with. */
export interface ViewAnswers {
  readonly apply: ReplaceOutcome;
  readonly insert: ReplaceOutcome;
  readonly replace: ReplaceOutcome;
  readonly rewriter: Rewriter | null;
  readonly rewrite: RewriteResponse | null;
}

/** From a frame: null when nobody is in an editor there any more. */
export type ViewMessage =
  | { readonly type: 'snapshot'; readonly frame: string; readonly snapshot: DraftSnapshot | null }
  | { readonly type: 'answer'; readonly id: number; readonly answer: ViewAnswers[keyof ViewAnswers] };

/** A command that is answered. Those with a text are for a draft that still reads so: places mean nothing in another. */
export type ViewQuestion = { readonly frame: string; readonly id: number } & (
  | { readonly type: 'apply'; readonly finding: number; readonly action: number; readonly text: string }
  | { readonly type: 'insert'; readonly suggestion: number; readonly text: string }
  | { readonly type: 'replace'; readonly edits: readonly TextEdit[]; readonly text: string }
  | { readonly type: 'rewrite'; readonly style: string; readonly text: string }
  | { readonly type: 'rewriter' });

/** To the frames; the one it is meant for answers. Findings, changes and suggestions are named by their place in the snapshot. */
export type ViewCommand = { readonly frame: string } & (
  | { readonly type: 'dismiss'; readonly finding: number; readonly scope: 'once' | 'conversation' }
  | { readonly type: 'reject'; readonly finding: number }
  | { readonly type: 'appeal'; readonly finding: number; readonly reason: string }
  | { readonly type: 'helpful'; readonly suggestion: number }
  | { readonly type: 'refresh' });

export function placeOf(evidence: { readonly messageIndex?: number | null; readonly range: { readonly start: number; readonly end: number } }): string {
  return [evidence.messageIndex ?? 'draft', evidence.range.start, evidence.range.end].join(':');
}
