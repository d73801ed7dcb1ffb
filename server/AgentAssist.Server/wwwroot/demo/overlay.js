// Starts the page script that the extension is also made of; the agent's own extension takes its place with ?overlay=off.
const notice = document.getElementById('notice');
const dialog = document.getElementById('token-dialog');
const form = document.getElementById('token-form');
const input = document.getElementById('token');
const error = document.getElementById('token-error');
const stored = 'agentassist-token';

export async function startOverlay(context) {
  if (new URLSearchParams(location.search).get('overlay') === 'off') return;
  if (!window.AgentAssist) {
    tell('The overlay is not built: install Node.js 20 or newer and start the server again.');
    return;
  }
  const token = await findToken();
  window.AgentAssist.start({ server: location.origin, context, ...(token && { token }) });
}

async function findToken() {
  const known = sessionStorage.getItem(stored) ?? '';
  if (await isAccepted(known)) return known;
  return askForToken();
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
      dialog.close();
      resolve(token);
    });
  });
}

function tell(text) {
  notice.textContent = text;
  notice.hidden = false;
}
