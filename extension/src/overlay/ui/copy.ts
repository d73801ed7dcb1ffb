import type { Wording } from '../wording';
import { button } from './element';

/** A button that copies a text and says so. */
export function copyButton(text: string, wording: Wording, label = wording.say('copy')): HTMLButtonElement {
  const result: HTMLButtonElement = button({ class: 'copy' }, () => {
    void copy(text, result.getRootNode() as ShadowRoot).then(() => { result.textContent = wording.say('copied'); });
  }, label);
  return result;
}

/** Puts text on the clipboard; pages without a secure context have only the old command. */
async function copy(text: string, root: ShadowRoot): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    const area = document.createElement('textarea');
    area.value = text;
    area.style.cssText = 'position: fixed; opacity: 0;';
    root.append(area);
    area.select();
    document.execCommand('copy');
    area.remove();
  }
}
