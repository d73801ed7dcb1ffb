import type { TextEdit } from '../protocol';

/** One edit that does what all of them do together: it spans from the first to the last, so that one undo step takes everything back. */
export function mergeEdits(edits: readonly TextEdit[], text: string): TextEdit {
  const sorted = [...edits].sort((left, right) => left.range.start - right.range.start || left.range.end - right.range.end);
  const start = sorted[0]!.range.start;
  let end = start;
  let newText = '';
  for (const edit of sorted) {
    newText += text.slice(end, edit.range.start) + edit.newText;
    end = edit.range.end;
  }
  return { range: { start, end }, newText };
}

/** The same edit without what it would replace by itself at either border; characters of several code units stay whole. */
export function minimalEdit(edit: TextEdit, text: string): TextEdit {
  const old = text.slice(edit.range.start, edit.range.end);
  const shorter = Math.min(old.length, edit.newText.length);
  let head = 0;
  while (head < shorter && old[head] === edit.newText[head]) head++;
  while (head > 0 && !(isBoundary(old, head) && isBoundary(edit.newText, head))) head--;
  let tail = 0;
  while (tail < shorter - head && old.at(-1 - tail) === edit.newText.at(-1 - tail)) tail++;
  while (tail > 0 && !(isBoundary(old, old.length - tail) && isBoundary(edit.newText, edit.newText.length - tail))) tail--;
  return {
    range: { start: edit.range.start + head, end: edit.range.end - tail },
    newText: edit.newText.slice(head, edit.newText.length - tail),
  };
}

/** The text with the edit done, as an editor reads it back: no-break spaces are spaces. */
export function applyEdit(text: string, edit: TextEdit): string {
  return text.slice(0, edit.range.start) + edit.newText.replaceAll('\u00A0', ' ') + text.slice(edit.range.end);
}

export function isBoundary(text: string, offset: number): boolean {
  return !/^(?:[\uDC00-\uDFFF]|\p{M}|\u200D|\p{Emoji_Modifier})/u.test(text.slice(offset, offset + 2)) && text[offset - 1] !== '\u200D';
}
