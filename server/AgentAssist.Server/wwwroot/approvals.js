// Times in the lead's own zone, and the page follows what the server tells.
import { follow } from './liveDocument.js';

const localTimes = root => {
  for (const time of root.querySelectorAll('time')) {
    const at = new Date(time.dateTime);
    const today = at.toDateString() === new Date().toDateString();
    time.textContent = at.toLocaleString(document.documentElement.lang, { timeStyle: 'short', ...(today ? {} : { dateStyle: 'medium' }) });
  }
};

/** The newest messages are the ones to read. */
const scrollTalks = root => {
  for (const talk of root.querySelectorAll('.talk')) talk.scrollTop = talk.scrollHeight;
};

const waiting = document.querySelector('#waiting');

/** Takes over what changed; a card whose version stands keeps the text a lead is writing in it. */
const merge = page => {
  const fresh = page.querySelector('#waiting');
  const kept = new Map([...waiting.querySelectorAll('article')].map(card => [card.id, card]));
  for (const card of fresh.querySelectorAll('article')) {
    const old = kept.get(card.id);
    if (old?.dataset.version === card.dataset.version) card.replaceWith(old);
  }
  const scrolled = new Map([...waiting.querySelectorAll('article')].map(card => [card, card.querySelector('.talk')?.scrollTop]));
  waiting.replaceChildren(...fresh.childNodes);
  scrollTalks(waiting);
  for (const [card, top] of scrolled) if (card.isConnected && top !== undefined) card.querySelector('.talk').scrollTop = top;
  document.querySelector('#ended').replaceChildren(...page.querySelector('#ended').childNodes);
  showCount(page.querySelector('#count').textContent);
};

const showCount = count => {
  document.querySelector('#count').textContent = count;
  document.title = document.title.replace(/^(\(\d+\) )?/, count === '0' ? '' : `(${count}) `);
};

localTimes(document);
scrollTalks(document);
if (waiting) {
  showCount(document.querySelector('#count').textContent);
  follow('/approvals/events', 'approval', page => {
    localTimes(page);
    const focused = document.activeElement;
    merge(page);
    if (focused?.isConnected) focused.focus();
  });
}
