import type { Adapter } from '../adapters/adapter';
import { parseAdapter } from '../adapters/readAdapter';
import { ownAdapters } from '../background/adapters';
import type { BackgroundRequest } from '../background/messages';
import { button, element } from '../overlay/ui/element';
import type { Wording } from '../overlay/wording';

const part = <T extends HTMLElement>(id: string): T => document.getElementById(id) as T;

/** The adapters that were made or added here, with the way to take one out and to add one from a file. */
export async function showAdapters(wording: () => Wording): Promise<void> {
  part<HTMLInputElement>('adapterFile').addEventListener('change', event => void add((event.target as HTMLInputElement).files?.[0], wording()));
  await list(wording());
}

async function list(wording: Wording): Promise<void> {
  const own = await ownAdapters() as readonly Adapter[];
  part('adapters').replaceChildren(...own.map(({ id, name, hosts }) => element('li', {},
    `${name} (${hosts.join(', ')}) `,
    button({ 'aria-label': wording.say('adapterRemoveNamed', name) }, () => void ask({ type: 'remove-adapter', id }).then(() => list(wording)), wording.say('adapterRemove')))));
}

async function add(file: File | undefined, wording: Wording): Promise<void> {
  if (!file) return;
  const { adapter, errors = [] } = parseAdapter(await file.text());
  if (adapter) await ask({ type: 'try-adapter', adapter });
  part('adapterResult').textContent = adapter ? wording.say('adapterAdded', adapter.name) : errors.join(' ');
  await list(wording);
}

/** The background does it to the end, even when this page is closed at once. */
function ask(request: BackgroundRequest): Promise<unknown> {
  return chrome.runtime.sendMessage(request);
}
