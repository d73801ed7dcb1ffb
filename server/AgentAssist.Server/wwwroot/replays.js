import { follow } from './liveDocument.js';

const list = document.querySelector('#replays');

follow('/replays/events', 'replay', page => {
  const focused = document.activeElement?.closest('tr')?.id;
  list.replaceChildren(...page.querySelector('#replays').childNodes);
  if (focused) document.getElementById(focused)?.querySelector('a, button')?.focus();
});
