import type { TextEdit } from '../protocol';
import { selectionIn } from '../surfaces/domSelection';
import type { RichSurface } from '../surfaces/richSurface';
import type { ReplaceOutcome } from '../surfaces/surface';
import { objectCharacter } from '../text/readText';
import { insertingEdit } from './insertingEdit';
import { applyEdit } from './mergeEdits';
import { rungsFor } from './rungs';

/** Editors copy the selection into their model some time after it changed; a shorter wait breaks undo and paste in several of them. */
const selectionSettles = 50;
const editSettles = 30;

/**
 * Climbs a ladder of editing paths until one changes the text. What comes out is read back after each: an editor that made something else of the edit
 * is left alone, because a second try on top of it corrupts.
 */
export async function replaceInRich(surface: RichSurface, edit: TextEdit): Promise<ReplaceOutcome> {
  const before = surface.read();
  const wanted = applyEdit(before, edit);
  if (before.slice(edit.range.start, edit.range.end).includes(objectCharacter)) return 'unchanged';

  const inserting = insertingEdit(edit, before, range => surface.current().sameNode(range));
  for (const rung of rungsFor(surface.element)) {
    const typed = rung.deletes ? edit : inserting;
    surface.select(typed.range);
    await delay(selectionSettles);
    if (readAgain(surface) !== before) return 'unchanged'; // somebody typed meanwhile: his text comes first
    rung.type(surface.element, typed.newText);
    await delay(editSettles);
    const after = readAgain(surface);
    if (after === before) continue;
    if (!sameWords(after, wanted)) return takeBack(surface, before);
    placeCaret(surface, edit);
    return 'applied';
  }
  surface.select(edit.range);
  return 'unchanged';
}

function readAgain(surface: RichSurface): string {
  surface.forget();
  return surface.read();
}

function sameWords(left: string, right: string): boolean {
  return left === right || left.replace(/[ \t]+/g, ' ').replace(/ ?\n ?/g, '\n').trim() === right.replace(/[ \t]+/g, ' ').replace(/ ?\n ?/g, '\n').trim();
}

async function takeBack(surface: RichSurface, before: string): Promise<ReplaceOutcome> {
  surface.element.ownerDocument.execCommand('undo');
  await delay(editSettles);
  return readAgain(surface) === before ? 'unchanged' : 'different';
}

function placeCaret(surface: RichSurface, edit: TextEdit): void {
  const end = edit.range.start + edit.newText.length;
  const place = surface.current().rangeOf({ start: end, end });
  const selection = selectionIn(surface.element);
  if (place && surface.caret() !== end) selection?.collapse(place.startContainer, place.startOffset);
}

function delay(milliseconds: number): Promise<void> {
  return new Promise(resolve => setTimeout(resolve, milliseconds));
}
