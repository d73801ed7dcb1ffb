import type { BackgroundRequest, ServerStatus } from '../background/messages';
import type { Wording } from '../overlay/wording';

/** Asks the background how the server is, in words. */
export async function statusText(server: string, token: string, wording: Wording): Promise<string> {
  const request: BackgroundRequest = { type: 'status', server, token };
  const status = await chrome.runtime.sendMessage<BackgroundRequest, ServerStatus>(request);
  switch (status.state) {
    case 'reachable': return wording.say('serverReachable', status.policy, status.revision.slice(0, 12));
    case 'unreachable': return wording.say('serverUnreachable');
    case 'unauthorized': return wording.say('serverUnauthorized');
    case 'not-permitted': return wording.say('serverNotPermitted');
    case 'rejected': return wording.say('serverRejected', status.message);
  }
}
