import { element } from '../overlay/ui/element';
import type { Wording } from '../overlay/wording';
import type { Understanding } from './understanding';

const shownMessages = 3;
const shownCharacters = 120;

/** What was understood of the page, for a person to see whether it is right. */
export function understoodView({ adapter, by, messages, customerName, ticketId }: Understanding, wording: Wording): Node[] {
  const facts: [string, string][] = [
    ['understoodAdapter', adapter ? wording.say(adapter.isVerified ? 'adapterVerified' : 'adapterUnverified', adapter.name) : wording.say('adapterNone')],
    ['understoodCustomer', customerName || wording.say('understoodUnknown')],
    ['understoodTicket', ticketId || wording.say('understoodUnknown')],
    ['understoodMessages', by === 'nothing' ? wording.say('understoodNothing') : wording.say(by === 'guess' ? 'understoodGuessed' : 'understoodRead', messages.length)],
  ];
  return [
    element('dl', {}, ...facts.flatMap(([name, value]) => [element('dt', {}, wording.say(name)), element('dd', { 'data-fact': name }, value)])),
    element('ol', { class: 'messages' }, ...messages.slice(-shownMessages).map(({ author, name, text, visibility }) => element('li', { 'data-author': author },
      element('strong', {}, [wording.say(`author_${author}`), name, visibility === 'note' ? wording.say('understoodNote') : ''].filter(Boolean).join(' · ')),
      element('span', {}, text.length > shownCharacters ? `${text.slice(0, shownCharacters)}…` : text)))),
  ];
}

/** Which field it is, in a sentence. */
export function fieldText(isNote: boolean, wording: Wording): string {
  return wording.say(isNote ? 'fieldNote' : 'fieldReply');
}
