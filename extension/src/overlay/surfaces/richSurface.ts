import type { TextEdit, TextRange } from '../protocol';
import { moveOffset } from '../editing/moveOffset';
import { replaceInRich } from '../editing/replaceInRich';
import { readChange, readText } from '../text/readText';
import type { DomPosition, TextModel } from '../text/textModel';
import { hasFocus, selectionIn } from './domSelection';
import { HighlightLayer } from './highlightLayer';
import type { DrawnSpan, ReplaceOutcome, Surface, SurfaceEvents } from './surface';
import { watchPosition } from './watchPosition';

/** An end of the selection: an offset, or a place in the DOM where there is no text, as in an empty line. */
type Spot = number | DomPosition;

/** What is selected. */
export interface Bookmark {
  readonly anchor: Spot;
  readonly focus: Spot;
}

/** A contenteditable. Drawing uses CSS highlights, so the editor's DOM stays as it is. */
export class RichSurface implements Surface {
  private model: TextModel | null = null;
  private readonly layer: HighlightLayer;

  constructor(readonly element: HTMLElement, events: SurfaceEvents, signal: AbortSignal) {
    this.layer = HighlightLayer.of(element.ownerDocument);
    this.layer.adopt(element.getRootNode() as Document | ShadowRoot, signal);
    const observer = new MutationObserver(records => {
      this.model &&= readChange(this.model, records);
      events.nodesChanged();
    });
    observer.observe(element, { subtree: true, childList: true, characterDataOldValue: true });
    element.addEventListener('scroll', () => events.geometryChanged(), { signal, passive: true });
    watchPosition(element, () => events.geometryChanged(), signal);
    signal.addEventListener('abort', () => {
      observer.disconnect();
      this.layer.clear(this);
    });
  }

  read(): string {
    return this.current().text;
  }

  draw(spans: readonly DrawnSpan[]): void {
    const model = this.current();
    this.layer.draw(this, spans.flatMap(span => {
      const place = model.placeOf(span.range);
      return place ? [[span, place] as const] : [];
    }));
  }

  rectsOf(range: TextRange): DOMRect[] {
    return [...this.current().rangeOf(range)?.getClientRects() ?? []];
  }

  caret(): number | null {
    const selection = selectionIn(this.element);
    if (!selection?.isCollapsed || !selection.anchorNode || !this.element.contains(selection.anchorNode)) return null;
    return this.current().offsetOf(selection.anchorNode, selection.anchorOffset);
  }

  select(range: TextRange): void {
    if (!hasFocus(this.element)) this.element.focus({ preventScroll: true });
    const place = this.current().rangeOf(range);
    if (place) selectionIn(this.element)?.setBaseAndExtent(place.startContainer, place.startOffset, place.endContainer, place.endOffset);
  }

  scrollIntoView(range: TextRange): void {
    const place = this.current().rangeOf(range)?.startContainer;
    const box = place instanceof Element ? place : place?.parentElement;
    box?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }

  replace(edit: TextEdit): Promise<ReplaceOutcome> {
    return replaceInRich(this, edit);
  }

  /** The text with its map; also told of changes the observer has not reported yet. */
  current(): TextModel {
    return this.model ??= readText(this.element);
  }

  /** The text as it is now, for callers that run before the observer does. */
  readAgain(): string {
    this.model = null;
    return this.read();
  }

  /** What is selected; null when that is not in the editor. */
  bookmark(): Bookmark | null {
    const selection = selectionIn(this.element);
    if (!selection?.anchorNode || !selection.focusNode || !this.element.contains(selection.anchorNode) || !this.element.contains(selection.focusNode)) return null;
    return { anchor: this.spotOf(selection.anchorNode, selection.anchorOffset), focus: this.spotOf(selection.focusNode, selection.focusOffset) };
  }

  /** Selects again what was selected before an edit. */
  goTo({ anchor, focus }: Bookmark, edit: TextEdit | null): void {
    const from = this.placeOf(anchor, edit);
    const to = this.placeOf(focus, edit);
    if (from && to) selectionIn(this.element)?.setBaseAndExtent(from.node, from.offset, to.node, to.offset);
  }

  private spotOf(node: Node, offset: number): Spot {
    return this.current().offsetOf(node, offset) ?? { node, offset };
  }

  private placeOf(spot: Spot, edit: TextEdit | null): DomPosition | null {
    if (typeof spot !== 'number') return this.element.contains(spot.node) ? spot : null;
    const offset = edit ? moveOffset(spot, edit) : spot;
    const range = this.current().rangeOf({ start: offset, end: offset });
    return range && { node: range.startContainer, offset: range.startOffset };
  }
}
