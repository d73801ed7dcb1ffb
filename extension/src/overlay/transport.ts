import type { Approval, DraftCheckRequest, DraftCheckResponse, FeedbackReport } from './protocol';

/** Why a draft stays unchecked. `gone` means that whoever provides the transport has been unloaded and will not come back. */
export type CheckFailure = 'unreachable' | 'unauthorized' | 'rejected' | 'gone';

/** The way to the server; the extension and the page script each bring their own. */
export interface Transport {
  /** Rejects with {@link CheckError}, or with an AbortError once the signal is aborted. */
  check(request: DraftCheckRequest, signal: AbortSignal): Promise<DraftCheckResponse>;

  /** Hands a report on. Nobody waits for it; one that does not arrive is lost. */
  report(report: FeedbackReport): void;

  /**
   * Asks a lead to approve a held draft, or follows what was asked already, and tells each state; ends with the last one.
   * Rejects with {@link CheckError}, or with an AbortError once the signal is aborted.
   * @param asked the check request, or the id of an approval
   */
  approve(asked: DraftCheckRequest | string, tell: (approval: Approval) => void, signal: AbortSignal): Promise<Approval>;
}

export class CheckError extends Error {
  constructor(readonly failure: CheckFailure, message: string) {
    super(message);
    this.name = 'CheckError';
  }
}
