import type { Adapter } from '../adapters/adapter';
import type { FailMode } from '../overlay/gate/sendGate';
import type { Approval, DraftCheckRequest, DraftCheckResponse, FeedbackReport, RewriteRequest } from '../overlay/protocol';
import type { CheckFailure } from '../overlay/transport';

/** Name of the port a content script opens for its checks and keeps open. */
export const checkPort = 'check';

/** Name of the port a content script opens to ask a lead; closing it ends the following, not the question. */
export const approvalPort = 'approval';

/** Name of the port the side panel and the popup open to the frames of a tab. */
export const viewPort = 'view';

export interface Failed {
  readonly failure: CheckFailure;
  readonly message: string;
}

/** What goes into a check port: a request under a number of its own, or the number alone to give the check up. */
export interface CheckQuestion {
  readonly id: number;
  readonly request?: DraftCheckRequest;
}

/** What comes back for it: each step of the answer, of which the last says that it is done. */
export type CheckAnswer = { readonly id: number } & ({ readonly response?: ResponseChange | undefined; readonly isDone: boolean } | Failed);

/** A response as what is different from the one that came through the same port before: after most keys next to nothing. */
export interface ResponseChange {
  /** Whether it is all of the response. */
  readonly isWhole: boolean;
  readonly fields: Partial<DraftCheckResponse>;
}

/** What goes into an approval port once: the request, or the id of what was asked already. */
export type ApprovalQuestion = DraftCheckRequest | string;

/** What comes back through an approval port, once for each state. */
export type ApprovalAnswer = { readonly approval: Approval } | Failed;

/** What a content script may know of the settings: never the token. */
export interface ContentConfig {
  readonly server: string;
  readonly language: string;
  readonly failMode: FailMode;
  readonly agent: { readonly id: string; readonly level: string };
  /** Those the agent made come first, then the server's, then those that are shipped. */
  readonly adapters: readonly Adapter[];
}

export type ServerStatus =
  | { readonly state: 'reachable'; readonly policy: string; readonly revision: string }
  | { readonly state: 'unreachable' | 'unauthorized' | 'not-permitted' }
  | { readonly state: 'rejected'; readonly message: string };

export type BackgroundRequest =
  | { readonly type: 'config' }
  | { readonly type: 'feedback'; readonly report: FeedbackReport }
  | { readonly type: 'rewriter' }
  | { readonly type: 'rewrite'; readonly request: RewriteRequest }
  | { readonly type: 'open-panel' }
  /** From the picking tool and the options: errors when it is no adapter, else it is in use. */
  | { readonly type: 'try-adapter'; readonly adapter: unknown }
  | { readonly type: 'remove-adapter'; readonly id: string }
  | { readonly type: 'status'; readonly server: string; readonly token: string };

/** From the background to content scripts. */
export type ContentRequest = { readonly type: 'stop' } | { readonly type: 'settings-changed' };
