import type { EditorContext } from '../editors/editorContext';
import { visibilityOf } from '../editors/visibilityOf';
import type { DraftCheckRequest, DraftCheckResponse, Visibility } from '../protocol';
import { hasFocus } from '../surfaces/domSelection';
import { CheckError, type Transport } from '../transport';
import { Surroundings } from './surroundings';

/** Long enough to wait for the next key of a fast typist, short enough not to be noticed. */
const typingPause = 120;

/** Pauses before a check that reached nobody is tried again by itself, in ms; after the last one a key, a click or the focus has to ask. */
const retryPauses = [2_000, 5_000, 15_000, 60_000];

export interface DraftCheckOptions {
  readonly transport: Transport;
  readonly uiLanguage: string;
  readonly context?: ((editor: Element) => EditorContext) | undefined;
  /** Whether the context is read from the document alone, so that it holds until that changes; otherwise it is asked for at each check. */
  readonly isContextRead?: boolean | undefined;
}

/** A text with the number of its state; answers to another state are stale. */
export interface Draft {
  readonly text: string;
  readonly version: number;
}

export interface DraftCheckEvents {
  /** It is an internal note, about which nobody is asked. */
  isNote(): void;
  asking(): void;
  answered(response: DraftCheckResponse): void;
  /** @param byItself nobody asked: it was tried again after a failure that has been told */
  failed(error: unknown, byItself: boolean): void;
}

/** Asks the server about one editor's draft: when typing pauses, once for each state of text and surroundings, one question at a time. */
export class DraftCheck {
  /** What was around the editor when it was looked at last. */
  context: EditorContext = {};
  visibility: Visibility = 'public';

  private readonly surroundings: Surroundings | null;
  /** The same in one text. */
  private around = '';
  /** What was around the text that was asked about last; empty when nobody has been asked about this text. */
  private askedAround = '';
  private inFlight: AbortController | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private retryTimer: ReturnType<typeof setTimeout> | undefined;
  private retries = 0;
  private isComposing = false;

  constructor(
    private readonly editor: HTMLElement, private readonly options: DraftCheckOptions, private readonly draft: () => Draft,
    private readonly events: DraftCheckEvents, signal: AbortSignal,
  ) {
    this.surroundings = options.isContextRead ? new Surroundings(editor, signal) : null;
    editor.addEventListener('compositionstart', () => { this.isComposing = true; }, { signal });
    editor.addEventListener('compositionend', () => { this.isComposing = false; this.schedule(); }, { signal });
    editor.addEventListener('focusout', () => clearTimeout(this.retryTimer), { signal });
    signal.addEventListener('abort', () => {
      clearTimeout(this.timer);
      clearTimeout(this.retryTimer);
      this.inFlight?.abort();
    });
  }

  request(trigger: DraftCheckRequest['trigger']): DraftCheckRequest {
    const { context, conversation } = this.context;
    return {
      draft: { ...this.draft(), visibility: this.visibility }, trigger, uiLanguage: this.options.uiLanguage,
      ...context && { context }, ...conversation && { conversation },
    };
  }

  lookAround(): void {
    this.context = this.options.context?.(this.editor) ?? {};
    this.visibility = this.context.visibility ?? visibilityOf(this.editor);
    const { context, conversation } = this.context;
    this.around = JSON.stringify([this.visibility, context, conversation]);
    this.surroundings?.looked();
  }

  textChanged(): void {
    this.inFlight?.abort();
    this.askedAround = '';
    this.retries = 0;
    this.schedule();
  }

  /**
   * Asks when text or surroundings are not those last asked about; while somebody types, at the next pause.
   * @param again also when they are, unless the answer is still to come
   */
  ask(again: boolean): void {
    if (again && !this.inFlight) this.askedAround = '';
    this.retries = 0;
    this.surroundings?.forget();
    if (this.timer === undefined) void this.askNow();
  }

  private schedule(): void {
    clearTimeout(this.timer);
    clearTimeout(this.retryTimer);
    this.timer = setTimeout(() => {
      this.timer = undefined;
      if (!this.isComposing) void this.askNow();
    }, typingPause);
  }

  /** While the editor has the focus, and ever more seldom: nobody else would tell that the server is back. */
  private retryLater(): void {
    const pause = retryPauses[this.retries];
    if (pause === undefined || !hasFocus(this.editor)) return;
    this.retries++;
    this.retryTimer = setTimeout(() => { if (!this.isComposing) void this.askNow(); }, pause);
  }

  private async askNow(): Promise<void> {
    clearTimeout(this.retryTimer);
    if (this.surroundings?.mayHaveChanged !== false) this.lookAround();
    if (this.around === this.askedAround) return;
    this.inFlight?.abort();
    this.askedAround = this.around;
    if (this.visibility === 'note') return this.events.isNote();
    const inFlight = this.inFlight = new AbortController();
    this.events.asking();
    const { version } = this.draft();
    try {
      await this.options.transport.check(this.request('typing'), inFlight.signal, response => {
        if (!inFlight.signal.aborted && version === this.draft().version && response.version === version) this.events.answered(response);
      });
    } catch (error) {
      if (inFlight.signal.aborted) return;
      this.askedAround = '';
      this.events.failed(error, this.retries > 0);
      if (error instanceof CheckError && error.failure === 'unreachable') this.retryLater();
    } finally {
      if (this.inFlight === inFlight) this.inFlight = null;
    }
  }
}
