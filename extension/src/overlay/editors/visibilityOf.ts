import type { Visibility } from '../protocol';
import { flatParent } from '../surfaces/geometry';
import { labelledBy, labelsOf } from './labelsOf';

const noteWords = new RegExp([
  '\\b(?:internal|private|staff)[\\s_-]*(?:note|comment|reply|message)', '\\b(?:add|write|leave|make)\\s+(?:a|an)\\s+note\\b', '^\\s*notes?\\s*$',
  'внутренн\\p{L}*\\s+(?:заметк|комментари|примечани|сообщени)', '^\\s*(?:заметк|примечани)\\p{L}*\\s*$',
  'внутрішн\\p{L}*\\s+(?:нотатк|коментар|приміт|повідомлен)', '^\\s*(?:нотатк|примітк)\\p{L}*\\s*$',
].join('|'), 'iu');

/** Guesses from the editor's labels and the chosen tab around it whether it writes to the customer. */
export function visibilityOf(editor: HTMLElement): Visibility {
  return labelsOf(editor).some(isNote) || isNote(chosenTab(editor)) ? 'note' : 'public';
}

function isNote(text: string | null | undefined): boolean {
  return !!text && noteWords.test(text.trim());
}

/** The selected tab that is nearest to the editor: that of its own panel, or of a tab list in one of the boxes around it. */
function chosenTab(editor: Element): string | null {
  let levels = 0;
  for (let node = flatParent(editor); node && levels < 6; node = flatParent(node), levels++) {
    if (node.getAttribute('role') === 'tabpanel') return labelledBy(node).join(' ') || node.getAttribute('aria-label');
    const tabs = node.querySelectorAll('[role=tab][aria-selected=true], [role=radio][aria-checked=true], [role=tab][aria-pressed=true]');
    if (tabs.length > 0) return tabs[tabs.length - 1]!.textContent;
  }
  return null;
}
