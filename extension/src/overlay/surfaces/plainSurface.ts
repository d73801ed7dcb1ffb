import type { TextEdit, TextRange } from '../protocol';
import { replaceInPlain } from '../editing/replaceInPlain';
import { selfAndAncestors } from './geometry';
import { HighlightLayer } from './highlightLayer';
import { Mirror } from './mirror';
import type { PlainField } from './plainField';
import type { DrawnSpan, ReplaceOutcome, Surface, SurfaceEvents } from './surface';
import { watchPosition } from './watchPosition';

/** A textarea or a text input. A mirror of its text carries the highlights and exists only while there are some. */
export class PlainSurface implements Surface {
  private readonly layer: HighlightLayer;
  /** The value as it was read last, and what it reads: every key asks three times. */
  private last = { value: '', text: '' };
  private mirror: Mirror | null = null;
  private mirrorEnd: AbortController | null = null;

  constructor(readonly element: PlainField, private readonly events: SurfaceEvents, private readonly mode: ShadowRootMode, signal: AbortSignal) {
    this.layer = HighlightLayer.of(element.ownerDocument);
    this.listen(signal);
    signal.addEventListener('abort', () => this.removeMirror());
  }

  read(): string {
    const { value } = this.element;
    if (value !== this.last.value) this.last = { value, text: value.replaceAll('\u00A0', ' ') };
    return this.last.text;
  }

  draw(spans: readonly DrawnSpan[]): void {
    if (spans.length === 0) return this.removeMirror();
    const mirror = this.shownMirror();
    mirror.setText(this.element.value);
    this.layer.draw(this, spans.map(span => [span, mirror.placeOf(span.range)] as const));
  }

  rectsOf(range: TextRange): DOMRect[] {
    return [...this.mirror?.rangeOf(range)?.getClientRects() ?? []];
  }

  caret(): number | null {
    const { selectionStart, selectionEnd } = this.element;
    return selectionStart === selectionEnd ? selectionStart : null;
  }

  select(range: TextRange): void {
    this.element.focus({ preventScroll: true });
    this.element.setSelectionRange(range.start, range.end);
  }

  scrollIntoView(range: TextRange): void {
    this.element.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    const box = this.rectsOf(range)[0];
    const view = this.element.getBoundingClientRect();
    if (!box || box.top >= view.top && box.bottom <= view.bottom) return;
    this.element.scrollTop += box.top - view.top - view.height / 2;
  }

  replace(edit: TextEdit): Promise<ReplaceOutcome> {
    return replaceInPlain(this, edit);
  }

  private listen(signal: AbortSignal): void {
    const { element, events } = this;
    const document = element.ownerDocument;
    const changed = (): void => events.textMayHaveChanged();
    // A script that sets `value` tells nobody; these are the moments at which pages do it.
    const later = (): void => { if (this.mirror || element === document.activeElement) setTimeout(changed); };
    element.addEventListener('input', changed, { signal });
    element.addEventListener('change', changed, { signal });
    element.addEventListener('selectionchange', changed, { signal });
    document.addEventListener('click', later, { signal, capture: true });
    document.addEventListener('keyup', later, { signal, capture: true });
    document.addEventListener('submit', later, { signal, capture: true });
    document.addEventListener('reset', later, { signal, capture: true });
    element.addEventListener('scroll', () => { this.mirror?.scroll(); events.geometryChanged(); }, { signal, passive: true });
  }

  private shownMirror(): Mirror {
    if (this.mirror) return this.mirror;
    const end = this.mirrorEnd = new AbortController();
    const mirror = this.mirror = new Mirror(this.element, this.mode);
    this.layer.adopt(mirror.root, end.signal);
    mirror.layout();
    this.follow(mirror, end.signal);
    return mirror;
  }

  private follow(mirror: Mirror, signal: AbortSignal): void {
    const { ownerDocument: document } = this.element;
    const view = document.defaultView!;
    const layout = (): void => { mirror.layout(); this.events.geometryChanged(); };
    const restyled = new MutationObserver(layout);
    for (const node of selfAndAncestors(this.element)) restyled.observe(node, { attributes: true, attributeFilter: ['class', 'style', 'dir'] });
    watchPosition(this.element, layout, signal);
    document.addEventListener('scroll', event => { if (event.target !== this.element) layout(); }, { signal, capture: true, passive: true });
    view.addEventListener('resize', layout, { signal });
    document.fonts.addEventListener('loadingdone', layout, { signal });
    document.addEventListener('transitionend', layout, { signal, capture: true });
    const observer = new ResizeObserver(layout);
    observer.observe(this.element);
    observer.observe(document.documentElement);
    signal.addEventListener('abort', () => {
      observer.disconnect();
      restyled.disconnect();
    });
  }

  private removeMirror(): void {
    this.layer.clear(this);
    this.mirrorEnd?.abort();
    this.mirror?.remove();
    this.mirror = null;
    this.mirrorEnd = null;
  }
}
