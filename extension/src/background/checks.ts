import { HttpTransport } from '../overlay/httpTransport';
import type { DraftCheckRequest, FeedbackReport } from '../overlay/protocol';
import { CheckError } from '../overlay/transport';
import { readSettings } from '../settings/settings';
import type { CheckAnswer } from './messages';

/** Checks the draft that comes through the port; the page's end closes it when the answer is not wanted any more. */
export function answerCheck(port: chrome.runtime.Port): void {
  const end = new AbortController();
  port.onDisconnect.addListener(() => end.abort());
  port.onMessage.addListener((request: DraftCheckRequest) => {
    void ask(request, end.signal).then(answer => { if (!end.signal.aborted) port.postMessage(answer); });
  });
}

export async function sendFeedback(report: FeedbackReport): Promise<void> {
  const { server, token } = await readSettings();
  await new HttpTransport(server, token).send(report);
}

async function ask(request: DraftCheckRequest, signal: AbortSignal): Promise<CheckAnswer> {
  try {
    const { server, token } = await readSettings();
    return { response: await new HttpTransport(server, token).check(request, signal) };
  } catch (error) {
    return error instanceof CheckError ? { failure: error.failure, message: error.message } : { failure: 'unreachable', message: String(error) };
  }
}
