import { flatParent } from '../surfaces/geometry';
import { isPlainField } from '../surfaces/plainField';
import { labelsOf } from './labelsOf';

/** Smaller boxes hold no reply: hidden input areas of code editors, tag fields, one-character cells. */
const leastWidth = 120;
const leastHeight = 18;

/** Most inputs of one line hold names, numbers and searches; one that holds a reply says so. */
const messageWords = /\b(?:message|reply|replies|respond|response|answer|comment|write|chat)|сообщени|ответ|комментари|напи[шс]|відпов|повідомлен|коментар/iu;
const otherWords = /\b(?:search|find|filter|subject|title|name|mail|password)|поиск|найти|тем[аы]\b|пошук|знайти/iu;

/** With these a site tells other checkers to stay away, for reasons that hold for any. */
const optOuts = ['data-gramm', 'data-gramm_editor', 'data-enable-grammarly', 'data-lt-active'];

/** Opens a shadow root, even a closed one where the caller can. */
export type OpenShadowRoot = (host: HTMLElement) => ShadowRoot | null;

/** The reply editor that a focused node belongs to; null when there is none worth checking. */
export function findEditor(focused: EventTarget | null | undefined, openShadowRoot: OpenShadowRoot): HTMLElement | null {
  const target = deepest(focused, openShadowRoot);
  if (!target) return null;
  const editor = isPlainField(target) ? target : editingHost(target);
  return editor && isWritable(editor) && !isOptedOut(editor) && holdsReplies(editor) && isLargeEnough(editor) ? editor : null;
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
  if (isPlainField(editor)) return !editor.readOnly && !editor.disabled;
  return editor.getAttribute('aria-readonly') !== 'true' && editor.getAttribute('aria-disabled') !== 'true';
}

/** `spellcheck="false"` does not opt out: editors set it to silence the browser's own checker. */
function isOptedOut(editor: HTMLElement): boolean {
  for (let node: Element | null = editor; node; node = flatParent(node)) {
    if (node.getAttribute('data-agentassist') === 'false') return true;
  }
  return optOuts.some(name => editor.getAttribute(name) === 'false');
}

function holdsReplies(editor: HTMLElement): boolean {
  const role = editor.getAttribute('role');
  if (role === 'combobox' || role === 'searchbox' || role === 'spinbutton') return false;
  if (editor instanceof HTMLInputElement) return isMessageInput(editor);
  return editor.getAttribute('aria-multiline') !== 'false';
}

function isMessageInput(input: HTMLInputElement): boolean {
  if (input.list || input.maxLength >= 0 && input.maxLength < 100 || input.autocomplete && input.autocomplete !== 'off' && input.autocomplete !== 'on') return false;
  const labels = labelsOf(input).join(' ');
  return messageWords.test(labels) && !otherWords.test(labels);
}

function isLargeEnough(editor: HTMLElement): boolean {
  const { width, height } = editor.getBoundingClientRect();
  return width >= leastWidth && height >= leastHeight;
}
