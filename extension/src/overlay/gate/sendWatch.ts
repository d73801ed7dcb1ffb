import type { EditorSession } from '../checking/editorSession';
import { topReachable } from '../ui/placement';
import { findSendButton, pressedButton, sends } from './sendButtons';

export interface SendWatchEvents {
  /** Editors with a reply in them, the one last used first. */
  sessions(): readonly EditorSession[];
  /** Somebody is about to send: the pointer or the focus is on the button. */
  near(session: EditorSession): void;
  /**
   * Somebody sends.
   * @param replay does it again, and is let through
   * @returns whether the page must not see it
   */
  attempted(session: EditorSession, replay: () => void): boolean;
  owns(target: EventTarget | null): boolean;
}

/** Sees before the page does that a reply is sent: by a button, by a form, by Ctrl or Cmd with Enter. */
export class SendWatch {
  private isReplaying = false;

  constructor(view: Window & typeof globalThis, private readonly events: SendWatchEvents, signal: AbortSignal) {
    const capture = { signal, capture: true };
    const top = topReachable(view);
    // The window hears before any listener of the page on its document does.
    for (const each of new Set<Window>([view, top])) {
      each.addEventListener('click', event => this.clicked(event), capture);
      each.addEventListener('submit', event => this.submitted(event as SubmitEvent), capture);
      each.addEventListener('keydown', event => this.pressed(event as KeyboardEvent), capture);
      for (const type of ['pointerover', 'focusin']) each.addEventListener(type, event => this.near(event), { ...capture, passive: true });
    }
  }

  private clicked(event: Event): void {
    if (this.isReplaying || this.events.owns(event.target)) return;
    const button = pressedButton(event);
    const session = button && this.sessionOf(button);
    if (session) this.hold(event, session, () => this.press(session, button));
  }

  private submitted(event: SubmitEvent): void {
    const form = event.target as HTMLFormElement | null;
    if (this.isReplaying || !form) return;
    const { submitter } = event;
    const session = this.events.sessions().find(candidate => {
      const anchor = anchorIn(candidate, form.ownerDocument);
      return anchor !== null && form.contains(anchor) && (!submitter || candidate.sendButtons === null || sends(submitter, anchor, candidate.sendButtons));
    });
    if (session) this.hold(event, session, () => form.requestSubmit(submitter?.isConnected ? submitter : null));
  }

  private pressed(event: KeyboardEvent): void {
    if (this.isReplaying || event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.isComposing) return;
    const path = event.composedPath();
    const session = this.events.sessions().find(({ editor }) => path.includes(editor) || editor.ownerDocument.activeElement === editor && path.includes(editor.ownerDocument));
    if (session) this.hold(event, session, () => this.press(session, null, event));
  }

  private near(event: Event): void {
    const button = pressedButton(event);
    const session = button && this.sessionOf(button);
    if (session) this.events.near(session);
  }

  private sessionOf(button: Element): EditorSession | null {
    return this.events.sessions().find(session => {
      const anchor = anchorIn(session, button.ownerDocument);
      return anchor !== null && sends(button, anchor, session.sendButtons);
    }) ?? null;
  }

  private hold(event: Event, session: EditorSession, again: () => void): void {
    const replay = (): void => {
      this.isReplaying = true;
      try {
        again();
      } finally {
        this.isReplaying = false;
      }
    };
    if (!this.events.attempted(session, replay)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
  }

  /** The button may have been drawn anew meanwhile; where there is none, the keys are sent again. */
  private press(session: EditorSession, button: HTMLElement | null, key?: KeyboardEvent): void {
    const anchor = anchorIn(session, (button ?? session.editor).ownerDocument) ?? session.editor;
    const found = button?.isConnected ? button : findSendButton(anchorIn(session, topReachable(session.editor.ownerDocument.defaultView!).document) ?? anchor, session.sendButtons);
    if (found) found.click();
    else if (key) session.editor.dispatchEvent(new KeyboardEvent('keydown', { ...keyOf(key), bubbles: true, cancelable: true, composed: true }));
  }
}

function keyOf({ key, code, keyCode, ctrlKey, metaKey, shiftKey, altKey }: KeyboardEvent): KeyboardEventInit {
  return { key, code, keyCode, ctrlKey, metaKey, shiftKey, altKey };
}

/** The editor as a document sees it: itself, or the frame it is in; null when it is not in there. */
function anchorIn({ editor }: EditorSession, document: Document): Element | null {
  let anchor: Element | null = editor;
  while (anchor && anchor.ownerDocument !== document) anchor = anchor.ownerDocument.defaultView?.frameElement ?? null;
  if (!anchor) return null;
  let root = anchor.getRootNode();
  while ('host' in root) root = (anchor = (root as ShadowRoot).host).getRootNode();
  return anchor;
}
