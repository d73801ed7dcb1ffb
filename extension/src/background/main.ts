import { copyManaged, readSettings, spokenLanguage } from '../settings/settings';
import { knownAdapters, removeAdapter, tryAdapter, type StoredAdapters } from './adapters';
import { answerApproval } from './approvals';
import { answerChecks, findRewriter, rewrite, sendFeedback } from './checks';
import { approvalPort, checkPort, type BackgroundRequest, type ContentConfig, type ContentRequest } from './messages';
import { followSites } from './sites';
import { statusOf } from './status';

// Content scripts run inside foreign pages: the token stays out of their reach where the browser allows it.
void chrome.storage.local.setAccessLevel?.({ accessLevel: 'TRUSTED_CONTEXTS' });

chrome.runtime.onConnect.addListener(port => {
  if (port.name === checkPort) answerChecks(port);
  else if (port.name === approvalPort) answerApproval(port);
});

chrome.runtime.onMessage.addListener((request: BackgroundRequest, sender, respond) => {
  if (request.type === 'open-panel') void openPanel(sender).then(respond); // at once: the browser opens it only in answer to the press
  else if (request.type === 'config') void config().then(respond);
  else if (request.type === 'try-adapter') void tryAdapter(request.adapter).then(respond);
  else if (request.type === 'rewriter') void findRewriter().then(respond);
  else if (request.type === 'rewrite') void rewrite(request.request).then(respond);
  else if (request.type === 'feedback') void sendFeedback(request.report).then(respond); // the answer keeps the worker awake until then
  else if (request.type === 'remove-adapter' && isOwnPage(sender)) void removeAdapter(request.id).then(respond);
  else if (request.type === 'status' && isOwnPage(sender)) void statusOf(request.server, request.token).then(respond);
  else return false;
  return true;
});

chrome.storage.onChanged.addListener((changes, area) => void (area === 'managed' ? copyManaged() : changesPages(changes) && tellTabs()));
followSites();
void copyManaged();

async function config(): Promise<ContentConfig> {
  const [{ server, uiLanguage, failMode, agent, level }, adapters] = await Promise.all([readSettings(), knownAdapters()]);
  return { server, language: spokenLanguage(uiLanguage), failMode, agent: { id: agent, level: level ?? '' }, adapters };
}

/** False where the browser has no panel beside the page, or does not open it from a page's press. */
async function openPanel({ tab }: chrome.runtime.MessageSender): Promise<boolean> {
  if (tab?.id === undefined || !chrome.sidePanel) return false;
  return chrome.sidePanel.open({ tabId: tab.id }).then(() => true, () => false);
}

/** Adapters that came anew from the server unchanged, or the first time without any, are no reason to start over in every page. */
function changesPages({ adapters, ...others }: Record<string, chrome.storage.StorageChange>): boolean {
  const essence = ({ own = [], delivered = [] }: StoredAdapters = {}): string => JSON.stringify([own, delivered]);
  return Object.keys(others).length > 0 || adapters !== undefined && essence(adapters.oldValue as StoredAdapters) !== essence(adapters.newValue as StoredAdapters);
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
