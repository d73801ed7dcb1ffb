// Starts the page script that the extension is also made of; the agent's own extension takes its place with ?overlay=off.
import { findToken } from './api.js';
import { tell } from './notice.js';

export async function startOverlay(context) {
  if (new URLSearchParams(location.search).get('overlay') === 'off') return;
  if (!window.AgentAssist) {
    tell('The overlay is not built: install Node.js 20 or newer and start the server again.');
    return;
  }
  const token = await findToken();
  window.AgentAssist.start({ server: location.origin, context, ...(token && { token }) });
}
