import { adoptSheet } from '../surfaces/adoptSheet';
import { layerParentOf } from '../surfaces/geometry';
import { element } from './element';
import { uiCss } from './uiCss';

/** Name of the element that carries the user interface; also the sign by which a second overlay on the same page knows to stay away. */
export const uiTag = 'agentassist-ui';

/** The shadow root in the top layer in which everything is shown that belongs to no editor. */
export class UiRoot {
  readonly root: ShadowRoot;
  private readonly host: HTMLElement;
  private readonly announcements = element('div', { class: 'status', role: 'status', 'aria-live': 'polite' });

  constructor(private readonly view: Window & typeof globalThis, mode: ShadowRootMode, owner: string, signal: AbortSignal, parts: readonly Element[]) {
    const { document } = view;
    this.host = document.createElement(uiTag);
    this.host.setAttribute('popover', 'manual');
    this.host.dataset['owner'] = owner;
    this.root = this.host.attachShadow({ mode });
    this.root.append(...parts, this.announcements);
    adoptSheet(this.root, uiCss);
    for (const type of ['keydown', 'keypress', 'keyup', 'input'] as const) {
      this.host.addEventListener(type, event => event.stopPropagation(), { signal }); // the page's one-letter shortcuts are not meant
    }
    signal.addEventListener('abort', () => this.host.remove());
  }

  /** Shows the interface above an editor of this window, or of a frame in it. */
  raise(editor: Element): void {
    const anchor = editor.ownerDocument.defaultView === this.view ? editor : this.frameOf(editor);
    const parent = layerParentOf(anchor);
    if (this.host.parentNode !== parent) parent.append(this.host);
    if (this.host.matches(':popover-open')) this.host.hidePopover();
    this.host.showPopover();
  }

  contains(target: EventTarget | null): boolean {
    return target === this.host;
  }

  get size(): { width: number; height: number } {
    const { clientWidth: width, clientHeight: height } = this.view.document.documentElement;
    return { width, height };
  }

  announce(text: string): void {
    if (this.announcements.textContent !== text) this.announcements.textContent = text;
  }

  private frameOf(editor: Element): Element {
    let view = editor.ownerDocument.defaultView!;
    while (view.parent !== this.view) view = view.parent as Window & typeof globalThis;
    return view.frameElement!;
  }
}
