import { plain } from './bench';

/** An editor nobody wrote down: its model is a string, drawn again after every change; only keys that a person presses are believed. */
export function unknownEditor(place, paragraphs, behave) {
  const editable = document.createElement('div');
  editable.contentEditable = 'true';
  editable.style.cssText = 'min-height: 120px; white-space: pre-wrap; padding: 8px; border: 1px solid #888';
  place.append(editable);
  const past = [];
  const editor = {
    editable, model: plain(paragraphs), text: () => editor.model, html: () => editor.model, destroy() {},
    /** Offsets of the selection. */
    selected() {
      const range = editable.ownerDocument.getSelection().getRangeAt(0);
      const before = document.createRange();
      before.selectNodeContents(editable);
      before.setEnd(range.startContainer, range.startOffset);
      const start = before.toString().length;
      return [start, start + range.toString().length];
    },
    change(start, end, text) {
      past.push(editor.model);
      editor.draw(editor.model.slice(0, start) + text + editor.model.slice(end), start + text.length);
    },
    undo() {
      if (past.length > 0) editor.draw(past.pop(), 0);
    },
    draw(model, caret = null) {
      editor.model = model;
      if (editable.textContent !== model) editable.textContent = model;
      if (caret !== null && editable.firstChild) editable.ownerDocument.getSelection().collapse(editable.firstChild, caret);
    },
  };
  editor.draw(editor.model);
  editable.addEventListener('keydown', event => {
    if (event.ctrlKey && event.key === 'z') editor.undo();
    else if (event.isTrusted && event.key.length === 1 && !event.ctrlKey) editor.change(...editor.selected(), event.key);
    else return;
    event.preventDefault();
  });
  behave(editor);
  return editor;
}
