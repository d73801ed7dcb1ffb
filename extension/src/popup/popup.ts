import { fieldText, understoodView } from '../helpdesk/understoodView';
import { HttpTransport } from '../overlay/httpTransport';
import type { Wording } from '../overlay/wording';
import { activeTab } from '../panel/activeTab';
import { Frames } from '../panel/frames';
import { localize } from '../settings/localize';
import { bakedSites, isLocked, patternOf, readSettings, writeSettings, type Settings } from '../settings/settings';
import { statusText } from '../settings/statusText';

/** Firefox's own, where there is no side panel. */
declare const browser: { readonly sidebarAction: { open(): Promise<void> } };

const part = <T extends HTMLElement>(id: string): T => document.getElementById(id) as T;
const enabled = part<HTMLInputElement>('enabled');

void show();

async function show(): Promise<void> {
  const settings = await readSettings();
  const wording = localize(settings.uiLanguage);
  const tab = await activeTab();
  await showSite(tab?.url, settings, wording);
  if (tab?.id !== undefined && enabled.checked) showPage(tab.id, wording);
  part('server').textContent = settings.server;
  part<HTMLAnchorElement>('openServer').href = settings.server;
  part('openOptions').addEventListener('click', () => void chrome.runtime.openOptionsPage());
  part('status').textContent = await statusText(settings.server, settings.token, wording);
  const model = await new HttpTransport(settings.server, settings.token).rewriter();
  part('model').textContent = model ? wording.say('modelUsed', model.name, model.host) : wording.say('modelNone');
}

async function showSite(address: string | undefined, settings: Settings, wording: Wording): Promise<void> {
  if (!address || !/^https?:/.test(address)) {
    enabled.disabled = true;
    return hint(wording.say('siteUnsupported'));
  }
  const site = patternOf(address);
  part('site').textContent = new URL(address).host;
  const isManaged = covers(settings.managed.sites ?? [], address);
  const isPermitted = await chrome.permissions.contains({ origins: [site] });
  enabled.checked = covers(bakedSites, address) || covers(settings.sites, address) && isPermitted;
  enabled.disabled = enabled.checked && (isManaged || covers(bakedSites, address));
  if (enabled.disabled) hint(wording.say('siteAlwaysOn'));
  else if (isLocked('sites', settings.managed) && !isManaged) {
    enabled.disabled = true;
    hint(wording.say('siteLocked'));
  }
  else if (isManaged) hint(wording.say('siteNeedsPermission'));
  enabled.addEventListener('change', () => void (enabled.checked ? enable(site) : disable(site)));
}

/** What was understood of the page; live, as long as the popup is open. */
function showPage(tabId: number, wording: Wording): void {
  part('page').hidden = false;
  const frames = new Frames(() => {
    const snapshot = frames.current?.snapshot;
    part('nothing').hidden = snapshot !== undefined;
    part('field').textContent = snapshot ? fieldText(snapshot.isNote, wording) : '';
    part('understood').replaceChildren(...snapshot ? understoodView(snapshot.understood, wording) : []);
  });
  frames.watch(tabId);
  part('openPanel').addEventListener('click', () => void openPanel(tabId));
  part('pick').addEventListener('click', () => void pick(tabId));
}

/** The browser opens it only at once in answer to the press. */
async function openPanel(tabId: number): Promise<void> {
  await (chrome.sidePanel ? chrome.sidePanel.open({ tabId }) : browser.sidebarAction.open());
  window.close();
}

async function pick(tabId: number): Promise<void> {
  await chrome.scripting.executeScript({ target: { tabId }, files: ['pick.js'] });
  window.close();
}

/** The prompt may close this popup: what is to happen after it is written down before, and done by the background. */
async function enable(site: string): Promise<void> {
  const answer = chrome.permissions.request({ origins: [site] });
  const { sites = [] } = await chrome.storage.local.get('sites') as { sites?: string[] };
  await writeSettings({ sites: [...new Set([...sites, site])] });
  if (await answer) return;
  enabled.checked = false;
  await disable(site);
}

async function disable(site: string): Promise<void> {
  const { sites = [] } = await chrome.storage.local.get('sites') as { sites?: string[] };
  await writeSettings({ sites: sites.filter(other => other !== site) });
}

function hint(text: string): void {
  part('hint').textContent = text;
  part('hint').hidden = false;
}

function covers(patterns: readonly string[], address: string): boolean {
  const { protocol, hostname } = new URL(address);
  return patterns.some(pattern => {
    const [, scheme, host] = /^(\*|https?):\/\/([^/:]+)/.exec(pattern) ?? [];
    if (!scheme || !host || scheme !== '*' && `${scheme}:` !== protocol) return false;
    return host === '*' || host === hostname || host.startsWith('*.') && (hostname === host.slice(2) || hostname.endsWith(host.slice(1)));
  });
}
