import type { TextEdit, TextRange } from '../protocol';
import { isBoundary } from './mergeEdits';

/**
 * Turns a deletion into the replacement of the deleted text together with one neighbouring character by that character. Every editor understands inserted text;
 * far fewer understand a deletion that was not typed. The neighbour must share a text node, so that no formatting is carried along.
 */
export function insertingEdit(edit: TextEdit, text: string, sameNode: (range: TextRange) => boolean): TextEdit {
  if (edit.newText) return edit;
  return extended(edit, text, sameNode, 'left') ?? extended(edit, text, sameNode, 'right') ?? edit;
}

function extended(edit: TextEdit, text: string, sameNode: (range: TextRange) => boolean, side: 'left' | 'right'): TextEdit | null {
  const { start, end } = edit.range;
  const range = side === 'left' ? { start: previous(text, start), end } : { start, end: next(text, end) };
  const newText = side === 'left' ? text.slice(range.start, start) : text.slice(end, range.end);
  const kept = side === 'left' ? { start: range.start, end: start + 1 } : { start: end - 1, end: range.end };
  return newText.trim() && sameNode(kept) ? { range, newText } : null;
}

/** Start of the last word character or sign before the offset; spaces are taken along, since an editor may drop a lone one. */
function previous(text: string, offset: number): number {
  let start = offset - 1;
  while (start > 0 && (text[start] === ' ' || !isBoundary(text, start))) start--;
  return Math.max(0, start);
}

function next(text: string, offset: number): number {
  let end = offset + 1;
  while (end < text.length && (text[end - 1] === ' ' || !isBoundary(text, end))) end++;
  return Math.min(text.length, end);
}
