/** The messages of `POST /v1/drafts/check` and `POST /v1/feedback`, as far as the overlay reads them. Ranges are UTF-16 offsets into the draft as sent, end exclusive. */

export interface TextRange {
  readonly start: number;
  readonly end: number;
}

export interface TextEdit {
  readonly range: TextRange;
  readonly newText: string;
}

export type Severity = 'error' | 'warning' | 'information' | 'hint';

/** From bad to mild. */
export const severities: readonly Severity[] = ['error', 'warning', 'information', 'hint'];

export interface CodeAction {
  readonly title: string;
  readonly kind: 'quickfix' | 'rewrite' | 'insert';
  readonly isPreferred: boolean;
  readonly applicability: 'safe' | 'needs-review';
  readonly edits: readonly TextEdit[];
}

export interface Diagnostic {
  readonly range: TextRange;
  /** Present and not null when the range lies in a message of the conversation instead of the draft. */
  readonly messageIndex?: number | null;
  readonly severity: Severity;
  readonly code: string;
  readonly source: string;
  /** Markdown of one sentence. */
  readonly message: string;
  readonly codeDescription?: { readonly href: string } | null;
  readonly mode: 'shadow' | 'notify' | 'warn' | 'confirm' | 'hold';
  readonly actions: readonly CodeAction[];
}

export type Visibility = 'public' | 'note';

export interface ConversationMessage {
  readonly author: 'customer' | 'agent' | 'system';
  readonly text: string;
  readonly visibility?: Visibility;
  /** ISO 8601. */
  readonly at?: string;
}

export interface DraftCheckRequest {
  readonly draft: { readonly text: string; readonly version: number; readonly visibility: Visibility };
  readonly trigger: 'typing' | 'send';
  readonly uiLanguage: string;
  readonly context?: object;
  readonly conversation?: readonly ConversationMessage[];
}

export interface Gate {
  readonly decision: 'allow' | 'warn' | 'confirm' | 'hold';
  readonly codes: readonly string[];
}

export interface Suggestion {
  /** `group/name`. */
  readonly id: string;
  readonly kind:
    'upsell' | 'retention' | 'escalation' | 'warning' | 'ending' | 'de-escalation' | 'recovery' | 'empathy' | 'closing';
  readonly title: string;
  /** In LSP snippet syntax: variables are filled, tab stops `$1`, `${1:…}`, `${1|a,b|}` are left. */
  readonly insertText: string;
  readonly reason: string;
  readonly evidence: Evidence | null;
  /** `pack/rule`. */
  readonly rule: string | null;
  /** One line to hand on, for an escalation. */
  readonly summary: string | null;
}

export interface Evidence {
  /** In the draft when absent. */
  readonly messageIndex?: number | null;
  readonly range: TextRange;
}

export type RedLine = 'none' | 'warn-now' | 'warned' | 'may-end';
export type Mood = 'calm' | 'upset' | 'angry' | 'grieving' | 'grateful';

/** What the customer's messages tell. */
export interface ConversationReading {
  readonly redLine: RedLine;
  readonly mood: Mood;
  readonly redLineEvidence?: Evidence | null;
  readonly moodEvidence?: Evidence | null;
}

export interface DraftCheckResponse {
  readonly version: number;
  readonly policy: { readonly id: string; readonly revision: string };
  readonly diagnostics: readonly Diagnostic[];
  readonly suggestions: readonly Suggestion[];
  readonly conversation: ConversationReading;
  readonly mom: { readonly wouldSend: boolean; readonly reasons: readonly string[] } | null;
  readonly gate: Gate;
  readonly score: { readonly total: number; readonly criteria: Readonly<Record<string, number>> } | null;
  readonly incomplete: readonly { readonly source: string; readonly reason: string }[];
}

/** What plugins and a language model add to an answer that came before. */
export type DraftCheckUpdate = Pick<DraftCheckResponse, 'version' | 'diagnostics' | 'suggestions' | 'mom' | 'gate' | 'score' | 'incomplete'>;

/** Manners of rewriting. */
export const rewriteStyles = ['mom', 'shorter', 'warmer', 'formal', 'informal'] as const;

/** Body of `POST /v1/drafts/rewrite`. */
export type RewriteRequest = DraftCheckRequest & { readonly style: string };

/** A language model that rewrites, and who gets to read what is sent there. */
export interface Rewriter {
  readonly name: string;
  readonly host: string;
}

export interface RewriteResponse {
  /** Null when none is offered. */
  readonly text: string | null;
  readonly edits: readonly TextEdit[];
  readonly reason: string | null;
}

/** A reply that waits for a lead, as far as the overlay reads it. */
export interface Approval {
  readonly id: string;
  readonly status: 'pending' | 'approved' | 'declined' | 'expired';
  /** ISO 8601: until when a lead may decide. */
  readonly expiresAt: string;
  readonly lead?: string | null;
  readonly reason?: string | null;
  readonly approvedText?: string | null;
  readonly isEdited: boolean;
}

/** Body of `POST /v1/feedback`, as far as the overlay sends it. */
export interface FeedbackReport {
  readonly kind: 'applied' | 'dismissed' | 'wrong' | 'inserted' | 'helpful' | 'appeal' | 'sent-anyway';
  readonly rules?: readonly { readonly source: string; readonly code: string }[];
  readonly suggestion?: string;
  readonly scope?: 'once' | 'conversation';
  /** The finding's words with a few on either side; for `wrong`. */
  readonly words?: string;
  /** What the gate said; for `sent-anyway`. */
  readonly gate?: Gate['decision'];
  /** For `appeal` and `sent-anyway`. */
  readonly reason?: string;
  /** The check an `appeal` speaks of. */
  readonly case?: DraftCheckRequest;
  readonly policy?: { readonly id: string; readonly revision: string };
  readonly context?: object;
}
