import type { Adapter } from '../adapters/adapter';
import { builtInFiles } from '../adapters/builtIn';
import { readAdapter } from '../adapters/readAdapter';
import { readSettings } from '../settings/settings';

/** How long the server's adapters are used before it is asked again, in ms. */
const fresh = 15 * 60 * 1000;
/** How long a content script may wait for the server's adapters when there are none yet, in ms. */
const patience = 2000;
const mostDelivered = 100;
const longestAnswer = 1_048_576;
const mostOwn = 50;

/** `storage.local.adapters`: kept as data and read strictly each time they are used. */
export interface StoredAdapters {
  readonly own?: readonly unknown[];
  readonly delivered?: readonly unknown[];
  readonly server?: string;
  readonly etag?: string;
  readonly at?: number;
}

/** Every adapter in use: the agent's own first, then the server's, then those that are shipped; of one id the first. */
export async function knownAdapters(): Promise<Adapter[]> {
  let stored = await readStored();
  const { server } = await readSettings();
  const isOfServer = stored.server === server;
  if (!isOfServer || Date.now() - (stored.at ?? 0) > fresh) {
    const fetching = fetchDelivered(stored);
    if (isOfServer) void fetching;
    else stored = await fetching;
  }
  const read = [...stored.own ?? [], ...stored.server === server ? stored.delivered ?? [] : [], ...builtInFiles].flatMap(file => readAdapter(file).adapter ?? []);
  return read.filter((adapter, index) => read.findIndex(({ id }) => id === adapter.id) === index);
}

/** Takes an adapter the agent made into use. Errors as {@link readAdapter} has them. */
export async function tryAdapter(file: unknown): Promise<readonly string[]> {
  const { adapter, errors } = readAdapter(file);
  if (errors) return errors;
  await update(stored => ({ ...stored, own: [adapter, ...ownBut(adapter.id, stored)].slice(0, mostOwn) }));
  return [];
}

export async function removeAdapter(id: string): Promise<void> {
  await update(stored => ({ ...stored, own: ownBut(id, stored) }));
}

export async function ownAdapters(): Promise<readonly unknown[]> {
  return (await readStored()).own ?? [];
}

/** What the server delivers replaces what it delivered before; an answer that cannot be had or read changes nothing. */
async function fetchDelivered(stored: StoredAdapters): Promise<StoredAdapters> {
  const { server, token } = await readSettings();
  const isSame = stored.server === server;
  const headers = { ...token && { Authorization: `Bearer ${token}` }, ...isSame && stored.etag && { 'If-None-Match': stored.etag } };
  const answer = await fetch(new URL('/v1/adapters', server), { headers, cache: 'no-store', signal: AbortSignal.timeout(patience) }).catch(() => null);
  const files = answer?.ok ? filesIn(await answer.text().catch(() => '')) : null;
  return update(({ own = [], ...known }) => ({
    ...known.server === server && known, own, server, at: Date.now(),
    ...files && { delivered: files, etag: answer!.headers.get('ETag') ?? '' },
  }));
}

function ownBut(id: string, { own = [] }: StoredAdapters): readonly unknown[] {
  return own.filter(other => (other as Partial<Adapter>).id !== id);
}

function filesIn(text: string): readonly unknown[] | null {
  if (text.length > longestAnswer) return null;
  try {
    const { adapters } = JSON.parse(text) as { adapters?: unknown };
    return Array.isArray(adapters) ? adapters.slice(0, mostDelivered).filter(file => readAdapter(file).adapter) : null;
  } catch {
    return null;
  }
}

async function readStored(): Promise<StoredAdapters> {
  const { adapters = {} } = await chrome.storage.local.get('adapters') as { adapters?: StoredAdapters };
  return adapters;
}

let updating: Promise<unknown> = Promise.resolve();

/** One change after another, each of what the one before has left; only the background makes any. */
function update(change: (stored: StoredAdapters) => StoredAdapters): Promise<StoredAdapters> {
  const updated = updating.then(async () => {
    const adapters = change(await readStored());
    await chrome.storage.local.set({ adapters });
    return adapters;
  });
  updating = updated.catch(() => {});
  return updated;
}
