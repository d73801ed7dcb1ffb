import type { TextEdit } from '../protocol';
import type { ReplaceOutcome, Surface } from '../surfaces/surface';
import { applyEdit } from './mergeEdits';

/** The browser's own editing command keeps undo and tells frameworks by the events of real typing. */
export async function replaceInPlain(surface: Surface, edit: TextEdit): Promise<ReplaceOutcome> {
  const before = surface.read();
  const document = surface.element.ownerDocument;
  surface.select(edit.range);
  document.execCommand(edit.newText ? 'insertText' : 'delete', false, edit.newText);
  if (surface.read() === applyEdit(before, edit)) return 'applied';
  if (surface.read() === before) return 'unchanged';
  document.execCommand('undo');
  return surface.read() === before ? 'unchanged' : 'different';
}
