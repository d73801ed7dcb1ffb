import { longestReason } from '../checking/reports';
import type { Diagnostic } from '../protocol';
import type { ReplaceOutcome } from '../surfaces/surface';
import type { CheckFailure } from '../transport';
import { copyButton } from '../ui/copy';
import { button, element } from '../ui/element';
import { renderInline } from '../ui/markdown';
import type { Wording } from '../wording';
import type { HeldReply } from './heldReply';

/** Asks the agent what is to become of a reply that may not simply go. Leaving it by Escape goes back to the reply. */
export class GateDialog {
  readonly element = element('dialog', { class: 'gate-dialog', 'aria-labelledby': 'gate-title', 'aria-describedby': 'gate-findings' });
  private readonly status = element('p', { class: 'gate-status', role: 'status' });
  private readonly reason = element('textarea', { id: 'gate-reason', rows: '3', maxlength: String(longestReason), 'data-agentassist': 'false', required: true });
  private held: HeldReply | null = null;
  private rewrite: (text: string) => Promise<ReplaceOutcome> = () => Promise.resolve('unchanged');
  private finish: (result: string | null) => void = () => {};

  constructor(private readonly wording: Wording, private readonly server: string) {
    this.element.addEventListener('close', () => { if (!this.element.open) this.finish(null); });
  }

  /** The agent's reason; null when he goes back to the reply. */
  askReason(stopping: readonly Diagnostic[]): Promise<string | null> {
    const { wording, reason } = this;
    reason.value = '';
    const send = (): void => {
      if (reason.value.trim() === '') {
        reason.setAttribute('aria-invalid', 'true');
        this.status.textContent = wording.say('gateReasonNeeded');
        return reason.focus();
      }
      this.close(reason.value.trim());
    };
    return this.open('confirm', wording.say('gateConfirmTitle'), stopping, reason,
      element('label', { for: 'gate-reason' }, wording.say('gateReason')), reason, this.status, this.bar([wording.say('gateSendAnyway'), send]));
  }

  /**
   * Shows the question to a lead up to his answer.
   * @param known what was asked before
   * @param ask puts the question
   * @param rewrite puts the text as the lead changed it into the editor
   * @returns true when the reply was approved and the agent sends it
   */
  async askLead(stopping: readonly Diagnostic[], known: HeldReply | null, ask: () => HeldReply, rewrite: (text: string) => Promise<ReplaceOutcome>): Promise<boolean> {
    const body = element('div', { class: 'gate-held' });
    this.rewrite = rewrite;
    this.held = known;
    const submit = (): void => {
      this.held = ask();
      this.showHeld(body, submit);
    };
    this.heldChanged = held => { if (held === this.held && this.element.open) this.showHeld(body, submit); };
    const answered = this.open('hold', this.wording.say('gateHoldTitle'), stopping, null, this.status, body);
    this.showHeld(body, submit);
    const sent = await answered !== null;
    this.heldChanged = () => {};
    return sent;
  }

  heldChanged: (held: HeldReply) => void = () => {};

  async tellUnchecked(failure: CheckFailure): Promise<void> {
    this.status.textContent = this.wording.say(`failure_${failure}`, this.server);
    await this.open('unchecked', this.wording.say('gateUncheckedTitle'), [], null, element('p', {}, this.wording.say('gateUncheckedExplained')), this.status, this.bar());
  }

  private showHeld(body: HTMLElement, ask: () => void): void {
    const { wording, held } = this;
    const state = held === null ? 'hold' : held.problem ? 'problem' : held.approval?.status ?? 'asking';
    if (this.element.dataset['state'] === state && body.childElementCount > 0) return;
    this.element.dataset['state'] = state;
    this.status.textContent = held === null ? wording.say('gateHoldExplained') : heldText(held, wording);
    const again: [string, () => void] = [wording.say(held === null ? 'gateAskLead' : 'gateAskAgain'), ask];
    const actions: [string, () => void][] = state === 'approved' ? [[wording.say('gateSendNow'), () => this.close('')]]
      : state === 'hold' || state === 'problem' || state === 'expired' ? [again] : [];
    body.replaceChildren(this.bar(...actions));
    this.mainButton()?.focus();
    if (state === 'approved' && held?.approval?.isEdited) void this.takeEdit(held, body);
  }

  /** The text as the lead changed it goes into the editor before it can be sent. */
  private async takeEdit(held: HeldReply, body: HTMLElement): Promise<void> {
    const send = body.querySelector<HTMLButtonElement>('.primary')!;
    send.disabled = true;
    const { finish } = this;
    this.finish = () => {};
    this.element.close(); // behind a modal dialog nothing can be edited
    const outcome = await this.rewrite(held.approvedText!);
    this.element.showModal();
    this.finish = finish;
    send.disabled = false;
    if (outcome === 'applied') return send.focus();
    send.remove();
    body.prepend(element('p', { class: 'note' }, this.wording.say('gateEditNotTaken')), element('p', { class: 'body' }, held.approvedText!), copyButton(held.approvedText!, this.wording));
  }

  private bar(...actions: readonly [string, () => void][]): HTMLElement {
    return element('p', { class: 'buttons' },
      button({ class: 'back' }, () => this.close(null), this.wording.say('gateBack')),
      ...actions.map(([label, press]) => button({ class: 'primary' }, press, label)));
  }

  private open(state: string, title: string, stopping: readonly Diagnostic[], focus: HTMLElement | null, ...parts: readonly Node[]): Promise<string | null> {
    const { element: dialog } = this;
    this.finish(null);
    if (state !== 'unchecked') this.status.textContent = '';
    this.reason.removeAttribute('aria-invalid');
    dialog.dataset['state'] = state;
    dialog.replaceChildren(
      element('h2', { id: 'gate-title' }, title),
      element('ul', { id: 'gate-findings' }, ...stopping.map(({ code, message }) => element('li', { 'data-code': code }, renderInline(message, this.server)))),
      ...parts);
    if (!dialog.open) dialog.showModal();
    (focus ?? this.mainButton())?.focus();
    return new Promise(resolve => {
      this.finish = result => {
        this.finish = () => {};
        resolve(result);
      };
    });
  }

  private mainButton(): HTMLElement | null {
    return this.element.querySelector<HTMLElement>('.primary') ?? this.element.querySelector<HTMLElement>('.back');
  }

  private close(result: string | null): void {
    this.finish(result);
    this.element.close();
  }
}

/** Where a held reply stands, in a sentence. */
export function heldText({ approval, problem }: HeldReply, wording: Wording): string {
  if (problem) return wording.say('gateNotAsked', problem.message);
  const lead = approval?.lead ?? wording.say('gateSomeLead');
  const reason = approval?.reason ? ` ${approval.reason}` : '';
  switch (approval?.status) {
    case 'approved': return wording.say(approval.isEdited ? 'gateApprovedEdited' : 'gateApproved', lead) + reason;
    case 'declined': return wording.say('gateDeclined', lead) + reason;
    case 'expired': return wording.say('gateExpired');
    default: return approval ? wording.say('gatePending', clock(approval.expiresAt, wording.language)) : wording.say('gateAsking');
  }
}

function clock(time: string, language: string): string {
  return new Date(time).toLocaleTimeString(language, { hour: '2-digit', minute: '2-digit' });
}
