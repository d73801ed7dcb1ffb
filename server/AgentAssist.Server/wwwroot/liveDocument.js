// Keeps an open page at what the server tells.

const pause = 150;
const pauseAfterFailure = 2000;
const longestReading = 30000;

/** Follows a stream of events; after each the page is read again and handed over.
 *  One reading at a time: an older answer never comes after a newer one. */
export const follow = (stream, event, takeOver) => {
  const live = document.querySelector('#live');
  let timer;
  let reading = false;
  let again = false;

  const refreshSoon = (delay = pause) => {
    if (reading) again = true;
    else timer ??= setTimeout(refresh, delay);
  };

  const refresh = async () => {
    [timer, reading, again] = [undefined, true, false];
    let failed = false;
    try {
      takeOver(await readPage());
    } catch {
      failed = true;
    }
    reading = false;
    if (failed) refreshSoon(pauseAfterFailure);
    else if (again) refreshSoon();
  };

  const events = new EventSource(stream);
  events.onopen = () => { live.textContent = live.dataset.live; live.classList.remove('lost'); refreshSoon(); };
  events.onerror = () => { live.textContent = live.dataset.lost; live.classList.add('lost'); };
  events.addEventListener(event, () => refreshSoon());
};

const readPage = async () => {
  const response = await fetch(location.pathname + location.search, { cache: 'no-store', signal: AbortSignal.timeout(longestReading) });
  // Signed out meanwhile: the browser shows the way in.
  if (response.redirected) location.reload();
  if (!response.ok) throw new Error(`The server answered ${response.status}.`);
  return new DOMParser().parseFromString(await response.text(), 'text/html');
};
