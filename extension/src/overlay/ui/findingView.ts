import type { DismissalScope } from '../checking/dismissals';
import type { Finding } from '../checking/finding';
import type { CodeAction } from '../protocol';
import type { ReplaceOutcome } from '../surfaces/surface';
import type { Wording } from '../wording';
import { mergeEdits } from '../editing/mergeEdits';
import { appealForm } from './appealForm';
import { copyButton } from './copy';
import { button, element } from './element';
import { link, pageOf, renderInline } from './markdown';
import { previewOf } from './preview';

export interface FindingViewOptions {
  readonly wording: Wording;
  readonly server: string;
  readonly text: string;
  readonly apply: (action: CodeAction) => Promise<ReplaceOutcome>;
  readonly dismiss: (scope: DismissalScope) => void;
  /** Tells the server that the finding is wrong. */
  readonly reject: () => void;
  /** Brings it before the leads. */
  readonly appeal: (reason: string) => void;
}

/** What is wrong, why, and what can be done about it. */
export function findingView(finding: Finding, options: FindingViewOptions): HTMLElement {
  const { wording, server } = options;
  const { severity, message, codeDescription, code, source } = finding.diagnostic;
  const page = codeDescription ? pageOf(codeDescription.href, server) : null;
  const note = element('p', { class: 'note', role: 'status' });
  const appeal = appealForm(wording, options.appeal);
  return element('article', { class: 'finding', 'data-severity': severity, 'data-code': code },
    element('p', { class: 'severity' }, element('span', { class: 'mark', 'aria-hidden': 'true' }), wording.say(`severity_${severity}`),
      element('span', { class: 'code' }, `${source}/${code}`)),
    element('p', { class: 'message' }, renderInline(message, server)),
    finding.actions.length > 0 && element('div', { class: 'fixes' }, ...finding.actions.map(action => fixButton(action, options, note))),
    note,
    element('p', { class: 'links' },
      page && why(page, wording),
      button({ class: 'ignore' }, () => options.dismiss('once'), wording.say('ignoreOnce')),
      button({ class: 'ignore ignore-conversation' }, () => options.dismiss('conversation'), wording.say('ignoreInConversation')),
      button({ class: 'ignore wrong', title: wording.say('wrongExplained') }, options.reject, wording.say('wrong')),
      appeal.opener),
    appeal.form);
}

function why(page: string, wording: Wording): HTMLAnchorElement {
  const result = link(page, wording.say('why'));
  result.className = 'why';
  return result;
}

function fixButton(action: CodeAction, options: FindingViewOptions, note: HTMLElement): HTMLButtonElement {
  const { wording, text } = options;
  const preview = previewOf(action, text);
  preview.setAttribute('aria-hidden', 'true');
  const result = button({ class: 'fix', 'data-kind': action.kind, 'data-preferred': action.isPreferred, 'aria-description': spoken(preview) }, () => void press(),
    element('span', { class: 'title' }, action.title, action.applicability === 'needs-review' && element('small', {}, wording.say('needsReview'))),
    preview);
  const press = async (): Promise<void> => {
    result.disabled = true;
    const outcome = await options.apply(action);
    if (outcome === 'applied') return;
    result.disabled = false;
    note.replaceChildren(...offerCopy(action, options, outcome));
    note.querySelector('button')?.focus();
  };
  return result;
}

/** Struck-out and new words mean nothing to the ear. */
function spoken(preview: HTMLElement): string {
  return [...preview.querySelectorAll('del, ins')].map(part => `«${part.textContent}»`).join(' → ');
}

/** The range stays selected in the editor, so the copied text can be pasted right over it. */
function offerCopy(action: CodeAction, { wording, text }: FindingViewOptions, outcome: ReplaceOutcome): Node[] {
  if (outcome === 'different') return [document.createTextNode(wording.say('fixDifferent'))];
  const { newText } = mergeEdits(action.edits, text);
  if (newText === '') return [document.createTextNode(wording.say('fixDeleteByHand'))];
  return [document.createTextNode(`${wording.say('fixNotTaken')} `), copyButton(newText, wording)];
}
