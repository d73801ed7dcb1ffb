// The way of a reply to the customer: the server says whether it may go, wants a reason, or a lead's approval.
import { ApiError, events, post } from './api.js';
import { tell } from './notice.js';

const byId = (id) => document.getElementById(id);
const dialog = byId('gate-dialog');
const form = byId('gate-form');
const reason = byId('gate-reason');
const status = byId('gate-status');
const go = byId('gate-go');
/** How long to wait before following an approval again after the line broke. */
const again = 1000;

/** Texts a lead has approved, by conversation: they pass as they are. */
const approved = new Map();
/** What waits for a lead, by conversation, so that an agent who went back finds the answer. */
const asked = new Map();
let end = new AbortController();

byId('gate-back').addEventListener('click', () => dialog.close());
dialog.addEventListener('close', () => end.abort());

/**
 * Asks whether a reply may be sent; false when the agent goes back to it.
 * @param request what the overlay would ask, with the draft in it
 * @param edited is given the text as a lead changed it
 */
export async function mayLeave(request, edited) {
  if (approved.get(keyOf(request)) === request.draft.text) return passApproved(request);
  let answer;
  try {
    answer = await post('/v1/drafts/check', { ...request, trigger: 'send', uiLanguage: document.documentElement.lang });
  } catch (problem) {
    if (!(problem instanceof ApiError)) throw problem;
    tell(`Sent unchecked: ${problem.message}`);
    return true;
  }
  tell('');
  if (answer.gate.decision === 'confirm') return confirm(request, answer);
  return answer.gate.decision === 'hold' ? hold(request, answer, edited) : true;
}

function passApproved(request) {
  approved.delete(keyOf(request));
  return true;
}

function keyOf(request) {
  return request.context.conversationId;
}

function confirm(request, answer) {
  return ask({
    title: 'Say why it should go out as it is', state: 'confirm', diagnostics: stopping(answer), action: 'Send anyway', wantsReason: true,
    press: async (close) => {
      await post('/v1/feedback', {
        kind: 'sent-anyway', gate: 'confirm', reason: reason.value.trim(), policy: answer.policy, context: request.context,
        rules: rulesOf(stopping(answer)),
      }).catch((problem) => tell(`The reason was not saved: ${problem.message}`));
      close(true);
    },
  });
}

function hold(request, answer, edited) {
  const result = ask({
    title: 'A lead must approve this reply', state: 'hold', diagnostics: stopping(answer), action: 'Ask a lead', wantsReason: false,
    press: (close) => submit(request, edited, close),
  });
  if (waiting(request)) form.requestSubmit();
  return result;
}

/** Shows the dialog; the promise ends with what `press` closes it with, or with false when it is left. */
function ask({ title, state, diagnostics, action, wantsReason, press }) {
  end = new AbortController();
  byId('gate-title').textContent = title;
  byId('gate-findings').replaceChildren(...diagnostics.map(findingItem));
  show(state, '', action);
  byId('gate-reason-field').hidden = !wantsReason;
  reason.required = wantsReason;
  reason.value = '';
  dialog.showModal();
  (wantsReason ? reason : go).focus();
  return new Promise((resolve) => {
    const close = (result) => { resolve(result); dialog.close(); };
    end.signal.addEventListener('abort', () => resolve(false));
    form.onsubmit = (event) => {
      event.preventDefault();
      if (wantsReason && reason.value.trim() === '') return reason.focus();
      go.disabled = true;
      press(close).catch((problem) => { if (!end.signal.aborted) show(state, problem.message, action); });
    };
  });
}

async function submit(request, edited, close) {
  const { signal } = end;
  const approval = waiting(request) ?? await post('/v1/approvals', request);
  asked.set(keyOf(request), { text: request.draft.text, approval });
  show('pending', `Waiting for a lead, until ${clock(approval.expiresAt)} at the latest. You can go back: the request stays open, and Send will check for the answer.`, null);
  const ended = await follow(approval, signal).finally(() => { if (!signal.aborted) asked.delete(keyOf(request)); });
  if (signal.aborted) return;
  if (ended.status === 'approved') return passOn(request, ended, edited, close);
  show(ended.status, ended.status === 'declined'
    ? `${ended.lead} declined it: ${ended.reason}`
    : 'Nobody decided in time. Ask again, or write it another way.', ended.status === 'expired' ? 'Ask again' : null);
}

function waiting(request) {
  const known = asked.get(keyOf(request));
  return known?.text === request.draft.text ? known.approval : null;
}

function passOn(request, approval, edited, close) {
  const text = approval.approvedText ?? request.draft.text;
  approved.set(keyOf(request), text);
  if (text !== request.draft.text) edited(text);
  const how = approval.isEdited ? 'approved it with changes; they are in the reply' : 'approved it';
  show('approved', `${approval.lead} ${how}.${approval.reason ? ` ${approval.reason}` : ''}`, 'Send now');
  form.onsubmit = (event) => {
    event.preventDefault();
    approved.delete(keyOf(request));
    close(true);
  };
}

/** The approval once somebody decided or its time was over. */
async function follow(approval, signal) {
  let last = approval;
  while (last.status === 'pending' && !signal.aborted) {
    try {
      for await (last of events(`/v1/approvals/${approval.id}/events`, signal)) if (last.status !== 'pending') break;
    } catch (problem) {
      if (signal.aborted) break;
      if (problem.status === 404) throw problem;
      if (!(problem instanceof ApiError) && !(problem instanceof TypeError)) throw problem;
    }
    if (last.status === 'pending') await new Promise((resolve) => setTimeout(resolve, again));
  }
  return last;
}

/** @param action label of the button that goes on; null when there is nothing to go on to */
function show(state, text, action) {
  dialog.dataset.state = state;
  status.textContent = text;
  go.disabled = false;
  go.hidden = action === null;
  if (action !== null) go.textContent = action;
  byId('gate-back').textContent = state === 'pending' ? 'Back to the desk' : 'Back to the reply';
  (action === null ? byId('gate-back') : go).focus();
}

function stopping({ diagnostics, gate }) {
  return diagnostics.filter((diagnostic) => gate.codes.includes(diagnostic.code));
}

function rulesOf(diagnostics) {
  const names = new Map(diagnostics.map(({ source, code }) => [`${source}/${code}`, { source, code }]));
  return [...names.values()].slice(0, 20);
}

function findingItem(diagnostic) {
  const item = document.createElement('li');
  item.textContent = diagnostic.message.replaceAll(/[*_`]/g, '');
  item.dataset.code = diagnostic.code;
  return item;
}

function clock(time) {
  return new Date(time).toLocaleTimeString([], { hour: '2-digit', minute: '2-digit' });
}
