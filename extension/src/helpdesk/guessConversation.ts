import { mostMessages } from './readConversation';
import { wordsOf } from './pageText';
import type { UnderstoodMessage } from './understanding';

const messageWords = /message|comment|bubble|reply|post|entry|article|thread|conversation|transaction|chat|turn/i;
const customerWords = /(?:^|[^a-z])(?:customer|client|requester|requestor|visitor|contact|end-?user|guest|incoming|inbound|received|from-them|left|theirs|user)(?:$|[^a-z])/i;
const agentWords = /(?:^|[^a-z])(?:agent|operator|staff|admin|assignee|support|outgoing|outbound|sent|from-us|right|mine|own|self|me|response)(?:$|[^a-z])/i;
const systemWords = /(?:^|[^a-z])(?:system|event|activity|divider|date-?separator)(?:$|[^a-z])/i;
const noteWords = /(?:^|[^a-z])(?:note|internal|private)(?:$|[^a-z])/i;
const authorParts = '[class*=author i], [class*=sender i], [class*=name i], [class*=user i], [rel=author], header strong, header b, h3, h4, h5';
const fields = 'textarea, input:not([type=hidden], [type=checkbox]), select, [contenteditable=""], [contenteditable=true]';
const longestName = 60;
/** Pages with more near the editor are not searched to the end. */
const mostElements = 4000;
/** How long it holds that there is nothing in a page that gets no new elements, in ms. */
const nothingHolds = 30_000;

type Author = 'customer' | 'agent' | 'system' | null;

/**
 * Guesses the conversation near an editor: the row of like boxes that looks most like messages, nearest first. Nothing at all when their authors cannot be told
 * apart, because a conversation with its sides exchanged is worse than none. What was found is remembered, because a check follows every pause of typing.
 * @param anchor the editor, or the outermost frame it is in
 */
export function guessConversation(anchor: Element): readonly UnderstoodMessage[] {
  const last = guesses.get(anchor);
  if (last && isStillTrue(last, anchor)) return last.messages;
  const row = rowNear(anchor).slice(-mostMessages);
  const messages = told(row);
  guesses.set(anchor, { at: performance.now(), around: countAround(anchor), row, signature: signatureOf(row), messages });
  return messages;
}

interface Guess {
  readonly at: number;
  readonly around: number;
  readonly row: readonly HTMLElement[];
  readonly signature: string;
  readonly messages: readonly UnderstoodMessage[];
}

const guesses = new WeakMap<Element, Guess>();

function isStillTrue({ at, around, row, signature }: Guess, anchor: Element): boolean {
  return row.length === 0 ? performance.now() - at < nothingHolds && around === countAround(anchor) : row.at(-1)!.isConnected && signatureOf(row) === signature;
}

function countAround(anchor: Element): number {
  return anchor.ownerDocument.getElementsByTagName('*').length - anchor.getElementsByTagName('*').length;
}

function signatureOf(row: readonly HTMLElement[]): string {
  return JSON.stringify([row[0]?.parentElement?.childElementCount, row[0]?.textContent, row.at(-1)?.textContent]);
}

function rowNear(anchor: Element): readonly HTMLElement[] {
  let budget = mostElements;
  for (let node = anchor; node.parentElement && budget > 0; node = node.parentElement) {
    const rows: HTMLElement[][] = [];
    for (const sibling of node.parentElement.children) {
      if (sibling === node) continue;
      const inside = [sibling, ...sibling.querySelectorAll('*')].slice(0, budget);
      budget -= inside.length;
      rows.push(...inside.map(rowIn).filter(isConversation));
    }
    const best = rows.sort((one, other) => weight(other) - weight(one))[0];
    if (best) return best;
  }
  return [];
}

/** Visible children of one kind that call themselves messages. */
function rowIn(parent: Element): HTMLElement[] {
  return [...parent.children].filter((child): child is HTMLElement => child instanceof HTMLElement
    && child.tagName === parent.firstElementChild!.tagName && (messageWords.test(signs(child)) || child.matches('article, [role=article], [data-author], [data-message-id]')));
}

function isConversation(row: readonly HTMLElement[]): boolean {
  return row.length > 0 && row.some(item => sideOf(item) === 'customer') && row.every(item => !item.querySelector(fields))
    && row.some(item => item.getClientRects().length > 0 && (item.textContent ?? '').trim().length > 1);
}

function weight(row: readonly HTMLElement[]): number {
  return row.reduce((sum, item) => sum + Math.min(item.textContent?.length ?? 0, 400), 0);
}

function told(row: readonly HTMLElement[]): UnderstoodMessage[] {
  return row.filter(item => item.getClientRects().length > 0).flatMap(item => {
    const author = sideOf(item);
    const text = wordsOf(bodyOf(item));
    return author === null || text === '' ? [] : [{ author, name: nameIn(item), text, visibility: noteWords.test(signs(item)) ? 'note' as const : 'public' as const }];
  });
}

/** What class names and data of the box, or of the one thing in it, say of its author. */
function sideOf(item: HTMLElement): Author {
  for (const box of [item, item.firstElementChild, ...item.querySelectorAll('[data-author], [data-role], [data-side], [data-author-type]')]) {
    if (!(box instanceof HTMLElement)) continue;
    const said = signs(box);
    if (systemWords.test(said)) return 'system';
    const isCustomer = customerWords.test(said), isAgent = agentWords.test(said);
    if (isCustomer !== isAgent) return isCustomer ? 'customer' : 'agent';
  }
  return null;
}

function signs(box: HTMLElement): string {
  return [box.getAttribute('class'), ...Object.values(box.dataset).filter(value => value!.length < 30), box.getAttribute('aria-label'), box.getAttribute('role')].join(' ');
}

function nameIn(item: HTMLElement): string {
  const part = [...item.querySelectorAll<HTMLElement>(authorParts)].find(found => found.innerText.trim() !== '' && found.innerText.trim().length <= longestName);
  return part?.innerText.trim() ?? '';
}

/** The part of a message that is its text: without name and time. */
function bodyOf(item: HTMLElement): HTMLElement {
  const parts = [...item.querySelectorAll<HTMLElement>('[class*=text i], [class*=body i], [class*=content i], blockquote, p')];
  const longest = parts.sort((one, other) => other.innerText.length - one.innerText.length)[0];
  return longest && longest.innerText.trim().length >= item.innerText.trim().length / 3 ? longest : item;
}
