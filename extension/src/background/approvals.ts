import { HttpTransport } from '../overlay/httpTransport';
import { CheckError } from '../overlay/transport';
import { readSettings } from '../settings/settings';
import type { ApprovalAnswer, ApprovalQuestion } from './messages';

/** Puts the question that comes through the port to the leads and tells each state until the last. */
export function answerApproval(port: chrome.runtime.Port): void {
  const end = new AbortController();
  const tell = (answer: ApprovalAnswer): void => { if (!end.signal.aborted) port.postMessage(answer); };
  port.onDisconnect.addListener(() => end.abort());
  port.onMessage.addListener((question: ApprovalQuestion) => void follow(question, tell, end.signal));
}

async function follow(question: ApprovalQuestion, tell: (answer: ApprovalAnswer) => void, signal: AbortSignal): Promise<void> {
  try {
    const { server, token } = await readSettings();
    await new HttpTransport(server, token).approve(question, approval => tell({ approval }), signal);
  } catch (error) {
    if (!signal.aborted) tell(error instanceof CheckError ? { failure: error.failure, message: error.message } : { failure: 'unreachable', message: String(error) });
  }
}
