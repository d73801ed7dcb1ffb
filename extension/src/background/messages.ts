import type { DraftCheckResponse, FeedbackReport } from '../overlay/protocol';
import type { CheckFailure } from '../overlay/transport';

/** Name of the port a content script opens for one check; closing it gives the check up. */
export const checkPort = 'check';

/** What comes back through a check port. */
export type CheckAnswer =
  | { readonly response: DraftCheckResponse }
  | { readonly failure: CheckFailure; readonly message: string };

/** What a content script may know of the settings: never the token. */
export interface ContentConfig {
  readonly server: string;
  readonly language: string;
}

export type ServerStatus =
  | { readonly state: 'reachable'; readonly policy: string; readonly revision: string }
  | { readonly state: 'unreachable' | 'unauthorized' | 'not-permitted' }
  | { readonly state: 'rejected'; readonly message: string };

export type BackgroundRequest =
  | { readonly type: 'config' }
  | { readonly type: 'feedback'; readonly report: FeedbackReport }
  | { readonly type: 'status'; readonly server: string; readonly token: string };

/** From the background to content scripts. */
export type ContentRequest = { readonly type: 'stop' } | { readonly type: 'settings-changed' };
