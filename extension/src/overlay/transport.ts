import type { DraftCheckRequest, DraftCheckResponse, FeedbackReport } from './protocol';

/** Why a draft stays unchecked. `gone` means that whoever provides the transport has been unloaded and will not come back. */
export type CheckFailure = 'unreachable' | 'unauthorized' | 'rejected' | 'gone';

/** The way to the server; the extension and the page script each bring their own. */
export interface Transport {
  /** Rejects with {@link CheckError}, or with an AbortError once the signal is aborted. */
  check(request: DraftCheckRequest, signal: AbortSignal): Promise<DraftCheckResponse>;

  /** Hands a report on. Nobody waits for it; one that does not arrive is lost. */
  report(report: FeedbackReport): void;
}

export class CheckError extends Error {
  constructor(readonly failure: CheckFailure, message: string) {
    super(message);
    this.name = 'CheckError';
  }
}
