import type { TextRange } from '../protocol';

/** One replaced span: `[start, end)` of the old text became `[start, newEnd)` of the new one. */
export interface TextChange {
  readonly start: number;
  readonly end: number;
  readonly newEnd: number;
}

/** The smallest single span that turns one text into the other; null when they are equal. */
export function changeBetween(before: string, after: string): TextChange | null {
  if (before === after) return null;
  const shorter = Math.min(before.length, after.length);
  const start = longest(shorter, (from, to) => before.slice(from, to) === after.slice(from, to));
  const tail = longest(shorter - start, (from, to) => before.slice(before.length - to, before.length - from) === after.slice(after.length - to, after.length - from));
  return { start, end: before.length - tail, newEnd: after.length - tail };
}

/** How much is the same: all, on one side of where somebody types; else by halving, because comparing slices costs a fraction of comparing characters. */
function longest(most: number, isSame: (from: number, to: number) => boolean): number {
  if (isSame(0, most)) return most;
  let same = 0;
  for (let end = most; same < end;) {
    const middle = Math.ceil((same + end) / 2);
    if (isSame(same, middle)) same = middle;
    else end = middle - 1;
  }
  return same;
}

const wordCharacter = /[\p{L}\p{N}\p{M}]/u;

/**
 * Where a span lies after a change; null when the change touched it, which includes a word at its border that grew.
 * @param after the text after the change
 */
export function shiftRange(range: TextRange, change: TextChange, after: string): TextRange | null {
  if (range.end <= change.start) return range.end === change.start && joins(after, change.start, range) ? null : range;
  const delta = change.newEnd - change.end;
  if (range.start < change.end) return null;
  if (range.start === change.end && joins(after, change.newEnd, range)) return null;
  return { start: range.start + delta, end: range.end + delta };
}

/** Whether the characters on both sides of the offset belong to one word. An empty span has no word of its own to grow. */
function joins(text: string, offset: number, range: TextRange): boolean {
  return range.start !== range.end && wordCharacter.test(text[offset - 1] ?? '') && wordCharacter.test(text[offset] ?? '');
}
