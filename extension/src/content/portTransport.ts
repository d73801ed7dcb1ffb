import { checkPort, type BackgroundRequest, type CheckAnswer } from '../background/messages';
import type { DraftCheckRequest, DraftCheckResponse, FeedbackReport } from '../overlay/protocol';
import { CheckError, type Transport } from '../overlay/transport';

/** Asks through the background, which holds the token and may reach the server; a port wakes it when it sleeps. */
export class PortTransport implements Transport {
  async check(request: DraftCheckRequest, signal: AbortSignal): Promise<DraftCheckResponse> {
    const answer = await this.ask(request, signal) ?? await this.ask(request, signal);
    if (!answer) throw new CheckError('unreachable', 'The background ended twice.');
    if ('failure' in answer) throw new CheckError(answer.failure, answer.message);
    return answer.response;
  }

  report(report: FeedbackReport): void {
    const request: BackgroundRequest = { type: 'feedback', report };
    void Promise.resolve(request).then(message => chrome.runtime.sendMessage(message)).catch(() => {}); // cut off after an update, it throws at once
  }

  /** Null when the background died before it answered. */
  private ask(request: DraftCheckRequest, signal: AbortSignal): Promise<CheckAnswer | null> {
    return new Promise((resolve, reject) => {
      signal.throwIfAborted();
      const port = connect();
      port.onMessage.addListener((answer: CheckAnswer) => {
        resolve(answer);
        port.disconnect();
      });
      port.onDisconnect.addListener(() => resolve(null));
      signal.addEventListener('abort', () => {
        port.disconnect();
        reject(signal.reason as Error);
      });
      port.postMessage(request);
    });
  }
}

/** After an update of the extension its old scripts live on in open pages, cut off from it. */
function connect(): chrome.runtime.Port {
  try {
    return chrome.runtime.connect({ name: checkPort });
  } catch (error) {
    throw new CheckError('gone', String(error));
  }
}
