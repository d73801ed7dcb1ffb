import { messagesFor } from '../messages/messagesFor';
import type { EditorContext } from '../overlay/editors/editorContext';
import { HttpTransport } from '../overlay/httpTransport';
import { Overlay } from '../overlay/overlay';

interface StartOptions {
  /** Address of the AgentAssist server. A page of another origin must be among those the server allows. */
  readonly server: string;
  /** Access token, for a page that was given one by the person who reads it. */
  readonly token?: string;
  /** Tells what is known around an editor; asked at each check. */
  readonly context?: (editor: Element) => EditorContext;
}

/** Lets a page bring the overlay along, for people who have not installed the extension. */
function start(options: StartOptions): { stop(): void } {
  const server = new URL(options.server, location.href).href;
  const overlay = Overlay.start(document, {
    transport: new HttpTransport(server, options.token), server, wording: messagesFor(document.documentElement.lang || navigator.language), owner: 'page', shadowMode: 'open',
    openShadowRoot: host => host.shadowRoot, context: options.context,
  });
  return { stop: () => overlay.stop() };
}

Object.assign(window, { AgentAssist: { start } });
