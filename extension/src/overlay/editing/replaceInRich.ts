import type { TextEdit } from '../protocol';
import type { RichSurface } from '../surfaces/richSurface';
import type { ReplaceOutcome } from '../surfaces/surface';
import { objectCharacter } from '../text/readText';
import { HeldKeys } from './heldKeys';
import { insertingEdit } from './insertingEdit';
import { applyEdit } from './mergeEdits';
import { rungsFor, undoWays } from './rungs';

/** Editors copy the selection into their model some time after it changed; a shorter wait breaks undo and paste in several of them. */
const selectionSettles = 50;
const editSettles = 30;
/** For an editor that has taken the edit and makes it later. */
const slowestEdit = 500;

/** Replaces a span; selection and caret stay where the person has them. */
export async function replaceInRich(surface: RichSurface, edit: TextEdit): Promise<ReplaceOutcome> {
  const keys = new HeldKeys(surface.element.ownerDocument.defaultView!);
  try {
    const outcome = await replaceAndReturn(surface, edit);
    for (let letters = keys.take(); letters; letters = keys.take()) {
      await delay(selectionSettles);
      await type(surface, letters + keys.take());
    }
    return outcome;
  } finally {
    keys.release();
  }
}

async function replaceAndReturn(surface: RichSurface, edit: TextEdit): Promise<ReplaceOutcome> {
  const bookmark = surface.bookmark();
  const outcome = await climb(surface, edit);
  if (outcome === 'different') return outcome;
  surface.goTo(bookmark ?? { anchor: edit.range.start, focus: edit.range.start }, outcome === 'applied' ? edit : null);
  return outcome;
}

/** Letters that were typed while an edit was made go where the caret is. */
async function type(surface: RichSurface, letters: string): Promise<void> {
  const { anchor, focus } = surface.bookmark() ?? {};
  if (typeof anchor !== 'number' || typeof focus !== 'number') return;
  const start = Math.min(anchor, focus);
  const outcome = await climb(surface, { range: { start, end: Math.max(anchor, focus) }, newText: letters });
  const caret = start + letters.length;
  if (outcome === 'applied') surface.goTo({ anchor: caret, focus: caret }, null);
}

/**
 * Climbs a ladder of editing paths until one changes the text. What comes out is read back after each: an editor that made something else of the edit
 * is left alone, because a second try on top of it corrupts.
 */
async function climb(surface: RichSurface, edit: TextEdit): Promise<ReplaceOutcome> {
  const before = surface.readAgain();
  const wanted = applyEdit(before, edit);
  if (before.slice(edit.range.start, edit.range.end).includes(objectCharacter)) return 'unchanged';

  const inserting = insertingEdit(edit, before, range => surface.current().sameNode(range));
  for (const rung of rungsFor(surface.element)) {
    const typed = rung.deletes ? edit : inserting;
    surface.select(typed.range);
    await delay(selectionSettles);
    if (surface.readAgain() !== before) return 'unchanged'; // the text changed meanwhile: that comes first
    const isTaken = rung.type(surface.element, typed.newText);
    await delay(editSettles);
    if (isTaken && surface.readAgain() === before) await changeOf(surface, before);
    const after = surface.readAgain();
    if (after === before) continue;
    return sameWords(after, wanted) ? 'applied' : takeBack(surface, before);
  }
  return 'unchanged';
}

function sameWords(left: string, right: string): boolean {
  return left === right || left.replace(/[ \t]+/g, ' ').replace(/ ?\n ?/g, '\n').trim() === right.replace(/[ \t]+/g, ' ').replace(/ ?\n ?/g, '\n').trim();
}

async function takeBack(surface: RichSurface, before: string): Promise<ReplaceOutcome> {
  for (const undo of undoWays) {
    undo(surface.element);
    await delay(editSettles);
    if (surface.readAgain() === before) return 'unchanged';
  }
  return 'different';
}

/** Waits until the text is another, or for as long as the slowest editor takes. */
function changeOf(surface: RichSurface, before: string): Promise<void> {
  return new Promise(resolve => {
    const done = (): void => {
      clearTimeout(timer);
      observer.disconnect();
      resolve();
    };
    const timer = setTimeout(done, slowestEdit);
    const observer = new MutationObserver(() => { if (surface.readAgain() !== before) done(); });
    observer.observe(surface.element, { subtree: true, childList: true, characterData: true });
  });
}

function delay(milliseconds: number): Promise<void> {
  return new Promise(resolve => setTimeout(resolve, milliseconds));
}
