import { checkPort, type CheckAnswer, type CheckQuestion } from '../background/messages';
import type { DraftCheckRequest, DraftCheckResponse } from '../overlay/protocol';
import { connect } from './connect';

interface Line {
  readonly port: chrome.runtime.Port;
  readonly waiting: Map<number, Waiting>;
  /** The last one that came; the next tells what is different. */
  response: DraftCheckResponse | null;
}

interface Waiting {
  hear(answer: CheckAnswer, response: DraftCheckResponse | null): void;
  /** The background died. */
  lost(): void;
}

/** One line to the background for all checks of a page: to open one costs the page more than to ask. When the background has died, the next check opens a new one. */
export class CheckLine {
  private line: Line | null = null;
  private questions = 0;

  /** The step that is the last; null when the background died before it came. */
  ask(request: DraftCheckRequest, tell: (response: DraftCheckResponse) => void, signal: AbortSignal): Promise<CheckAnswer | null> {
    return new Promise((resolve, reject) => {
      signal.throwIfAborted();
      const id = ++this.questions;
      const { port, waiting } = this.post({ id, request });
      const giveUp = (): void => {
        if (!waiting.delete(id)) return;
        reject(signal.reason as Error);
        try {
          port.postMessage({ id } satisfies CheckQuestion);
        } catch {
          // the background died with the question
        }
      };
      waiting.set(id, {
        hear: (answer, response) => {
          const isLast = 'failure' in answer || answer.isDone;
          if (isLast) waiting.delete(id);
          if (response) tell(response);
          if (isLast) resolve(answer);
        },
        lost: () => {
          waiting.delete(id);
          resolve(null);
        },
      });
      signal.addEventListener('abort', giveUp);
    });
  }

  /** A line whose background died may not have told yet. */
  private post(question: CheckQuestion): Line {
    try {
      return this.postOn(this.line ??= this.open(), question);
    } catch {
      return this.postOn(this.line = this.open(), question);
    }
  }

  private postOn(line: Line, question: CheckQuestion): Line {
    line.port.postMessage(question);
    return line;
  }

  private open(): Line {
    const line: Line = { port: connect(checkPort), waiting: new Map(), response: null };
    line.port.onMessage.addListener((answer: CheckAnswer) => {
      const change = 'response' in answer ? answer.response : undefined;
      if (change) line.response = { ...change.isWhole ? null : line.response, ...change.fields } as DraftCheckResponse;
      line.waiting.get(answer.id)?.hear(answer, change ? line.response : null); // for whoever gave up, the next change still counts from here
    });
    line.port.onDisconnect.addListener(() => {
      if (this.line === line) this.line = null;
      for (const waiting of [...line.waiting.values()]) waiting.lost();
    });
    return line;
  }
}
