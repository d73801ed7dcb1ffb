import { CheckError } from '../overlay/transport';

/** After an update of the extension its old scripts live on in open pages, cut off from it. */
export function connect(name: string): chrome.runtime.Port {
  try {
    return chrome.runtime.connect({ name });
  } catch (error) {
    throw new CheckError('gone', String(error));
  }
}
