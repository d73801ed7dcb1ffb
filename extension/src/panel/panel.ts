import { fieldText } from '../helpdesk/understoodView';
import { adoptSheet } from '../overlay/surfaces/adoptSheet';
import { element } from '../overlay/ui/element';
import { Panel } from '../overlay/ui/panel';
import { uiCss } from '../overlay/ui/uiCss';
import { localize } from '../settings/localize';
import { readSettings } from '../settings/settings';
import { activeTab } from './activeTab';
import { Frames } from './frames';
import { remoteDraft } from './remoteDraft';

const asDocument = '.panel { position: static; width: auto; max-width: none; max-height: none; border: 0; box-shadow: none; padding: 0; background: none; } .bar .close { display: none; }';
const part = <T extends HTMLElement>(id: string): T => document.getElementById(id) as T;

void start();

/** Shows the draft of whichever tab is in front. */
async function start(): Promise<void> {
  const { uiLanguage, server } = await readSettings();
  const wording = localize(uiLanguage);
  const announcement = element('p', { role: 'status', class: 'status' });
  const say = (key: string) => (): void => { announcement.textContent = wording.say(key); };
  const panel = new Panel(wording, server, { close: () => {}, inserted: () => {}, rejected: say('wrongReported'), appealed: say('appealSent') });
  panel.element.removeAttribute('role');
  panel.element.setAttribute('role', 'region');
  const root = part('list').attachShadow({ mode: 'open' });
  root.append(panel.element, announcement);
  adoptSheet(root, uiCss.replaceAll(':host', ':host(.none)') + asDocument);

  const show = (): void => {
    const current = frames.current;
    part('empty').hidden = current !== null;
    part('field').textContent = current ? fieldText(current.snapshot.isNote, wording) : '';
    part('field').dataset['note'] = String(current?.snapshot.isNote ?? false);
    if (!current) return panel.hide();
    if (!panel.isBusy) panel.show(remoteDraft(frames, current.frame, current.snapshot), current.snapshot.held);
  };
  const frames = new Frames(show);
  const watch = async (): Promise<void> => {
    const tab = await activeTab();
    if (tab?.id !== undefined) frames.watch(tab.id);
  };
  chrome.tabs.onActivated.addListener(() => void watch());
  chrome.tabs.onUpdated.addListener((_, { status }) => { if (status === 'complete') void watch(); });
  await watch();
}
