import { severities } from '../protocol';
import { toRange, type DomStretch } from '../text/textModel';
import { adoptSheet } from './adoptSheet';
import { highlightCss } from './highlightCss';
import type { DrawnSpan } from './surface';

const names = [...severities, 'active'] as const;
type HighlightName = (typeof names)[number];
type Drawing = readonly [HighlightName, Range];
type Wanted = readonly [HighlightName, DomStretch];

/** The highlights of one document, shared by its editors. The page can see the registry: names are prefixed and carry no message. */
export class HighlightLayer {
  private static readonly layers = new WeakMap<Document, HighlightLayer>();

  static of(document: Document): HighlightLayer {
    let layer = this.layers.get(document);
    if (!layer) this.layers.set(document, layer = new HighlightLayer(document.defaultView!));
    return layer;
  }

  private readonly drawn = new Map<object, readonly Drawing[]>();
  private readonly sheets = new Map<Document | ShadowRoot, { users: number; remove: () => void }>();

  private constructor(private readonly view: Window & typeof globalThis) {}

  /** Makes highlights visible inside a document or shadow root until the signal is aborted. */
  adopt(root: Document | ShadowRoot, signal: AbortSignal): void {
    const sheet = this.sheets.get(root) ?? { users: 0, remove: adoptSheet(root, highlightCss) };
    sheet.users++;
    this.sheets.set(root, sheet);
    signal.addEventListener('abort', () => {
      if (--sheet.users > 0) return;
      sheet.remove();
      this.sheets.delete(root);
    });
  }

  /** Replaces what the owner has drawn so far. What is drawn already stays: each change of the registry costs a style pass. */
  draw(owner: object, spans: Iterable<readonly [DrawnSpan, DomStretch]>): void {
    const wanted: Wanted[] = [];
    for (const [span, place] of spans) {
      wanted.push([span.severity, place]);
      if (span.active) wanted.push(['active', place]);
    }
    const drawn = this.drawn.get(owner) ?? [];
    const shorter = Math.min(drawn.length, wanted.length);
    let head = 0;
    while (head < shorter && isSame(drawn[head]!, wanted[head]!)) head++;
    let tail = 0;
    while (tail < shorter - head && isSame(drawn.at(-1 - tail)!, wanted.at(-1 - tail)!)) tail++;
    this.erase(drawn.slice(head, drawn.length - tail));
    const added = wanted.slice(head, wanted.length - tail).flatMap(([name, place]): Drawing[] => {
      const range = toRange(place);
      return range ? [[name, range]] : [];
    });
    for (const [name, range] of added) this.highlight(name).add(range);
    const now = [...drawn.slice(0, head), ...added, ...drawn.slice(drawn.length - tail)];
    if (now.length > 0) this.drawn.set(owner, now);
    else this.drawn.delete(owner);
  }

  clear(owner: object): void {
    this.erase(this.drawn.get(owner) ?? []);
    this.drawn.delete(owner);
  }

  private erase(drawings: readonly Drawing[]): void {
    const registry = this.view.CSS.highlights;
    for (const [name, range] of drawings) {
      const highlight = registry.get(registeredName(name));
      highlight?.delete(range);
      if (highlight?.size === 0) registry.delete(registeredName(name));
    }
  }

  private highlight(name: HighlightName): Highlight {
    const registry = this.view.CSS.highlights;
    let highlight = registry.get(registeredName(name));
    if (!highlight) {
      highlight = new this.view.Highlight();
      highlight.priority = names.length - names.indexOf(name);
      registry.set(registeredName(name), highlight);
    }
    return highlight;
  }
}

export function registeredName(name: HighlightName): string {
  return `agentassist-${name}`;
}

/** Ranges follow the text by themselves; one whose nodes were replaced has collapsed. */
function isSame([name, range]: Drawing, [otherName, other]: Wanted): boolean {
  return name === otherName && range.startContainer === other.startContainer && range.startOffset === other.startOffset
    && range.endContainer === other.endContainer && range.endOffset === other.endOffset;
}
