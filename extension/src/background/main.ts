import { copyManaged, readSettings, spokenLanguage } from '../settings/settings';
import { answerCheck, sendFeedback } from './checks';
import { checkPort, type BackgroundRequest, type ContentConfig, type ContentRequest } from './messages';
import { followSites } from './sites';
import { statusOf } from './status';

// Content scripts run inside foreign pages: the token stays out of their reach where the browser allows it.
void chrome.storage.local.setAccessLevel?.({ accessLevel: 'TRUSTED_CONTEXTS' });

chrome.runtime.onConnect.addListener(port => {
  if (port.name === checkPort) answerCheck(port);
});

chrome.runtime.onMessage.addListener((request: BackgroundRequest, sender, respond) => {
  if (request.type === 'config') void config().then(respond);
  else if (request.type === 'feedback') void sendFeedback(request.report).then(respond); // the answer keeps the worker awake until then
  else if (request.type === 'status' && isOwnPage(sender)) void statusOf(request.server, request.token).then(respond);
  else return false;
  return true;
});

chrome.storage.onChanged.addListener((_, area) => void (area === 'managed' ? copyManaged() : tellTabs()));
followSites();
void copyManaged();

async function config(): Promise<ContentConfig> {
  const { server, uiLanguage } = await readSettings();
  return { server, language: spokenLanguage(uiLanguage) };
}

function isOwnPage(sender: chrome.runtime.MessageSender): boolean {
  return sender.id === chrome.runtime.id && sender.url?.startsWith(chrome.runtime.getURL('')) === true;
}

/** Tabs without a content script of ours do not listen. */
async function tellTabs(): Promise<void> {
  const request: ContentRequest = { type: 'settings-changed' };
  for (const tab of await chrome.tabs.query({})) {
    if (tab.id !== undefined) chrome.tabs.sendMessage(tab.id, request).catch(() => {});
  }
}
