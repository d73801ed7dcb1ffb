/** One way to type over the selection. */
export interface Rung {
  /** Whether the editor took the edit upon itself; only reading the text back tells whether it worked. */
  readonly type: (editor: HTMLElement, text: string) => boolean;
  /** Whether it can delete; one that cannot types a neighbouring character over what is to go. */
  readonly deletes: boolean;
}

const beforeInput: Rung = { type: byBeforeInput, deletes: false };
const command: Rung = { type: byCommand, deletes: true };
const paste: Rung = { type: byPaste, deletes: false };

/** The ways to take an edit back, in order: the browser's own, then what editors with a history of their own listen to. */
export const undoWays: readonly ((editor: HTMLElement) => void)[] = [
  editor => { editor.ownerDocument.execCommand('undo'); },
  editor => { eventTarget(editor).dispatchEvent(new InputEvent('beforeinput', { inputType: 'historyUndo', bubbles: true, cancelable: true, composed: true })); },
  editor => { eventTarget(editor).dispatchEvent(new KeyboardEvent('keydown', { key: 'z', code: 'KeyZ', keyCode: 90, ctrlKey: true, bubbles: true, cancelable: true, composed: true })); },
];

/** The ways to try in this editor, in order. */
export function rungsFor(editor: HTMLElement): readonly Rung[] {
  if (isFirefox(editor)) return [beforeInput, command]; // a synthetic paste deletes words there
  return isDraftJs(editor) ? [paste] : [beforeInput, command, paste];
}

/** Editors with a model of their own handle the event as if it came from the keyboard; plain ones ignore a synthetic one. */
function byBeforeInput(editor: HTMLElement, text: string): boolean {
  const target = eventTarget(editor);
  const init: InputEventInit = {
    inputType: text ? 'insertText' : 'deleteContentBackward', data: text || null,
    bubbles: true, cancelable: true, composed: true, targetRanges: selectedRanges(editor),
  };
  if (text) init.dataTransfer = transferOf(text);
  return !target.dispatchEvent(new InputEvent('beforeinput', init));
}

function byCommand(editor: HTMLElement, text: string): boolean {
  if (!editor.ownerDocument.execCommand(text ? 'insertText' : 'delete', false, text)) return false;
  // TinyMCE adds an undo level for this kind of input only.
  if (isTinyMce(editor)) editor.dispatchEvent(new InputEvent('input', { inputType: 'insertReplacementText', data: text, bubbles: true, composed: true }));
  return false;
}

function byPaste(editor: HTMLElement, text: string): boolean {
  if (!text) return false;
  const init = { clipboardData: transferOf(text), bubbles: true, cancelable: true, composed: true };
  return !eventTarget(editor).dispatchEvent(new ClipboardEvent('paste', init));
}

function transferOf(text: string): DataTransfer {
  const transfer = new DataTransfer();
  transfer.setData('text/plain', text);
  return transfer;
}

function eventTarget(editor: HTMLElement): Element {
  const active = (editor.getRootNode() as Document | ShadowRoot).activeElement;
  return active && editor.contains(active) ? active : editor;
}

function selectedRanges(editor: HTMLElement): StaticRange[] {
  const selection = editor.ownerDocument.getSelection();
  return selection && selection.rangeCount > 0 ? [new StaticRange(selection.getRangeAt(0))] : [];
}

/** Draft.js mangles formatted text under both other ways. */
function isDraftJs(editor: HTMLElement): boolean {
  return editor.classList.contains('public-DraftEditor-content') || editor.querySelector('[data-contents] [data-offset-key]') !== null;
}

function isTinyMce(editor: HTMLElement): boolean {
  return editor.classList.contains('mce-content-body');
}

function isFirefox(editor: HTMLElement): boolean {
  return 'MozAppearance' in editor.style;
}
