import type { DraftCheckOptions } from './checking/draftCheck';
import { EditorSession, type SessionOptions } from './checking/editorSession';
import { findEditor, type OpenShadowRoot } from './editors/findEditor';
import { SendGate, type FailMode } from './gate/sendGate';
import { SendWatch } from './gate/sendWatch';
import { hasFocus } from './surfaces/domSelection';
import type { HeldReply } from './gate/heldReply';
import { Memory } from './memory';
import { OverlayKeys } from './ui/overlayKeys';
import { OverlayUi } from './ui/overlayUi';
import { topReachable } from './ui/placement';
import type { Wording } from './wording';

export interface OverlayOptions extends Pick<DraftCheckOptions, 'transport' | 'context' | 'isContextRead'> {
  /** Address of the server, for links to its pages. */
  readonly server: string;
  readonly wording: Wording;
  /** How the overlay came to the page; where two came different ways, the first serves. */
  readonly owner: 'page' | 'extension';
  /** `closed` keeps the page from reading findings; `open` is for pages that brought the overlay themselves. */
  readonly shadowMode: ShadowRootMode;
  readonly openShadowRoot: OpenShadowRoot;
  /** What happens to replies nobody could check; without it sending is the page's own affair. */
  readonly gate?: FailMode | undefined;
  /** That of the overlay whose place this one takes. */
  readonly memory?: Memory | undefined;
  /** Opens the list outside of the page; false where that cannot be done. */
  readonly openSidePanel?: (() => Promise<boolean>) | undefined;
  /** Told when the draft last in use, or what is known of it, has changed. */
  readonly changed?: (() => void) | undefined;
}

/** Watches one document: finds reply editors as they get the focus and shows what the server finds in them. */
export class Overlay {
  private readonly end = new AbortController();
  private readonly sessions = new Map<HTMLElement, EditorSession>();
  private readonly memory: Memory;
  private readonly view: Window & typeof globalThis;
  private ui: OverlayUi | null = null;
  private active: EditorSession | null = null;
  private gate: SendGate | null = null;
  private frame = 0;

  private constructor(document: Document, private readonly options: OverlayOptions) {
    this.view = document.defaultView!;
    this.memory = options.memory ?? new Memory();
    const { signal } = this.end;
    const capture = { signal, capture: true };
    document.addEventListener('focusin', event => { if (!this.ui?.owns(event.target)) this.focused(event.composedPath()[0]); }, capture);
    document.addEventListener('input', event => this.typed(event.composedPath()[0]), capture);
    document.addEventListener('selectionchange', () => this.ui?.caretMoved(), { signal });
    document.addEventListener('pointerdown', event => this.ui?.pressedOutside(event), capture);
    document.addEventListener('keydown', event => this.key(event), capture);
    // What a frame has put into the page around it must go with the frame.
    this.view.addEventListener('pagehide', event => { if (!event.persisted) this.stop(); }, { signal });
    if (options.gate) this.watchSending(options.gate);
    this.focused(document.activeElement);
    this.watchSurroundings();
  }

  /** The draft that was last in use. */
  get draft(): EditorSession | null {
    return this.active;
  }

  heldOf(session: EditorSession): HeldReply | null {
    return this.gate?.heldOf(session) ?? null;
  }

  static start(document: Document, options: OverlayOptions): Overlay {
    return new Overlay(document, options);
  }

  /** Takes everything back: listeners, observers, highlights, elements. */
  stop(): void {
    this.end.abort();
    for (const session of [...this.sessions.values()]) session.stop();
    this.view.cancelAnimationFrame(this.frame);
  }

  private focused(target: EventTarget | null | undefined): void {
    const editor = findEditor(target, this.options.openShadowRoot);
    if (!editor || OverlayUi.isTaken(this.view, this.options.owner)) return;
    this.ui ??= new OverlayUi(this.view, { ...this.options, heldOf: session => this.heldOf(session) }, this.end.signal);
    // An editor that was hidden before it was removed tells nobody that it went.
    for (const session of [...this.sessions.values()]) if (!session.editor.isConnected) session.stop();
    const known = this.sessions.get(editor);
    const session = known ?? this.open(editor, this.ui);
    if (!known || this.active !== session) this.ui.activate(session);
    this.active = session;
    session.refresh();
    this.gate?.follow(session);
    this.options.changed?.();
  }

  /** For editors that became editable only after they got the focus. */
  private typed(target: EventTarget | null | undefined): void {
    if (target instanceof Node && !this.active?.editor.contains(target) && !this.ui?.owns(target)) this.focused(target);
  }

  private open(editor: HTMLElement, ui: OverlayUi): EditorSession {
    const options: SessionOptions = {
      transport: this.options.transport, uiLanguage: this.options.wording.language, shadowMode: this.options.shadowMode, context: this.options.context, isContextRead: this.options.isContextRead,
      memory: this.memory,
    };
    const session = new EditorSession(editor, options, {
      changed: changed => {
        ui.changed(changed);
        if (changed === this.active) this.options.changed?.();
      },
      moved: moved => ui.moved(moved),
      checked: checked => checked.failure?.kind === 'gone' ? this.stop() : ui.announce(checked),
    });
    this.sessions.set(editor, session);
    session.signal.addEventListener('abort', () => {
      this.sessions.delete(editor);
      ui.deactivate(session);
      if (this.active === session) this.active = null;
      this.options.changed?.();
    });
    this.watchPointer(session, ui);
    return session;
  }

  private watchPointer(session: EditorSession, ui: OverlayUi): void {
    const { signal, editor } = session;
    editor.addEventListener('pointermove', event => {
      if (session.findings.length === 0 || event.buttons !== 0) return;
      this.view.cancelAnimationFrame(this.frame);
      this.frame = this.view.requestAnimationFrame(() => ui.pointerAt(session, event.clientX, event.clientY));
    }, { signal, passive: true });
    editor.addEventListener('pointerleave', () => {
      this.view.cancelAnimationFrame(this.frame);
      ui.pointerLeft();
    }, { signal });
    editor.addEventListener('click', event => ui.clickedAt(session, event.clientX, event.clientY), { signal });
  }

  /** A press or a choice may turn a reply into a note, or open another conversation, without the editor losing the focus. */
  private watchSurroundings(): void {
    const look = (event: Event): void => { if (this.active && !this.ui?.owns(event.target)) setTimeout(() => this.active?.refresh()); };
    for (const view of new Set([this.view, topReachable(this.view)])) {
      for (const type of ['click', 'change']) view.addEventListener(type, look, { signal: this.end.signal, capture: true, passive: true });
    }
  }

  private watchSending(failMode: FailMode): void {
    const gate = this.gate = new SendGate(this.options.transport, failMode, this.memory.held, () => this.ui!.gate, {
      tell: what => this.ui?.tell(what),
      heldChanged: session => {
        this.ui?.heldChanged(session);
        if (session === this.active) this.options.changed?.();
      },
    }, this.end.signal);
    const sessions = (): EditorSession[] => [...this.sessions.values()].sort((one, other) => Number(other === this.active) - Number(one === this.active));
    new SendWatch(this.view, {
      sessions, near: session => gate.prepare(session), attempted: (session, replay) => gate.attempted(session, replay),
      owns: target => this.ui?.owns(target) ?? false,
    }, this.end.signal);
  }

  private key(event: KeyboardEvent): void {
    if (!this.ui || !OverlayKeys.mayBeFor(event) || this.ui.owns(event.target)) return;
    // A closed shadow root hides the editor from the event's path, not its focus from us.
    if (!this.active || !hasFocus(this.active.editor) || !this.ui.keys.press(event)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
  }
}
