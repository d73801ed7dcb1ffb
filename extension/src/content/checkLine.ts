import { checkPort, type CheckAnswer, type CheckQuestion } from '../background/messages';
import type { DraftCheckRequest } from '../overlay/protocol';
import { connect } from './connect';

interface Line {
  readonly port: chrome.runtime.Port;
  readonly waiting: Map<number, Waiting>;
}

interface Waiting {
  hear(answer: CheckAnswer): void;
  /** The background died. */
  lost(): void;
}

/** One line to the background for all checks of a page: to open one costs the page more than to ask. When the background has died, the next check opens a new one. */
export class CheckLine {
  private line: Line | null = null;
  private questions = 0;

  /** The step that is the last; null when the background died before it came. */
  ask(request: DraftCheckRequest, tell: (answer: CheckAnswer) => void, signal: AbortSignal): Promise<CheckAnswer | null> {
    return new Promise((resolve, reject) => {
      signal.throwIfAborted();
      const id = ++this.questions;
      const { port, waiting } = this.post({ id, request });
      const end = (): void => {
        waiting.delete(id);
        signal.removeEventListener('abort', giveUp);
      };
      const giveUp = (): void => {
        end();
        reject(signal.reason as Error);
        try {
          port.postMessage({ id } satisfies CheckQuestion);
        } catch {
          // the background died with the question
        }
      };
      waiting.set(id, {
        hear: answer => {
          const isLast = 'failure' in answer || answer.isDone;
          if (isLast) end();
          tell(answer);
          if (isLast) resolve(answer);
        },
        lost: () => {
          end();
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
    const line: Line = { port: connect(checkPort), waiting: new Map() };
    line.port.onMessage.addListener((answer: CheckAnswer) => line.waiting.get(answer.id)?.hear(answer));
    line.port.onDisconnect.addListener(() => {
      if (this.line === line) this.line = null;
      for (const waiting of [...line.waiting.values()]) waiting.lost();
    });
    return line;
  }
}
