import type { CodeAction, TextEdit } from '../protocol';
import { mergeEdits, minimalEdit } from '../editing/mergeEdits';
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

const lastWord = /[\p{L}\p{N}\p{M}]+$/u;
const firstWord = /^[\p{L}\p{N}\p{M}]+/u;

/** Leaves out what both sides share, but shows no half words. */
function wholeWords(edit: TextEdit, text: string): TextEdit {
  const { range, newText } = minimalEdit(edit, text);
  const old = text.slice(range.start, range.end);
  const cutsHead = firstWord.test(old) || firstWord.test(newText);
  const cutsTail = lastWord.test(old) || lastWord.test(newText);
  const head = cutsHead ? lastWord.exec(text.slice(0, range.start))?.[0] ?? '' : '';
  const tail = cutsTail ? firstWord.exec(text.slice(range.end))?.[0] ?? '' : '';
  return { range: { start: range.start - head.length, end: range.end + tail.length }, newText: head + newText + tail };
}

function shortened(text: string): string {
  return text.length <= longest ? text : `${text.slice(0, longest / 2)} … ${text.slice(-longest / 2)}`;
}
