import type { PageValue } from '../adapters/adapter';

const longestValue = 200;
/** As much of one message as is sent; the server takes 1 MiB for everything. */
const longestMessage = 8000;

/** A short text of the page; empty when it is not there. */
export function valueOf(value: PageValue | undefined, document: Document): string {
  return shortened(value ? raw(value, document) : '', longestValue);
}

/** Words of an element as a person reads them. */
export function wordsOf(element: Element): string {
  const text = element instanceof HTMLElement ? element.innerText : element.textContent ?? '';
  return shortened(text.replaceAll('\u00A0', ' ').replace(/[ \t]+\n/g, '\n').replace(/\n{3,}/g, '\n\n'), longestMessage);
}

function raw({ selector, attribute, query, path }: PageValue, document: Document): string {
  const { location } = document.defaultView!;
  if (query !== undefined) return new URLSearchParams(location.search).get(query) ?? '';
  if (path !== undefined) return inPath(location.pathname, path);
  const element = document.querySelector(selector!);
  return (attribute === undefined ? element?.textContent : element?.getAttribute(attribute)) ?? '';
}

/** The segment at the star; what follows the pattern does not matter. */
function inPath(address: string, pattern: string): string {
  const [before = '', after = ''] = pattern.split('*');
  if (!address.startsWith(before)) return '';
  const rest = address.slice(before.length);
  const value = /^[^/]*/.exec(rest)![0];
  return rest.slice(value.length).startsWith(after) ? decodeURIComponent(value) : '';
}

function shortened(text: string, longest: number): string {
  return text.trim().slice(0, longest).toWellFormed();
}
