import { viewPort } from '../background/messages';
import type { DraftSnapshot, ViewAnswers, ViewCommand, ViewMessage, ViewQuestion } from '../content/draftSnapshot';

type Answer = ViewAnswers[keyof ViewAnswers];
type Question<Type> = Omit<Extract<ViewQuestion, { type: Type }>, 'id'>;

/** The frames of a tab, through a port to all of them. */
export class Frames {
  private readonly snapshots = new Map<string, DraftSnapshot>();
  private readonly waiting = new Map<number, { readonly answered: (answer: never) => void; readonly gone: Answer }>();
  private port: chrome.runtime.Port | null = null;
  private lastId = 0;

  constructor(private readonly changed: () => void) {}

  /** Listens to another tab from now on. */
  watch(tabId: number): void {
    this.port?.disconnect();
    this.forget();
    const port = this.port = chrome.tabs.connect(tabId, { name: viewPort });
    port.onMessage.addListener((message: ViewMessage) => this.heard(message));
    port.onDisconnect.addListener(() => {
      void chrome.runtime.lastError; // a tab without a script of ours is no error
      if (this.port === port) this.forget();
    });
  }

  /** The draft last in use in any of them. */
  get current(): { readonly frame: string; readonly snapshot: DraftSnapshot } | null {
    const [latest] = [...this.snapshots].sort(([, one], [, other]) => other.usedAt - one.usedAt);
    return latest ? { frame: latest[0], snapshot: latest[1] } : null;
  }

  command(command: ViewCommand): void {
    this.port?.postMessage(command);
  }

  /** @param gone the answer when the frame goes before it gives one */
  ask<Type extends keyof ViewAnswers>(question: Question<Type>, gone: ViewAnswers[Type]): Promise<ViewAnswers[Type]> {
    if (!this.port) return Promise.resolve(gone);
    const id = ++this.lastId;
    this.port.postMessage({ ...question, id });
    return new Promise(answered => this.waiting.set(id, { answered, gone }));
  }

  private heard(message: ViewMessage): void {
    if (message.type === 'answer') {
      this.waiting.get(message.id)?.answered(message.answer as never);
      this.waiting.delete(message.id);
      return;
    }
    if (message.snapshot) this.snapshots.set(message.frame, message.snapshot);
    else this.snapshots.delete(message.frame);
    this.changed();
  }

  private forget(): void {
    this.snapshots.clear();
    for (const { answered, gone } of this.waiting.values()) answered(gone as never);
    this.waiting.clear();
    this.port = null;
    this.changed();
  }
}
