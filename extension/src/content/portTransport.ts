import { approvalPort, type ApprovalAnswer, type ApprovalQuestion, type BackgroundRequest, type CheckAnswer } from '../background/messages';
import type { Approval, DraftCheckRequest, DraftCheckResponse, FeedbackReport, Rewriter, RewriteRequest, RewriteResponse } from '../overlay/protocol';
import { CheckError, type Transport } from '../overlay/transport';
import { CheckLine } from './checkLine';
import { connect } from './connect';

/** Asks through the background, which holds the token and may reach the server; a port wakes it when it sleeps. */
export class PortTransport implements Transport {
  private readonly checks = new CheckLine();

  async check(request: DraftCheckRequest, signal: AbortSignal, tell?: (response: DraftCheckResponse) => void): Promise<DraftCheckResponse> {
    let last = null as DraftCheckResponse | null;
    const ask = (): Promise<CheckAnswer | null> => this.checks.ask(request, response => {
      last = response;
      tell?.(response);
    }, signal);
    const answer = await ask() ?? await ask();
    if (answer && 'failure' in answer) throw new CheckError(answer.failure, answer.message);
    if (!answer || !last) throw new CheckError('unreachable', 'The background ended twice.');
    return last;
  }

  async rewriter(): Promise<Rewriter | null> {
    return await this.send({ type: 'rewriter' }) as Rewriter | null;
  }

  async rewrite(request: RewriteRequest): Promise<RewriteResponse | null> {
    return await this.send({ type: 'rewrite', request }) as RewriteResponse | null;
  }

  report(report: FeedbackReport): void {
    void this.send({ type: 'feedback', report });
  }

  /** Null when nobody answers; cut off after an update of the extension, sending throws at once. */
  private async send(request: BackgroundRequest): Promise<unknown> {
    try {
      return await chrome.runtime.sendMessage(request) ?? null;
    } catch {
      return null;
    }
  }

  /** The background may end while a lead thinks; a new one takes the question up where it was. */
  async approve(asked: ApprovalQuestion, tell: (approval: Approval) => void, signal: AbortSignal): Promise<Approval> {
    let question = asked;
    for (;;) {
      const answer = await this.follow(question, next => {
        if ('failure' in next) return true;
        question = next.approval.id;
        tell(next.approval);
        return next.approval.status !== 'pending';
      }, signal);
      if (!answer) continue;
      if ('failure' in answer) throw new CheckError(answer.failure, answer.message);
      return answer.approval;
    }
  }

  /** The answer that is the last; null when the background died before it came. */
  private follow(question: ApprovalQuestion, isLast: (answer: ApprovalAnswer) => boolean, signal: AbortSignal): Promise<ApprovalAnswer | null> {
    return new Promise((resolve, reject) => {
      signal.throwIfAborted();
      const port = connect(approvalPort);
      port.onMessage.addListener((answer: ApprovalAnswer) => {
        if (!isLast(answer)) return;
        resolve(answer);
        port.disconnect();
      });
      port.onDisconnect.addListener(() => resolve(null));
      signal.addEventListener('abort', () => {
        port.disconnect();
        reject(signal.reason as Error);
      });
      port.postMessage(question);
    });
  }
}
