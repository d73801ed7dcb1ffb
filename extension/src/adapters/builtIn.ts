import chatwoot from './chatwoot.json';
import freshdesk from './freshdesk.json';
import gmail from './gmail.json';
import intercom from './intercom.json';
import osticket from './osticket.json';
import requestTracker from './request-tracker.json';
import zammad from './zammad.json';
import zendesk from './zendesk.json';

/** The adapters that are shipped, as their files have them; the build has read every one. */
export const builtInFiles: readonly unknown[] = [requestTracker, zendesk, intercom, freshdesk, chatwoot, zammad, osticket, gmail];
