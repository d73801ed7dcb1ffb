import { severities } from '../protocol';
import { adoptSheet } from './adoptSheet';
import { highlightCss } from './highlightCss';
import type { DrawnSpan } from './surface';

const names = [...severities, 'active'] as const;
type HighlightName = (typeof names)[number];

/** The highlights of one document, shared by its editors. The page can see the registry: names are prefixed and carry no message. */
export class HighlightLayer {
  private static readonly layers = new WeakMap<Document, HighlightLayer>();

  static of(document: Document): HighlightLayer {
    let layer = this.layers.get(document);
    if (!layer) this.layers.set(document, layer = new HighlightLayer(document.defaultView!));
    return layer;
  }

  private readonly drawn = new Map<object, [HighlightName, Range][]>();
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

  /** Replaces what the owner has drawn so far. */
  draw(owner: object, spans: Iterable<readonly [DrawnSpan, Range]>): void {
    this.clear(owner);
    const ranges: [HighlightName, Range][] = [];
    for (const [span, range] of spans) {
      ranges.push([span.severity, range]);
      if (span.active) ranges.push(['active', range]);
    }
    for (const [name, range] of ranges) this.highlight(name).add(range);
    if (ranges.length > 0) this.drawn.set(owner, ranges);
  }

  clear(owner: object): void {
    const registry = this.view.CSS.highlights;
    for (const [name, range] of this.drawn.get(owner) ?? []) {
      const highlight = registry.get(registeredName(name));
      highlight?.delete(range);
      if (highlight?.size === 0) registry.delete(registeredName(name));
    }
    this.drawn.delete(owner);
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
