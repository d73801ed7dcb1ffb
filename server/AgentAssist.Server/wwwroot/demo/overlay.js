// Starts the page script that the extension is also made of; with ?overlay=off the agent's own extension takes its place, and that of the gate.
import { findToken } from './api.js';
import { tell } from './notice.js';

export const isOff = new URLSearchParams(location.search).get('overlay') === 'off';

export async function startOverlay(context) {
  if (isOff) return;
  if (!window.AgentAssist) {
    tell('The overlay is not built: install Node.js 20 or newer and start the server again.');
    return;
  }
  const token = await findToken();
  window.AgentAssist.start({ server: location.origin, context, ...(token && { token }) });
}
