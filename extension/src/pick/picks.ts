import type { Adapter } from '../adapters/adapter';
import { messagesFor, selectorFor } from './selectorFor';

/** What is asked for, in this order; only the composer must be picked. */
export const steps = ['composer', 'customerMessage', 'agentMessage', 'customerName', 'ticketId', 'noteMark', 'send'] as const;
export type Step = typeof steps[number];
export type Picks = Partial<Record<Step, Element>>;

/** The adapter that the picks make; null without a composer. */
export function adapterOf(picks: Picks, { hostname }: Location, name: string): Adapter | null {
  const { composer, customerMessage, agentMessage, customerName, ticketId, noteMark, send } = picks;
  if (!composer) return null;
  const messages = customerMessage && agentMessage ? messagesFor(customerMessage, agentMessage) : null;
  return {
    id: `${hostname.toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '')}-own`, name: name.slice(0, 60) || hostname, status: 'unverified', hosts: [hostname],
    composer: { editor: selectorFor(editorOf(composer)), insert: 'type' },
    ...noteMark && { note: { when: selectorFor(noteMark) } },
    ...messages && { messages },
    ...customerName && { customerName: { selector: selectorFor(customerName) } },
    ...ticketId && { ticketId: { selector: selectorFor(ticketId) } },
    ...send && { send: selectorFor(send.closest('button, [role=button], input, a') ?? send) },
  };
}

/** A click lands on a paragraph of a rich editor. */
function editorOf(picked: Element): Element {
  let editor = picked.closest('[contenteditable]:not([contenteditable=false])') ?? picked;
  while (editor.parentElement?.closest('[contenteditable]:not([contenteditable=false])')) editor = editor.parentElement.closest('[contenteditable]')!;
  return editor;
}
