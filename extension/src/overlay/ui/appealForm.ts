import { longestReason } from '../checking/reports';
import type { Wording } from '../wording';
import { button, element } from './element';

let forms = 0;

/** The way to the leads: a button that opens a field for the reason. */
export function appealForm(wording: Wording, send: (reason: string) => void): { readonly opener: HTMLButtonElement; readonly form: HTMLFormElement } {
  const id = `appeal-${++forms}`;
  const reason = element('textarea', { id: `${id}-reason`, rows: '2', maxlength: String(longestReason), 'data-agentassist': 'false', required: true });
  const form = element('form', { class: 'appeal', id, hidden: true },
    element('label', { for: reason.id }, wording.say('appealReason')), reason,
    element('p', { class: 'muted' }, wording.say('appealExplained')),
    element('button', { type: 'submit', class: 'send' }, wording.say('appealSend')));
  const opener = button({ class: 'ignore open-appeal', 'aria-expanded': 'false', 'aria-controls': id }, () => {
    form.hidden = !form.hidden;
    opener.setAttribute('aria-expanded', String(!form.hidden));
    if (!form.hidden) reason.focus();
  }, wording.say('appeal'));
  form.addEventListener('submit', event => {
    event.preventDefault();
    if (reason.value.trim() !== '') send(reason.value.trim());
  });
  return { opener, form };
}
