import type { BackgroundRequest, ContentConfig, ContentRequest } from '../background/messages';
import { messagesFor } from '../messages/messagesFor';
import { findEditor } from '../overlay/editors/findEditor';
import { Overlay } from '../overlay/overlay';
import { PortTransport } from './portTransport';

const world = globalThis as typeof globalThis & { stopAgentAssist?: () => void };
world.stopAgentAssist?.(); // the script may be injected into a page that has it

const end = new AbortController();
let overlay: Overlay | null = null;
world.stopAgentAssist = () => {
  end.abort();
  overlay?.stop();
};

chrome.runtime.onMessage.addListener((request: ContentRequest) => {
  if (end.signal.aborted) return;
  if (request.type === 'stop') world.stopAgentAssist?.();
  else void restart();
});
for (const type of ['focusin', 'input']) {
  document.addEventListener(type, event => void focused(event.composedPath()[0]), { signal: end.signal, capture: true });
}
void focused(document.activeElement);

/** Nothing is asked or built in a page before somebody is in a reply editor. */
async function focused(target: EventTarget | null | undefined): Promise<void> {
  if (!overlay && findEditor(target, openShadowRoot)) await start();
}

async function restart(): Promise<void> {
  if (!overlay) return;
  overlay.stop();
  overlay = null;
  await start();
}

async function start(): Promise<void> {
  const request: BackgroundRequest = { type: 'config' };
  const { server, language } = await chrome.runtime.sendMessage<BackgroundRequest, ContentConfig>(request);
  if (overlay || end.signal.aborted) return;
  overlay = Overlay.start(document, {
    transport: new PortTransport(), server, wording: messagesFor(language), owner: 'extension', shadowMode: 'closed', openShadowRoot,
  });
}

/** Chromium opens every root through `chrome.dom`, Firefox has a property for it; pages have neither. */
function openShadowRoot(host: HTMLElement): ShadowRoot | null {
  const firefox = (host as HTMLElement & { openOrClosedShadowRoot?: ShadowRoot | null }).openOrClosedShadowRoot;
  return firefox ?? chrome.dom?.openOrClosedShadowRoot(host) ?? host.shadowRoot;
}
