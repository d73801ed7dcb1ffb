import type { TextEdit, TextRange } from '../protocol';

/** A snippet as text. */
export interface Snippet {
  readonly text: string;
  /** What to select after the insertion: the first tab stop, else the place of `$0`, else the end. */
  readonly selection: TextRange;
  /** The places to fill in, in the order to go through them; `$0` is the last. Empty when there is none. */
  readonly stops: readonly TextRange[];
}

const wordCharacter = /[\p{L}\p{N}\p{M}]/u;

/** Reads LSP snippet syntax whose variables are filled: placeholders become plain text, a choice becomes its first option. */
export function readSnippet(source: string): Snippet {
  const reader = new SnippetReader(source);
  const text = reader.read();
  const last = reader.stops.get(0);
  const numbered = [...reader.stops].filter(([index]) => index > 0).sort(([left], [right]) => left - right).map(([, range]) => range);
  const stops = [...numbered, ...last ? [last] : []];
  return { text, selection: stops[0] ?? { start: text.length, end: text.length }, stops };
}

/** The edit that puts a text into another at an offset, with spaces where words would touch; a word the offset is in stays whole. */
export function insertionAt(offset: number, inserted: string, text: string): TextEdit {
  let place = offset;
  while (place > 0 && place < text.length && wordCharacter.test(text[place - 1]!) && wordCharacter.test(text[place]!)) place++;
  const head = place > 0 && !/\s/.test(text[place - 1]!) ? ' ' : '';
  const tail = place < text.length && wordCharacter.test(text[place]!) ? ' ' : '';
  return { range: { start: place, end: place }, newText: head + inserted + tail };
}

class SnippetReader {
  /** Where each tab stop lies in the text; of a repeated one the first place counts. */
  readonly stops = new Map<number, TextRange>();
  private position = 0;
  private text = '';

  constructor(private readonly source: string) {}

  read(): string {
    this.readUntil('');
    return this.text;
  }

  private readUntil(end: string): void {
    while (this.position < this.source.length && this.source[this.position] !== end) this.readNext();
  }

  private readNext(): void {
    const rest = this.source.slice(this.position);
    const escaped = /^\\([$}\\])/.exec(rest);
    const stop = /^\$(\d+)/.exec(rest) ?? /^\$\{(\d+)\}/.exec(rest);
    const choice = /^\$\{(\d+)\|((?:\\.|[^|\\])*)\|\}/.exec(rest);
    const placeholder = /^\$\{(\d+):/.exec(rest);
    const [whole = rest[0]!] = escaped ?? stop ?? choice ?? placeholder ?? [];
    this.position += whole.length;
    if (stop) this.mark(stop[1]!, () => { this.text += this.known(stop[1]!); });
    else if (choice) this.mark(choice[1]!, () => { this.text += firstOption(choice[2]!); });
    else if (placeholder) this.mark(placeholder[1]!, () => { this.readUntil('}'); this.position++; });
    else this.text += escaped?.[1] ?? whole;
  }

  /** A tab stop named again repeats what it holds. */
  private known(index: string): string {
    const range = this.stops.get(Number(index));
    return range ? this.text.slice(range.start, range.end) : '';
  }

  private mark(index: string, write: () => void): void {
    const start = this.text.length;
    write();
    const number = Number(index);
    if (!this.stops.has(number)) this.stops.set(number, { start, end: this.text.length });
  }
}

function firstOption(options: string): string {
  return (/^(?:\\.|[^,\\])*/.exec(options)?.[0] ?? '').replace(/\\(.)/g, '$1');
}
