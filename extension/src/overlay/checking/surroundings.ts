import { selfAndAncestors } from '../surfaces/geometry';

/** What no observer tells of, such as the value of a field or a style sheet, is seen after this time at the latest, in ms. */
const longestStill = 30_000;

/**
 * Knows whether anything around an editor can have changed since it was looked at, because looking costs as much as all else that is done for a key. The first
 * change is enough: nothing more is listened to until the next look. What is typed changes the inside of the editor, which does not count.
 */
export class Surroundings {
  private readonly observer: MutationObserver;
  private lookedAt = -Infinity;
  private address = '';

  constructor(private readonly editor: Element, signal: AbortSignal) {
    this.observer = new MutationObserver(records => { if (!records.every(record => this.isInside(record))) this.forget(); });
    signal.addEventListener('abort', () => this.forget());
  }

  get mayHaveChanged(): boolean {
    return performance.now() - this.lookedAt > longestStill || this.address !== this.editor.ownerDocument.location.href;
  }

  /** From now on changes count. */
  looked(): void {
    this.observer.disconnect();
    for (const root of rootsAround(this.editor)) this.observer.observe(root, { subtree: true, childList: true, attributes: true, characterData: true });
    this.lookedAt = performance.now();
    this.address = this.editor.ownerDocument.location.href;
  }

  /** They may have changed in a way nobody tells of. */
  forget(): void {
    this.observer.disconnect();
    this.lookedAt = -Infinity;
  }

  private isInside({ target, type }: MutationRecord): boolean {
    return this.editor.contains(target) && (target !== this.editor || type !== 'attributes');
  }
}

/** Every document and shadow root between the editor and the outermost page that may be touched. */
function rootsAround(editor: Element): Set<Node> {
  const roots = new Set<Node>();
  for (let anchor: Element | null | undefined = editor; anchor; anchor = anchor.ownerDocument.defaultView?.frameElement) {
    for (const node of selfAndAncestors(anchor)) roots.add(node.getRootNode());
  }
  return roots;
}
