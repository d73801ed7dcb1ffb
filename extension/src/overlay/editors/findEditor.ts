import { flatParent } from '../surfaces/geometry';

/** Smaller boxes hold no reply: hidden input areas of code editors, tag fields, one-character cells. */
const leastWidth = 120;
const leastHeight = 18;

/** Opens a shadow root, even a closed one where the caller can. */
export type OpenShadowRoot = (host: HTMLElement) => ShadowRoot | null;

/** The reply editor that a focused node belongs to; null when there is none worth checking. */
export function findEditor(focused: EventTarget | null | undefined, openShadowRoot: OpenShadowRoot): HTMLElement | null {
  const target = deepest(focused, openShadowRoot);
  if (!target) return null;
  const editor = target instanceof HTMLTextAreaElement ? target : editingHost(target);
  return editor && isWritable(editor) && !isOptedOut(editor) && isMultiline(editor) && isLargeEnough(editor) ? editor : null;
}

function deepest(focused: EventTarget | null | undefined, openShadowRoot: OpenShadowRoot): HTMLElement | null {
  if (focused instanceof Document) return focused.designMode === 'on' ? focused.body : null;
  let element = focused instanceof HTMLElement ? focused : null;
  for (let inner = element; inner; inner = (openShadowRoot(inner)?.activeElement ?? null) as HTMLElement | null) element = inner;
  return element;
}

function editingHost(element: HTMLElement): HTMLElement | null {
  if (!element.isContentEditable) return null;
  if (element.ownerDocument.designMode === 'on') return element.ownerDocument.body;
  let host = element;
  while (host.parentElement?.isContentEditable) host = host.parentElement;
  return host;
}

function isWritable(editor: HTMLElement): boolean {
  if (editor instanceof HTMLTextAreaElement) return !editor.readOnly && !editor.disabled;
  return editor.getAttribute('aria-readonly') !== 'true' && editor.getAttribute('aria-disabled') !== 'true';
}

/** `spellcheck="false"` does not opt out: editors set it to silence the browser's own checker. */
function isOptedOut(editor: HTMLElement): boolean {
  for (let node: Element | null = editor; node; node = flatParent(node)) {
    if (node.getAttribute('data-agentassist') === 'false') return true;
  }
  return editor.getAttribute('data-gramm') === 'false';
}

function isMultiline(editor: HTMLElement): boolean {
  const role = editor.getAttribute('role');
  if (role === 'combobox' || role === 'searchbox' || role === 'spinbutton') return false;
  return editor.getAttribute('aria-multiline') !== 'false';
}

function isLargeEnough(editor: HTMLElement): boolean {
  const { width, height } = editor.getBoundingClientRect();
  return width >= leastWidth && height >= leastHeight;
}
