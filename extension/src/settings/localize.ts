import { messagesFor } from '../messages/messagesFor';
import type { Wording } from '../overlay/wording';
import { spokenLanguage, type UiLanguage } from './settings';

/** Fills in the texts of one of our pages. */
export function localize(uiLanguage: UiLanguage): Wording {
  const wording = messagesFor(spokenLanguage(uiLanguage));
  document.documentElement.lang = wording.language;
  for (const element of document.querySelectorAll<HTMLElement>('[data-message]')) element.textContent = wording.say(element.dataset['message']!);
  return wording;
}
