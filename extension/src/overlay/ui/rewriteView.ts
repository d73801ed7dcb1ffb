import type { Rewriter, RewriteResponse, TextEdit } from '../protocol';
import { rewriteStyles } from '../protocol';
import type { Wording } from '../wording';
import { copyButton } from './copy';
import type { DraftView } from './draftView';
import { button, element } from './element';

/** Buttons that have the language model write the draft anew, and what it wrote as struck-out and new words; nothing changes until it is applied. */
export function rewriteView(session: DraftView, rewriter: Rewriter, wording: Wording, hold: (isHeld: boolean) => void): HTMLElement {
  const note = element('p', { class: 'note', role: 'status' });
  const result = element('div', { class: 'rewritten' });
  const press = async (pressed: HTMLButtonElement): Promise<void> => {
    hold(true);
    result.replaceChildren();
    pressed.disabled = true;
    note.textContent = wording.say('rewriting');
    const text = session.currentText;
    const answer = await session.rewriteAs(pressed.dataset['style']!).catch(() => null);
    pressed.disabled = false;
    note.textContent = answer?.text != null ? '' : wording.say(refusalOf(answer));
    if (answer?.text != null) result.replaceChildren(...offer(session, answer, text, wording, note, hold));
    else hold(false);
  };
  const styles = rewriteStyles.map(style => {
    const choice = button({ class: 'copy style', 'data-style': style }, () => void press(choice), wording.say(`rewrite_${style}`));
    return choice;
  });
  return element('section', { class: 'rewrite' },
    element('h2', {}, wording.say('rewriteTitle')),
    element('p', { class: 'links' }, ...styles),
    element('p', { class: 'incomplete' }, wording.say('rewriteSentTo', rewriter.name, rewriter.host)),
    note, result);
}

function offer(session: DraftView, answer: RewriteResponse, text: string, wording: Wording, note: HTMLElement, hold: (isHeld: boolean) => void): Node[] {
  const apply = button({ class: 'insert' }, () => void press(), wording.say('rewriteApply'));
  const press = async (): Promise<void> => {
    apply.disabled = true;
    const outcome = session.currentText === text ? await session.replaceBy(answer.edits) : 'different';
    if (outcome === 'applied') return hold(false);
    apply.disabled = false;
    note.textContent = wording.say(outcome === 'different' ? 'fixDifferent' : 'fixNotTaken');
  };
  return [
    element('p', { class: 'preview' }, ...changes(answer.edits, text)),
    element('p', { class: 'links' }, apply, copyButton(answer.text!, wording), button({ class: 'ignore' }, () => hold(false), wording.say('rewriteDiscard'))),
  ];
}

/** The whole text with what is struck out and what is new. */
function changes(edits: readonly TextEdit[], text: string): (Node | string)[] {
  const parts: (Node | string)[] = [];
  let at = 0;
  for (const { range, newText } of edits) {
    parts.push(text.slice(at, range.start));
    if (range.end > range.start) parts.push(element('del', {}, text.slice(range.start, range.end)));
    if (newText) parts.push(element('ins', {}, newText));
    at = range.end;
  }
  return [...parts, text.slice(at)];
}

function refusalOf(answer: RewriteResponse | null): string {
  switch (answer?.reason) {
    case 'policy': case 'facts': case 'language': case 'unusable': return 'rewriteNotGood';
    case 'unchanged': return 'rewriteUnchanged';
    case 'too-long': return 'rewriteTooLong';
    default: return 'rewriteFailed';
  }
}
