import type { Wording } from '../overlay/wording';
import { localize } from '../settings/localize';
import { bakedSites, patternOf, readSettings, writeSettings, type Settings } from '../settings/settings';
import { statusText } from '../settings/statusText';

const part = <T extends HTMLElement>(id: string): T => document.getElementById(id) as T;
const enabled = part<HTMLInputElement>('enabled');

void show();

async function show(): Promise<void> {
  const settings = await readSettings();
  const wording = localize(settings.uiLanguage);
  const [tab] = await chrome.tabs.query({ active: true, currentWindow: true });
  await showSite(tab?.url, settings, wording);
  part('server').textContent = settings.server;
  part<HTMLAnchorElement>('openServer').href = settings.server;
  part('openOptions').addEventListener('click', () => void chrome.runtime.openOptionsPage());
  part('status').textContent = await statusText(settings.server, settings.token, wording);
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
  else if (isManaged) hint(wording.say('siteNeedsPermission'));
  enabled.addEventListener('change', () => void (enabled.checked ? enable(site) : disable(site)));
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
