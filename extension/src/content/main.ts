import type { BackgroundRequest, ContentConfig, ContentRequest } from '../background/messages';
import { readAdapter } from '../adapters/readAdapter';
import { messagesFor } from '../messages/messagesFor';
import { Helpdesk } from '../helpdesk/helpdesk';
import { findEditor } from '../overlay/editors/findEditor';
import { Memory } from '../overlay/memory';
import { Overlay } from '../overlay/overlay';
import { PortTransport } from './portTransport';
import { ViewLink } from './viewLink';

const world = globalThis as typeof globalThis & { stopAgentAssist?: () => void };
world.stopAgentAssist?.(); // the script may be injected into a page that has it

const end = new AbortController();
/** Ends with the first overlay, which watches the page itself. */
const waiting = new AbortController();
const view = new ViewLink(() => overlay, () => helpdesk, () => wording, end.signal);
const memory = new Memory();
let overlay: Overlay | null = null;
let helpdesk = new Helpdesk([], { id: '', level: '' });
let wording = messagesFor('en');
let isStarting = false;
/** How often the settings have changed while this page was open. */
let changes = 0;
world.stopAgentAssist = () => {
  end.abort();
  waiting.abort();
  overlay?.stop();
};

chrome.runtime.onMessage.addListener((request: ContentRequest) => {
  if (end.signal.aborted) return;
  if (request.type === 'stop') world.stopAgentAssist?.();
  else void restart();
});
for (const type of ['focusin', 'input']) {
  document.addEventListener(type, event => void focused(event.composedPath()[0]), { signal: waiting.signal, capture: true });
}
void focused(document.activeElement);

/** Nothing is asked or built in a page before somebody is in a reply editor. */
async function focused(target: EventTarget | null | undefined): Promise<void> {
  if (!overlay && findEditor(target, openShadowRoot)) await start();
}

/** What stands goes on to watch, the sending above all, until the new settings are known. */
async function restart(): Promise<void> {
  changes++;
  if (overlay) await start();
}

async function start(): Promise<void> {
  if (isStarting) return;
  isStarting = true;
  const { server, language, failMode, agent, adapters } = await newestConfig().finally(() => isStarting = false);
  if (end.signal.aborted) return;
  overlay?.stop();
  // The background has no document to try a selector in.
  helpdesk = new Helpdesk(adapters.flatMap(file => readAdapter(file).adapter ?? []), agent);
  wording = messagesFor(language);
  waiting.abort();
  overlay = Overlay.start(document, {
    transport: new PortTransport(), server, wording, owner: 'extension', shadowMode: 'closed', openShadowRoot, gate: failMode,
    memory, context: editor => helpdesk.contextOf(editor), isContextRead: true, openSidePanel, changed: () => view.changed(),
  });
}

async function newestConfig(): Promise<ContentConfig> {
  const request: BackgroundRequest = { type: 'config' };
  for (;;) {
    const asked = changes;
    const config = await chrome.runtime.sendMessage<BackgroundRequest, ContentConfig>(request);
    if (asked === changes) return config;
  }
}

function openSidePanel(): Promise<boolean> {
  const request: BackgroundRequest = { type: 'open-panel' };
  return chrome.runtime.sendMessage<BackgroundRequest, boolean>(request).catch(() => false);
}

/** Chromium opens every root through `chrome.dom`, Firefox has a property for it; pages have neither. */
function openShadowRoot(host: HTMLElement): ShadowRoot | null {
  const firefox = (host as HTMLElement & { openOrClosedShadowRoot?: ShadowRoot | null }).openOrClosedShadowRoot;
  return firefox ?? chrome.dom?.openOrClosedShadowRoot(host) ?? host.shadowRoot;
}
