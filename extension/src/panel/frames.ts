import { viewPort } from '../background/messages';
import type { DraftSnapshot, ViewCommand, ViewMessage } from '../content/draftSnapshot';

type Outcome = Extract<ViewMessage, { type: 'outcome' }>['outcome'];
type Changing = Extract<ViewCommand, { type: 'apply' | 'insert' }>;
type WithoutId<Command> = Command extends unknown ? Omit<Command, 'id'> : never;

/** The frames of a tab, through a port to all of them. */
export class Frames {
  private readonly snapshots = new Map<string, DraftSnapshot>();
  private readonly outcomes = new Map<number, (outcome: Outcome) => void>();
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

  command(command: Exclude<ViewCommand, Changing>): void {
    this.port?.postMessage(command);
  }

  change(command: WithoutId<Changing>): Promise<Outcome> {
    const id = ++this.lastId;
    this.port?.postMessage({ ...command, id });
    return new Promise(resolve => this.outcomes.set(id, resolve));
  }

  private heard(message: ViewMessage): void {
    if (message.type === 'outcome') {
      this.outcomes.get(message.id)?.(message.outcome);
      this.outcomes.delete(message.id);
      return;
    }
    if (message.snapshot) this.snapshots.set(message.frame, message.snapshot);
    else this.snapshots.delete(message.frame);
    this.changed();
  }

  private forget(): void {
    this.snapshots.clear();
    for (const end of this.outcomes.values()) end('unchanged');
    this.outcomes.clear();
    this.port = null;
    this.changed();
  }
}
