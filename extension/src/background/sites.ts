import { bakedSites, readSettings } from '../settings/settings';
import type { ContentRequest } from './messages';

const scriptId = 'sites';
const stop: ContentRequest = { type: 'stop' };

let last: Promise<void> = Promise.resolve();

/** Keeps the content script registered on exactly the sites that are switched on and permitted. */
export function followSites(): void {
  const sync = (): void => { last = last.then(syncSites, syncSites); };
  chrome.runtime.onInstalled.addListener(sync);
  chrome.runtime.onStartup.addListener(sync);
  chrome.storage.onChanged.addListener(sync);
  chrome.permissions.onAdded.addListener(sync);
  chrome.permissions.onRemoved.addListener(sync);
}

async function syncSites(): Promise<void> {
  const { sites } = await readSettings();
  const wanted: string[] = [];
  for (const site of sites) {
    if (!bakedSites.includes(site) && await isPermitted(site)) wanted.push(site);
  }
  const [registered] = await chrome.scripting.getRegisteredContentScripts({ ids: [scriptId] });
  const present = registered?.matches ?? [];
  await register(wanted, registered !== undefined);
  await Promise.all(wanted.filter(site => !present.includes(site)).map(inject));
  await Promise.all(present.filter(site => !wanted.includes(site)).map(leave));
}

/** A pattern an administrator mistyped must not keep the others from working. */
async function isPermitted(site: string): Promise<boolean> {
  return chrome.permissions.contains({ origins: [site] }).catch(() => false);
}

async function register(matches: string[], isRegistered: boolean): Promise<void> {
  if (matches.length === 0) {
    if (isRegistered) await chrome.scripting.unregisterContentScripts({ ids: [scriptId] });
    return;
  }
  const script: chrome.scripting.RegisteredContentScript = {
    id: scriptId, matches, js: ['content.js'], runAt: 'document_idle', allFrames: true, matchOriginAsFallback: true, persistAcrossSessions: true,
  };
  await (isRegistered ? chrome.scripting.updateContentScripts([script]) : chrome.scripting.registerContentScripts([script]));
}

/** Pages that are open already get the script without a reload. */
async function inject(site: string): Promise<void> {
  for (const tab of await chrome.tabs.query({ url: site })) {
    await chrome.scripting.executeScript({ target: { tabId: tab.id!, allFrames: true }, files: ['content.js'] }).catch(() => {});
  }
}

async function leave(site: string): Promise<void> {
  for (const tab of await chrome.tabs.query({ url: site }).catch(() => [])) {
    await chrome.tabs.sendMessage(tab.id!, stop).catch(() => {});
  }
  await chrome.permissions.remove({ origins: [site] }).catch(() => {}); // the server's own host stays
}
