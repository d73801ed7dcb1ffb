import type { Approval, DraftCheckRequest } from '../protocol';
import { CheckError, type Transport } from '../transport';

/** A reply the gate holds, from the question to the lead's answer. */
export class HeldReply {
  approval: Approval | null = null;
  /** Why the question did not reach the leads. */
  problem: CheckError | null = null;

  private following: AbortSignal | null = null;

  constructor(readonly request: DraftCheckRequest) {}

  /** Whether somebody hears of the lead's answer. */
  get isFollowed(): boolean {
    return this.following?.aborted === false;
  }

  get isWaiting(): boolean {
    return this.problem === null && (this.approval === null || this.approval.status === 'pending');
  }

  /** What may be sent, once a lead has approved it. */
  get approvedText(): string | null {
    return this.approval?.status === 'approved' ? this.approval.approvedText ?? this.request.draft.text : null;
  }

  /** Asks, unless that was done, and follows; `changed` is told of each state. */
  async ask(transport: Transport, changed: () => void, signal: AbortSignal): Promise<void> {
    this.following = signal;
    try {
      await transport.approve(this.approval?.id ?? this.request, approval => {
        this.approval = approval;
        changed();
      }, signal);
    } catch (error) {
      if (signal.aborted) return;
      this.problem = error instanceof CheckError ? error : new CheckError('unreachable', String(error));
      changed();
    }
  }
}
