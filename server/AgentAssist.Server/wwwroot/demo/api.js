// The server as the demo asks it. A token it wants is asked for once and kept in this tab.
const dialog = document.getElementById('token-dialog');
const form = document.getElementById('token-form');
const input = document.getElementById('token');
const error = document.getElementById('token-error');
const stored = 'agentassist-token';

export class ApiError extends Error {
  constructor(message, status = 0) {
    super(message);
    this.status = status;
  }
}

/** The token in use; empty where none is needed. Asks for it when the server does not take the known one. */
export async function findToken() {
  const known = sessionStorage.getItem(stored) ?? '';
  if (await isAccepted(known)) return known;
  return askForToken();
}

/** Answer to a POST; throws ApiError with one line for a person. */
export async function post(path, body) {
  const response = await send(path, { method: 'POST', body: JSON.stringify(body), headers: { 'Content-Type': 'application/json' } });
  if (response.ok) return response.json();
  if (response.status === 401) {
    await askForToken();
    return post(path, body);
  }
  const problem = await response.json().catch(() => ({}));
  throw new ApiError(Object.values(problem.errors ?? {}).flat().join(' ') || problem.title || `HTTP ${response.status}`, response.status);
}

/** Server-sent events of a resource as they come, parsed. An EventSource cannot send a token. */
export async function* events(path, signal) {
  const response = await send(path, { headers: { Accept: 'text/event-stream' }, signal });
  if (!response.ok) throw new ApiError(`HTTP ${response.status}`, response.status);
  let rest = '';
  for await (const text of response.body.pipeThrough(new TextDecoderStream())) {
    const parts = (rest + text).split('\n\n');
    rest = parts.pop();
    for (const part of parts) {
      const data = part.split('\n').filter((line) => line.startsWith('data: ')).map((line) => line.slice('data: '.length)).join('\n');
      if (data) yield JSON.parse(data);
    }
  }
}

async function send(path, options) {
  const token = sessionStorage.getItem(stored);
  try {
    return await fetch(path, { ...options, headers: { ...options.headers, ...(token && { Authorization: `Bearer ${token}` }) } });
  } catch (problem) {
    if (options.signal?.aborted) throw problem;
    throw new ApiError('The server is not responding.');
  }
}

async function isAccepted(token) {
  try {
    const answer = await fetch('/v1/policies', { headers: token ? { Authorization: `Bearer ${token}` } : {} });
    return answer.status !== 401;
  } catch {
    // The overlay shows by itself that the server is away.
    return true;
  }
}

function askForToken() {
  dialog.showModal();
  const end = new AbortController();
  return new Promise((resolve) => {
    form.addEventListener('submit', async (event) => {
      event.preventDefault();
      const token = input.value.trim();
      if (!await isAccepted(token)) {
        error.hidden = false;
        input.select();
        return;
      }
      sessionStorage.setItem(stored, token);
      end.abort();
      dialog.close();
      resolve(token);
    }, { signal: end.signal });
  });
}
