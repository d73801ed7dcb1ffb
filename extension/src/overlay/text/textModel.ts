import type { TextRange } from '../protocol';

/** A place in the DOM, as `Range` takes it. */
export interface DomPosition {
  readonly node: Node;
  readonly offset: number;
}

/** A stretch of the DOM. Unlike a live range it costs the page nothing: that has to follow every change of the text until it is collected. */
export interface DomStretch {
  readonly startContainer: Node;
  readonly startOffset: number;
  readonly endContainer: Node;
  readonly endOffset: number;
}

/** A stretch of the text that is a stretch of one text node, character by character. */
export interface Segment {
  readonly start: number;
  readonly node: Text;
  readonly nodeStart: number;
  length: number;
}

/** Plain text of an editor with the way back to the nodes it was read from. */
export class TextModel {
  private readonly firstOf = new Map<Node, number>();

  /** @param breaks line-break elements by the offset of their "\n" */
  constructor(readonly text: string, private readonly segments: readonly Segment[], private readonly breaks: ReadonlyMap<number, Element>) {
    segments.forEach((segment, index) => { if (!this.firstOf.has(segment.node)) this.firstOf.set(segment.node, index); });
  }

  /** The text after one node, each of whose characters stands for itself, was written anew; null when it did not read so before. */
  withData(node: Text, before: string): TextModel | null {
    const index = this.firstOf.get(node);
    if (index === undefined) return null;
    const { start, length, nodeStart } = this.segments[index]!;
    if (nodeStart !== 0 || length !== before.length || !this.text.startsWith(before, start)) return null;
    const moved = node.length - length;
    const segments = this.segments.map((segment, at) => at < index ? segment : at === index ? { ...segment, length: node.length } : { ...segment, start: segment.start + moved });
    const breaks = new Map([...this.breaks].map(([offset, element]) => [offset > start ? offset + moved : offset, element]));
    return new TextModel(this.text.slice(0, start) + node.data + this.text.slice(start + length), segments, breaks);
  }

  /** Null when the range has no place in the editor, as in an empty one. */
  rangeOf(range: TextRange): Range | null {
    const place = this.placeOf(range);
    return place && toRange(place);
  }

  placeOf(range: TextRange): DomStretch | null {
    const start = range.start === range.end ? this.insertionPoint(range.start) : this.startPoint(range.start);
    const end = range.start === range.end ? start : this.endPoint(range.end);
    if (!start || !end || !start.node.isConnected || !end.node.isConnected) return null;
    return { startContainer: start.node, startOffset: start.offset, endContainer: end.node, endOffset: end.offset };
  }

  /** The one text node that holds the whole range, if there is one. */
  sameNode(range: TextRange): boolean {
    const segment = this.segments[indexAt(this.segments, range.start)];
    return segment !== undefined && range.start >= segment.start && range.end <= segment.start + segment.length;
  }

  /** Offset of a caret; null when it is not in the text. */
  offsetOf(node: Node, offset: number): number | null {
    if (node.nodeType === Node.TEXT_NODE) return this.offsetInText(node, offset);
    const child = node.childNodes[offset];
    const ahead = child && this.firstTextIn(child);
    if (ahead !== undefined) return this.segments[ahead]!.start;
    const behind = node.childNodes[offset - 1];
    const last = behind && this.lastTextIn(behind);
    return last === undefined ? null : this.segments[last]!.start + this.segments[last]!.length;
  }

  private offsetInText(node: Node, offset: number): number | null {
    const first = this.firstOf.get(node);
    if (first === undefined) return null;
    let best = this.segments[first]!.start;
    for (let i = first; i < this.segments.length && this.segments[i]!.node === node; i++) {
      const segment = this.segments[i]!;
      if (offset < segment.nodeStart) break;
      best = segment.start + Math.min(offset - segment.nodeStart, segment.length);
    }
    return best;
  }

  private firstTextIn(node: Node): number | undefined {
    const walker = document.createTreeWalker(node, NodeFilter.SHOW_TEXT);
    for (let text: Node | null = walker.currentNode; text; text = walker.nextNode()) {
      const index = this.firstOf.get(text);
      if (index !== undefined) return index;
    }
    return undefined;
  }

  private lastTextIn(node: Node): number | undefined {
    for (let i = this.segments.length - 1; i >= 0; i--) if (node.contains(this.segments[i]!.node)) return i;
    return undefined;
  }

  private startPoint(offset: number): DomPosition | null {
    const segment = this.segments[indexAt(this.segments, offset)];
    if (segment && offset < segment.start + segment.length) return at(segment, offset);
    return this.breakPoint(offset) ?? this.endPoint(offset);
  }

  private endPoint(offset: number): DomPosition | null {
    const segment = this.segments[indexAt(this.segments, offset - 1)];
    if (segment && offset <= segment.start + segment.length) return at(segment, offset);
    const next = this.segments[indexAt(this.segments, offset)];
    if (next && offset >= next.start && offset < next.start + next.length) return at(next, offset);
    return this.breakPoint(offset) ?? (segment ? at(segment, segment.start + segment.length) : null);
  }

  /** Behind the character before, so that inserted text continues its formatting; on an empty line, before the line break. */
  private insertionPoint(offset: number): DomPosition | null {
    return this.endPoint(offset);
  }

  private breakPoint(offset: number): DomPosition | null {
    const element = this.breaks.get(offset);
    if (!element?.parentNode) return null;
    return { node: element.parentNode, offset: Array.prototype.indexOf.call(element.parentNode.childNodes, element) };
  }
}

/** Index of the last part that starts at or before the offset, of parts in the order of the text; -1 when there is none. */
export function indexAt(parts: readonly { readonly start: number }[], offset: number): number {
  let low = 0;
  let high = parts.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    if (parts[middle]!.start <= offset) low = middle + 1;
    else high = middle - 1;
  }
  return high;
}

/** Null when the nodes changed since they were read; the next reading repairs it. */
export function toRange(place: DomStretch): Range | null {
  const result = place.startContainer.ownerDocument!.createRange();
  try {
    result.setStart(place.startContainer, place.startOffset);
    result.setEnd(place.endContainer, place.endOffset);
  } catch {
    return null;
  }
  return result;
}

function at(segment: Segment, offset: number): DomPosition {
  return { node: segment.node, offset: segment.nodeStart + (offset - segment.start) };
}
