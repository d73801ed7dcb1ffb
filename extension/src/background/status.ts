import { HttpTransport } from '../overlay/httpTransport';
import { CheckError } from '../overlay/transport';
import { patternOf } from '../settings/settings';
import type { ServerStatus } from './messages';

const patience = 5000;

/** Asks the server to check an empty draft, which needs everything a real check needs. */
export async function statusOf(server: string, token: string): Promise<ServerStatus> {
  if (!await chrome.permissions.contains({ origins: [patternOf(server)] })) return { state: 'not-permitted' };
  try {
    const { policy } = await new HttpTransport(server, token).check(
      { draft: { text: '', version: 1, visibility: 'public' }, trigger: 'typing', uiLanguage: 'en' }, AbortSignal.timeout(patience));
    return { state: 'reachable', policy: policy.id, revision: policy.revision };
  } catch (error) {
    if (!(error instanceof CheckError)) return { state: 'unreachable' };
    if (error.failure === 'rejected') return { state: 'rejected', message: error.message };
    return { state: error.failure === 'unauthorized' ? 'unauthorized' : 'unreachable' };
  }
}
