import en from '../../_locales/en/messages.json';
import ru from '../../_locales/ru/messages.json';
import uk from '../../_locales/uk/messages.json';
import { Wording } from '../overlay/wording';

/** Every language has every key: the types of the three files must agree. */
const languages: Readonly<Record<string, typeof en>> = { en, ru, uk };

/** Texts in a language (`ru`, `uk-UA`, …); English for one we do not speak. */
export function messagesFor(language: string): Wording {
  const tag = language.slice(0, 2).toLowerCase();
  const spoken = tag in languages ? tag : 'en';
  return new Wording(spoken, languages[spoken]!);
}
