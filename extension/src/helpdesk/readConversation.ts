import type { MessageSelectors } from '../adapters/adapter';
import type { ConversationMessage } from '../overlay/protocol';
import { wordsOf } from './pageText';
import type { UnderstoodMessage } from './understanding';

/** As many as are sent, the last ones; the server takes 200. */
export const mostMessages = 60;

/** The conversation as the selectors find it, oldest message first. */
export function readConversation(selectors: MessageSelectors, customerName: string, document: Document): UnderstoodMessage[] {
  const items = [...document.querySelectorAll(selectors.item)];
  if (selectors.newestFirst) items.reverse();
  return items.slice(-mostMessages).flatMap(item => readMessage(item, selectors, customerName) ?? []);
}

function readMessage(item: Element, selectors: MessageSelectors, customerName: string): UnderstoodMessage | null {
  const text = wordsOf((selectors.text && item.querySelector(selectors.text)) || item);
  if (text === '') return null;
  const name = selectors.author ? wordsOf(item.querySelector(selectors.author) ?? item.ownerDocument.createElement('i')) : '';
  const time = selectors.time ? item.querySelector(selectors.time)?.getAttribute('datetime') ?? '' : '';
  return {
    author: authorOf(item, selectors, name, customerName), text, name, visibility: is(item, selectors.note) ? 'note' : 'public',
    ...isTime(time) && { at: new Date(time).toISOString() },
  };
}

function authorOf(item: Element, { customer, agent, system }: MessageSelectors, name: string, customerName: string): ConversationMessage['author'] {
  if (is(item, system)) return 'system';
  if (is(item, customer)) return 'customer';
  if (is(item, agent)) return 'agent';
  if (customer !== undefined) return agent === undefined ? 'agent' : 'system';
  return name !== '' && name === customerName ? 'customer' : 'agent';
}

function is(item: Element, selector: string | undefined): boolean {
  return selector !== undefined && (item.matches(selector) || item.querySelector(selector) !== null);
}

/** Only times that name their zone: a helpdesk's local ones would be hours wrong. */
function isTime(text: string): boolean {
  return /^\d{4}-\d\d-\d\dT[\d:.]+(?:Z|[+-]\d\d:?\d\d)$/.test(text) && !Number.isNaN(Date.parse(text));
}
