import type { DraftCheckRequest, DraftCheckResponse } from './protocol';

/** Why a draft stays unchecked. `gone` means that whoever provides the transport has been unloaded and will not come back. */
export type CheckFailure = 'unreachable' | 'unauthorized' | 'rejected' | 'gone';

/** The way to the server; the extension and the page script each bring their own. */
export interface Transport {
  /** Rejects with {@link CheckError}, or with an AbortError once the signal is aborted. */
  check(request: DraftCheckRequest, signal: AbortSignal): Promise<DraftCheckResponse>;
}

export class CheckError extends Error {
  constructor(readonly failure: CheckFailure, message: string) {
    super(message);
    this.name = 'CheckError';
  }
}
