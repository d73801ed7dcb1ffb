import { HttpTransport } from '../overlay/httpTransport';
import type { DraftCheckRequest, DraftCheckResponse, FeedbackReport, Rewriter, RewriteRequest, RewriteResponse } from '../overlay/protocol';
import { CheckError } from '../overlay/transport';
import { readSettings } from '../settings/settings';
import type { CheckAnswer, CheckQuestion, Failed } from './messages';
import { ResponseChanges } from './responseChanges';

type CheckStep = { readonly response?: DraftCheckResponse | undefined; readonly isDone: boolean } | Failed;

/** Checks the drafts that come through the port, each until it is given up or the port closes. */
export function answerChecks(port: chrome.runtime.Port): void {
  const open = new Map<number, AbortController>();
  const changes = new ResponseChanges();
  port.onDisconnect.addListener(() => { for (const end of open.values()) end.abort(); });
  port.onMessage.addListener(({ id, request }: CheckQuestion) => {
    open.get(id)?.abort();
    if (!request) return;
    const end = new AbortController();
    open.set(id, end);
    const answer = (step: CheckStep): void => {
      if (end.signal.aborted) return;
      const said = 'failure' in step ? step : { ...step, response: step.response && changes.next(step.response) };
      port.postMessage({ id, ...said } satisfies CheckAnswer);
    };
    void answerCheck(request, end.signal, answer).finally(() => open.delete(id));
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

/** Steps that come together are answered together, as the only step and its end mostly do: each message costs the page time. */
async function answerCheck(request: DraftCheckRequest, signal: AbortSignal, answer: (step: CheckStep) => void): Promise<void> {
  let response: DraftCheckResponse | undefined;
  const tell = (): void => {
    if (response) answer({ response, isDone: false });
    response = undefined;
  };
  try {
    const { server, token } = await readSettings();
    await new HttpTransport(server, token).check(request, signal, step => {
      response = step;
      setTimeout(tell);
    });
    answer({ response, isDone: true });
    response = undefined;
  } catch (error) {
    tell();
    answer(error instanceof CheckError ? { failure: error.failure, message: error.message } : { failure: 'unreachable', message: String(error) });
  }
}
