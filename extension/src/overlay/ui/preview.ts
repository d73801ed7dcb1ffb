import type { CodeAction, TextEdit } from '../protocol';
import { mergeEdits } from '../editing/mergeEdits';
import { element } from './element';

const around = 24;
const longest = 90;

/** What an action does, as struck-out and new words with a little of the text around them. */
export function previewOf(action: CodeAction, text: string): HTMLElement {
  const edit = wholeWords(mergeEdits(action.edits, text), text);
  const { start, end } = edit.range;
  const head = text.slice(Math.max(0, start - around), start).replace(/^[\s\S]*\n/, '');
  const tail = text.slice(end, end + around).replace(/\n[\s\S]*$/, '');
  return element('span', { class: 'preview' },
    start - head.length > 0 && head.length === around && '…', head,
    start < end && element('del', {}, shortened(text.slice(start, end))),
    edit.newText !== '' && element('ins', {}, shortened(edit.newText)),
    tail, tail.length === around && '…');
}

/** Leaves out what both sides share, but never half a word. */
function wholeWords(edit: TextEdit, text: string): TextEdit {
  const old = text.slice(edit.range.start, edit.range.end);
  let head = 0;
  while (head < old.length && head < edit.newText.length && old[head] === edit.newText[head]) head++;
  let tail = 0;
  while (tail < old.length - head && tail < edit.newText.length - head && old.at(-1 - tail) === edit.newText.at(-1 - tail)) tail++;
  head = old.slice(0, head).search(/\S*$/);
  tail = tail - Math.max(0, old.slice(old.length - tail).search(/\s|$/));
  return {
    range: { start: edit.range.start + head, end: edit.range.end - tail },
    newText: edit.newText.slice(head, edit.newText.length - tail),
  };
}

function shortened(text: string): string {
  return text.length <= longest ? text : `${text.slice(0, longest / 2)} … ${text.slice(-longest / 2)}`;
}
