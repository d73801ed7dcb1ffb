import { showAdapters } from './adapterList';
import { localize } from '../settings/localize';
import { isLocked, patternOf, readSettings, writeSettings, type Lockable, type StoredSettings, type UiLanguage } from '../settings/settings';
import { statusText } from '../settings/statusText';

const part = <T extends HTMLElement>(id: string): T => document.getElementById(id) as T;
const server = part<HTMLInputElement>('server');
const token = part<HTMLInputElement>('token');
const agent = part<HTMLInputElement>('agent');
const uiLanguage = part<HTMLSelectElement>('uiLanguage');

let wording = localize('auto');
void show();

async function show(): Promise<void> {
  const settings = await readSettings();
  wording = localize(settings.uiLanguage);
  server.value = settings.server;
  token.value = settings.token;
  uiLanguage.value = settings.uiLanguage;
  agent.value = settings.agent;
  for (const field of [server, token, agent, uiLanguage]) {
    field.disabled = isLocked(field.id as Lockable, settings.managed);
    part(`${field.id}Managed`).hidden = !field.disabled;
  }
  part('form').addEventListener('submit', event => {
    event.preventDefault();
    void save();
  });
  part('test').addEventListener('click', () => void test());
  await showAdapters(() => wording);
}

/** The browser is asked first, because it shows its prompt only in answer to a press. */
async function save(): Promise<void> {
  const address = readAddress();
  if (!address) return;
  if (!await chrome.permissions.request({ origins: [patternOf(address)] })) return report(wording.say('permissionRefused'));
  const changed: StoredSettings = {
    ...!server.disabled && { server: address }, ...!token.disabled && { token: token.value.trim() }, ...!agent.disabled && { agent: agent.value.trim() },
    ...!uiLanguage.disabled && { uiLanguage: uiLanguage.value as UiLanguage },
  };
  await writeSettings(changed);
  server.value = address;
  wording = localize(uiLanguage.value as UiLanguage);
  report(`${wording.say('saved')} ${await statusText(address, token.value.trim(), wording)}`);
}

async function test(): Promise<void> {
  const address = readAddress();
  if (address) report(await statusText(address, token.value.trim(), wording));
}

function readAddress(): string | null {
  const address = URL.canParse(server.value.trim()) ? new URL(server.value.trim()) : null;
  const isValid = address !== null && /^https?:$/.test(address.protocol);
  server.setAttribute('aria-invalid', String(!isValid));
  if (isValid) return address.origin;
  report(wording.say('addressInvalid'));
  server.focus();
  return null;
}

function report(text: string): void {
  part('result').textContent = text;
}
