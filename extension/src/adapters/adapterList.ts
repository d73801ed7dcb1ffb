import type { Adapter } from './adapter';

/** Adapters in the order in which they are tried: name one before those that fit any host. */
export class AdapterList {
  private address = '';
  private near: readonly Adapter[] = [];

  constructor(private readonly adapters: readonly Adapter[]) {}

  /** The first adapter whose hosts, paths and page fit. Hosts and paths are compared once an address: a check at every pause of typing asks. */
  for(document: Document): Adapter | null {
    const { hostname, pathname } = document.defaultView!.location;
    if (this.address !== hostname + pathname) {
      this.address = hostname + pathname;
      this.near = this.adapters.filter(({ hosts, paths }) => hosts.some(pattern => isHost(hostname, pattern)) && (paths?.some(pattern => isPath(pathname, pattern)) ?? true));
    }
    return this.near.find(({ page }) => page === undefined || document.querySelector(page) !== null) ?? null;
  }
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
