import { isIsland, isPreserved, kindOf, preservesSpace } from './elementKinds';
import { TextModel, type Segment } from './textModel';

/** Stands for a picture or another thing that is not text (U+FFFC). */
export const objectCharacter = '\uFFFC';

/** Editors park the caret in these; they are never part of a reply. */
const filler = /[\u200B\u2060\uFEFF]/;
/** Text in which every character stands for itself however white space is treated. */
const plain = /^[^\t\n\r\f \u200B\u2060\uFEFF\u00A0](?:[^\t\n\r\f \u200B\u2060\uFEFF\u00A0]| (?! |$))*$/;

/**
 * Reads the text of a contenteditable the way a person sees it: blocks and `<br>` are line breaks, white space is collapsed where the page collapses it,
 * a no-break space is a space.
 */
export function readText(root: HTMLElement): TextModel {
  return new Reader().read(root);
}

/** The same after what an observer saw with old values, where that was a key in one text node; null when all must be read anew. */
export function readChange(model: TextModel, records: readonly MutationRecord[]): TextModel | null {
  const { target, oldValue } = records[0]!;
  if (oldValue === null || records.some(record => record.target !== target)) return null;
  const node = target as Text;
  return plain.test(oldValue) && plain.test(node.data) ? model.withData(node, oldValue) : null;
}

class Reader {
  private text = '';
  private readonly segments: Segment[] = [];
  private readonly breaks = new Map<number, Element>();
  /** Line breaks owed before the next character; the element that made each, if any. */
  private readonly owed: (Element | null)[] = [];
  private lineEmpty = true;
  private space: { node: Text; offset: number } | null = null;

  read(root: HTMLElement): TextModel {
    this.children(root, isPreserved(getComputedStyle(root).whiteSpace));
    return new TextModel(this.text, this.segments, this.breaks);
  }

  private children(parent: Node, preserve: boolean): void {
    for (let node = parent.firstChild; node; node = node.nextSibling) {
      if (node.nodeType === Node.TEXT_NODE) this.characters(node as Text, preserve);
      else if (node.nodeType === Node.ELEMENT_NODE) this.element(node as Element, preserve);
    }
  }

  private element(element: Element, preserve: boolean): void {
    switch (kindOf(element)) {
      case 'break': this.lineBreak(element); break;
      case 'object': this.object(); break;
      case 'inline': this.children(element, preservesSpace(element) ?? preserve); break;
      case 'block': this.block(element, preserve); break;
      case 'nothing': break;
    }
  }

  private block(element: Element, preserve: boolean): void {
    this.endLine();
    if (!isIsland(element)) this.children(element, preservesSpace(element) ?? preserve);
    this.endLine();
  }

  private endLine(): void {
    this.space = null;
    if (this.lineEmpty) return;
    this.owed.push(null);
    this.lineEmpty = true;
  }

  private lineBreak(element: Element): void {
    this.space = null;
    this.owed.push(element);
    this.lineEmpty = true;
  }

  private object(): void {
    this.startContent();
    this.text += objectCharacter;
  }

  private characters(node: Text, preserve: boolean): void {
    const data = node.data;
    if (plain.test(data)) this.add(node, 0, data);
    else if (preserve) this.preserved(node, data);
    else this.collapsed(node, data);
  }

  private preserved(node: Text, data: string): void {
    for (let i = 0; i < data.length; i++) {
      const character = data[i]!;
      if (filler.test(character)) continue;
      if (character === '\n') this.newline(node, i);
      else this.add(node, i, character === '\u00A0' ? ' ' : character);
    }
  }

  /** A "\n" that shows as one; the last of a block only ends its line. */
  private newline(node: Text, offset: number): void {
    if (offset === node.data.length - 1 && !node.nextSibling) this.endLine();
    else this.add(node, offset, '\n');
  }

  private collapsed(node: Text, data: string): void {
    for (let i = 0; i < data.length; i++) {
      const character = data[i]!;
      if (filler.test(character)) continue;
      if (character === ' ' || character === '\n' || character === '\t' || character === '\r' || character === '\f') {
        if (!this.lineEmpty) this.space ??= { node, offset: i };
      } else {
        this.add(node, i, character === '\u00A0' ? ' ' : character);
      }
    }
  }

  private add(node: Text, offset: number, characters: string): void {
    this.startContent();
    this.append(node, offset, characters);
  }

  private startContent(): void {
    for (const element of this.owed) {
      if (element) this.breaks.set(this.text.length, element);
      this.text += '\n';
    }
    this.owed.length = 0;
    if (this.space) this.append(this.space.node, this.space.offset, ' ');
    this.space = null;
    this.lineEmpty = false;
  }

  private append(node: Text, offset: number, characters: string): void {
    const last = this.segments.at(-1);
    if (last && last.node === node && last.nodeStart + last.length === offset && last.start + last.length === this.text.length) {
      last.length += characters.length;
    } else {
      this.segments.push({ start: this.text.length, node, nodeStart: offset, length: characters.length });
    }
    this.text += characters;
  }
}
