import type { Suggestion } from '../protocol';
import type { ReplaceOutcome } from '../surfaces/surface';
import type { Wording } from '../wording';
import { readSnippet } from '../editing/snippet';
import { copyButton } from './copy';
import { button, element } from './element';

export interface SuggestionViewOptions {
  readonly wording: Wording;
  readonly insert: (suggestion: Suggestion) => Promise<ReplaceOutcome>;
  readonly helpful: (suggestion: Suggestion) => void;
}

/** A text the agent may insert, why it is offered, and for an escalation the line to hand on. */
export function suggestionView(suggestion: Suggestion, options: SuggestionViewOptions): HTMLElement {
  const { wording } = options;
  const { id, kind, title, reason, summary } = suggestion;
  const { text } = readSnippet(suggestion.insertText);
  const note = element('p', { class: 'note', role: 'status' });
  return element('article', { class: 'suggestion', 'data-id': id, 'data-kind': kind, 'aria-label': title },
    element('h3', {}, title),
    element('p', { class: 'reason' }, reason),
    element('p', { class: 'body' }, text),
    element('p', { class: 'links' }, insertButton(suggestion, options, note), copyButton(text, wording), helpfulButton(suggestion, options)),
    note,
    summary && element('p', { class: 'summary' }, element('span', {}, summary), ' ', copyButton(summary, wording, wording.say('copySummary'))));
}

function helpfulButton(suggestion: Suggestion, { wording, helpful }: SuggestionViewOptions): HTMLButtonElement {
  const result: HTMLButtonElement = button({ class: 'ignore helpful' }, () => {
    helpful(suggestion);
    result.textContent = wording.say('helpfulReported');
    result.disabled = true;
  }, wording.say('helpful'));
  return result;
}

function insertButton(suggestion: Suggestion, { wording, insert }: SuggestionViewOptions, note: HTMLElement): HTMLButtonElement {
  const press = async (): Promise<void> => {
    result.disabled = true;
    const outcome = await insert(suggestion);
    result.disabled = false;
    if (outcome !== 'applied') note.textContent = wording.say(outcome === 'different' ? 'fixDifferent' : 'insertNotTaken');
  };
  const result: HTMLButtonElement = button({ class: 'insert' }, () => void press(), wording.say('insert'));
  return result;
}
