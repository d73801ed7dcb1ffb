import type { TextRange } from '../protocol';
import { changeBetween } from '../text/textChange';
import { indexAt, type DomStretch } from '../text/textModel';

interface Paragraph {
  /** With the line break that ends it. */
  text: string;
  start: number;
  readonly node: Text;
}

/** The text of a mirror, a block for each paragraph: a key lays only one of them out anew. */
export class MirrorText {
  private readonly paragraphs: Paragraph[] = [];
  private text = '';

  constructor(private readonly content: HTMLElement) {
    this.insert(0, '');
  }

  set(text: string): void {
    if (text === this.text) return;
    this.text = text;
    const { paragraphs } = this;
    const now = paragraphsOf(text);
    const shorter = Math.min(paragraphs.length, now.length);
    let head = 0;
    while (head < shorter && paragraphs[head]!.text === now[head]) head++;
    let tail = 0;
    while (tail < shorter - head && paragraphs.at(-1 - tail)!.text === now.at(-1 - tail)) tail++;
    while (paragraphs.length > now.length) this.remove(paragraphs.length - 1 - tail);
    while (paragraphs.length < now.length) this.insert(paragraphs.length - tail, now[paragraphs.length - tail]!);
    for (let index = head; index < now.length - tail; index++) change(paragraphs[index]!, now[index]!);
    let start = 0;
    for (const paragraph of paragraphs) {
      paragraph.start = start;
      start += paragraph.text.length;
    }
  }

  placeOf({ start, end }: TextRange): DomStretch {
    const from = this.paragraphAt(start);
    const to = end > start ? this.paragraphAt(end - 1) : from;
    return {
      startContainer: from.node, startOffset: Math.min(start - from.start, from.node.length),
      endContainer: to.node, endOffset: Math.min(end - to.start, to.node.length),
    };
  }

  private paragraphAt(offset: number): Paragraph {
    return this.paragraphs[indexAt(this.paragraphs, offset)]!;
  }

  private insert(index: number, text: string): void {
    const { ownerDocument: document } = this.content;
    const node = document.createTextNode(text);
    const block = document.createElement('div');
    block.append(node);
    this.content.insertBefore(block, this.content.children[index] ?? null);
    this.paragraphs.splice(index, 0, { text, start: 0, node });
  }

  private remove(index: number): void {
    this.content.children[index]!.remove();
    this.paragraphs.splice(index, 1);
  }
}

function change(paragraph: Paragraph, text: string): void {
  const changed = changeBetween(paragraph.text, text);
  if (changed) paragraph.node.replaceData(changed.start, changed.end - changed.start, text.slice(changed.start, changed.newEnd));
  paragraph.text = text;
}

/** At least one; behind the last line break only when something stands there. */
function paragraphsOf(text: string): string[] {
  const result: string[] = [];
  let start = 0;
  for (let end = text.indexOf('\n') + 1; end > 0; end = text.indexOf('\n', start) + 1) {
    result.push(text.slice(start, end));
    start = end;
  }
  if (start < text.length || start === 0) result.push(text.slice(start));
  return result;
}
