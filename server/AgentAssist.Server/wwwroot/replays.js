// The list follows what the server tells.
const list = document.querySelector('#replays');

const refresh = async () => {
  const response = await fetch(location.pathname + location.search, { cache: 'no-store' });
  // Signed out meanwhile: the browser shows the way in.
  if (response.redirected) location.reload();
  if (!response.ok) return;
  const page = new DOMParser().parseFromString(await response.text(), 'text/html');
  const focused = document.activeElement?.closest('tr')?.id;
  list.replaceChildren(...page.querySelector('#replays').childNodes);
  if (focused) document.getElementById(focused)?.querySelector('a, button')?.focus();
};

const live = document.querySelector('#live');
const events = new EventSource('/replays/events');
let soon;
const refreshSoon = () => {
  clearTimeout(soon);
  soon = setTimeout(refresh, 150);
};
events.onopen = () => { live.textContent = live.dataset.live; live.classList.remove('lost'); };
events.onerror = () => { live.textContent = live.dataset.lost; live.classList.add('lost'); };
events.addEventListener('replay', refreshSoon);
