import type { Approval, DraftCheckRequest, DraftCheckResponse, FeedbackReport, Rewriter, RewriteRequest, RewriteResponse } from './protocol';

/** Why a draft stays unchecked. `gone` means that whoever provides the transport has been unloaded and will not come back. */
export type CheckFailure = 'unreachable' | 'unauthorized' | 'rejected' | 'gone';

/** The way to the server; the extension and the page script each bring their own. */
export interface Transport {
  /**
   * Checks a draft; ends with the whole answer. Rejects with {@link CheckError}, or with an AbortError once the signal is aborted.
   * @param tell is told the answer as soon as there is one and each time something is added to it; without it nobody waits for what comes late
   */
  check(request: DraftCheckRequest, signal: AbortSignal, tell?: (response: DraftCheckResponse) => void): Promise<DraftCheckResponse>;

  /** The language model that rewrites; null when there is none, or nobody can be asked. */
  rewriter(): Promise<Rewriter | null>;

  /** Has the draft written anew; null when nobody can be asked. */
  rewrite(request: RewriteRequest): Promise<RewriteResponse | null>;

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
