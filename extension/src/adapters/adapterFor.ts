import type { Adapter } from './adapter';

/** The first adapter whose hosts, paths and page fit; name it before those that fit any host. */
export function adapterFor(document: Document, adapters: readonly Adapter[]): Adapter | null {
  const { hostname, pathname } = document.defaultView!.location;
  const fits = (adapter: Adapter): boolean => adapter.hosts.some(host => isHost(hostname, host))
    && (adapter.paths?.some(path => isPath(pathname, path)) ?? true)
    && (adapter.page === undefined || document.querySelector(adapter.page) !== null);
  return adapters.find(fits) ?? null;
}

function isHost(name: string, pattern: string): boolean {
  return pattern === '*' || pattern === name || pattern.startsWith('*.') && (name === pattern.slice(2) || name.endsWith(pattern.slice(1)));
}

/** `*` stands for anything, also for nothing. */
function isPath(path: string, pattern: string): boolean {
  const [first = '', ...rest] = pattern.split('*');
  if (!path.startsWith(first)) return false;
  let at = first.length;
  for (const [index, part] of rest.entries()) {
    const found = index === rest.length - 1 ? path.length - part.length : path.indexOf(part, at);
    if (found < at || !path.startsWith(part, found)) return false;
    at = found + part.length;
  }
  return rest.length > 0 || path === pattern;
}
