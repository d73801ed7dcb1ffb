import type { TextEdit } from '../protocol';
import type { PlainField } from '../surfaces/plainField';
import type { ReplaceOutcome, Surface } from '../surfaces/surface';
import { applyEdit } from './mergeEdits';
import { moveOffset } from './moveOffset';

/** The browser's own editing command keeps undo and tells frameworks by the events of real typing. */
export async function replaceInPlain(surface: Surface & { readonly element: PlainField }, edit: TextEdit): Promise<ReplaceOutcome> {
  const { element } = surface;
  const { selectionStart, selectionEnd, selectionDirection } = element;
  const outcome = tryReplace(surface, edit);
  if (outcome === 'different') return outcome;
  const moved = (offset: number | null): number => outcome === 'applied' ? moveOffset(offset ?? 0, edit) : offset ?? 0;
  element.setSelectionRange(moved(selectionStart), moved(selectionEnd), selectionDirection ?? 'none');
  return outcome;
}

function tryReplace(surface: Surface, edit: TextEdit): ReplaceOutcome {
  const before = surface.read();
  const document = surface.element.ownerDocument;
  surface.select(edit.range);
  document.execCommand(edit.newText ? 'insertText' : 'delete', false, edit.newText);
  if (surface.read() === applyEdit(before, edit)) return 'applied';
  if (surface.read() === before) return 'unchanged';
  document.execCommand('undo');
  return surface.read() === before ? 'unchanged' : 'different';
}
