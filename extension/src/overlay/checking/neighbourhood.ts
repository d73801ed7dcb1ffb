import type { TextRange } from '../protocol';

const reach = 100;
const count = 2;
const words = /[\p{L}\p{N}\p{M}]+/gu;

/** The two words before the offset, the nearest first. */
export function wordsBefore(text: string, offset: number): string[] {
  return [...near(text.slice(Math.max(0, offset - reach), offset))].slice(-count).map(match => match[0]).reverse();
}

/** The two words after the offset, the nearest first; the last word of the text may be half typed and does not count. */
export function wordsAfter(text: string, offset: number): string[] {
  return [...near(text.slice(offset, offset + reach))]
    .filter(match => offset + match.index + match[0].length < text.length)
    .slice(0, count).map(match => match[0]);
}

/** The words of a range with two on either side, cut to this many characters. */
export function withNeighbours(text: string, range: TextRange, longest: number): string {
  const from = Math.max(0, range.start - reach);
  const start = from + ([...near(text.slice(from, range.start))].at(-count)?.index ?? 0);
  const last = [...near(text.slice(range.end, range.end + reach))].slice(0, count).at(-1);
  const end = last ? range.end + last.index + last[0].length : range.end;
  return text.slice(Math.max(start, Math.min(range.start, end - longest)), end).slice(0, longest).toWellFormed();
}

function near(text: string): Iterable<RegExpExecArray> {
  return text.matchAll(words);
}
