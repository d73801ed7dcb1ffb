import { HttpTransport } from '../overlay/httpTransport';
import type { DraftCheckRequest, DraftCheckResponse, FeedbackReport, Rewriter, RewriteRequest, RewriteResponse } from '../overlay/protocol';
import { CheckError } from '../overlay/transport';
import { readSettings } from '../settings/settings';
import type { CheckAnswer } from './messages';

/** Checks the draft that comes through the port; the page's end closes it when the answer is not wanted any more. */
export function answerCheck(port: chrome.runtime.Port): void {
  const end = new AbortController();
  port.onDisconnect.addListener(() => end.abort());
  port.onMessage.addListener((request: DraftCheckRequest) => {
    const answer = (step: CheckAnswer): void => { if (!end.signal.aborted) port.postMessage(step); };
    void ask(request, end.signal, response => answer({ response })).then(answer);
  });
}

export async function findRewriter(): Promise<Rewriter | null> {
  const { server, token } = await readSettings();
  return await new HttpTransport(server, token).rewriter();
}

export async function rewrite(request: RewriteRequest): Promise<RewriteResponse | null> {
  const { server, token } = await readSettings();
  return await new HttpTransport(server, token).rewrite(request);
}

export async function sendFeedback(report: FeedbackReport): Promise<void> {
  const { server, token } = await readSettings();
  await new HttpTransport(server, token).send(report);
}

async function ask(request: DraftCheckRequest, signal: AbortSignal, tell: (response: DraftCheckResponse) => void): Promise<CheckAnswer> {
  try {
    const { server, token } = await readSettings();
    await new HttpTransport(server, token).check(request, signal, tell);
    return { done: true };
  } catch (error) {
    return error instanceof CheckError ? { failure: error.failure, message: error.message } : { failure: 'unreachable', message: String(error) };
  }
}
