import type { EditorSession } from '../checking/editorSession';
import { visibleRectOf } from '../surfaces/geometry';
import type { Badge } from './badge';
import type { Card } from './card';
import type { Panel } from './panel';
import { placeBeside, toTopWindow, type Box } from './placement';
import type { UiRoot } from './uiRoot';

export interface PlacedParts {
  readonly badge: Badge;
  readonly notice: HTMLElement;
  readonly card: Card;
  readonly panel: Panel;
}

/** Keeps what is shown of an editor beside it, wherever the page moves it. */
export class Places {
  private frame = 0;
  private searchSpot = false;

  /** @param session the editor everything is placed by; null when nothing is shown */
  constructor(
    private readonly view: Window, private readonly top: Window, private readonly root: UiRoot, private readonly parts: PlacedParts,
    private readonly session: () => EditorSession | null, signal: AbortSignal,
  ) {
    for (const each of new Set([view, top])) {
      each.document.addEventListener('scroll', () => this.soon(false), { signal, capture: true, passive: true });
      each.addEventListener('resize', () => this.soon(true), { signal });
    }
    signal.addEventListener('abort', () => top.cancelAnimationFrame(this.frame));
  }

  /** @param searchSpot whether the badge looks for a new spot; else it keeps its own at the editor */
  soon(searchSpot: boolean): void {
    this.searchSpot ||= searchSpot;
    if (this.frame) return;
    this.frame = this.top.requestAnimationFrame(() => {
      this.frame = 0;
      this.now();
    });
  }

  now(): void {
    const session = this.session();
    if (!session) return;
    const { badge, notice, panel } = this.parts;
    const visible = visibleRectOf(session.editor);
    const box = this.inTop(visible);
    const { size } = this.root;
    const isShown = visible.width > 0 && visible.height > 0 && box.bottom > 0 && box.top < size.height;
    badge.element.hidden = !isShown;
    if (isShown) badge.place(clampTo(box, size), this.top.document, size, this.searchSpot);
    this.searchSpot = false;
    if (!notice.hidden) this.placeNotice();
    if (panel.isOpen) panel.place(badge.element.getBoundingClientRect(), size);
    this.placeCard();
  }

  placeCard(): void {
    const session = this.session();
    const { finding } = this.parts.card;
    if (!session || !finding) return;
    const boxes = session.surface.rectsOf(finding.range);
    const anchor = boxes[0] ?? session.editor.getBoundingClientRect();
    const last = boxes.at(-1) ?? anchor;
    this.parts.card.place(this.inTop({ left: anchor.left, top: anchor.top, right: anchor.right, bottom: last.bottom }), this.root.size);
  }

  private placeNotice(): void {
    const { badge, notice } = this.parts;
    const { left, top } = placeBeside(badge.element.getBoundingClientRect(), { width: notice.offsetWidth, height: notice.offsetHeight }, this.root.size);
    notice.style.left = `${left}px`;
    notice.style.top = `${top}px`;
  }

  private inTop(box: Box): Box {
    return toTopWindow(box, this.view, this.top);
  }
}

function clampTo(box: Box, size: { width: number; height: number }): Box {
  return { left: Math.max(0, box.left), top: Math.max(0, box.top), right: Math.min(size.width, box.right), bottom: Math.min(size.height, box.bottom) };
}
