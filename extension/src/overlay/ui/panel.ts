import type { EditorSession } from '../checking/editorSession';
import type { DraftCheckResponse } from '../protocol';
import type { Wording } from '../wording';
import { keepEditorFocus } from './card';
import { button, element } from './element';
import { findingView } from './findingView';
import { placeBeside, type Box } from './placement';

export interface PanelActions {
  readonly close: () => void;
}

/** All findings of the draft, and what they add up to. */
export class Panel {
  readonly element = element('div', { class: 'panel', role: 'dialog', tabindex: '-1', hidden: true });
  /** As on the card. */
  isHeld = false;

  constructor(private readonly wording: Wording, private readonly server: string, private readonly actions: PanelActions) {
    this.element.setAttribute('aria-label', wording.say('panelTitle'));
    keepEditorFocus(this.element);
  }

  get isOpen(): boolean {
    return !this.element.hidden;
  }

  show(session: EditorSession): void {
    const { wording } = this;
    this.element.replaceChildren(
      element('div', { class: 'bar' },
        element('h2', {}, this.headline(session)),
        button({ class: 'close', 'aria-label': wording.say('close'), title: wording.say('closeShortcut') }, this.actions.close, '✕')),
      ...this.explanation(session), ...this.findings(session), ...session.response ? this.verdicts(session.response) : []);
    this.element.hidden = false;
  }

  place(anchor: Box, view: { width: number; height: number }): void {
    const { left, top } = placeBeside(anchor, { width: this.element.offsetWidth, height: this.element.offsetHeight }, view);
    this.element.style.left = `${left}px`;
    this.element.style.top = `${top}px`;
  }

  hide(): void {
    this.isHeld = false;
    this.element.hidden = true;
    this.element.replaceChildren();
  }

  private headline({ state, findings }: EditorSession): string {
    if (state === 'off') return this.wording.say('stateNote');
    if (state === 'unchecked') return this.wording.say('stateUnchecked');
    if (findings.length > 0) return this.wording.count('findings', findings.length);
    return this.wording.say(state === 'checking' ? 'stateChecking' : 'stateOk');
  }

  private explanation(session: EditorSession): Node[] {
    const { state, failure } = session;
    if (state === 'off') return [element('p', { class: 'empty' }, this.wording.say('noteExplained'))];
    if (state !== 'unchecked' || !failure) return [];
    const text = failure.kind === 'rejected' ? this.wording.say('failure_rejected', failure.message) : this.wording.say(`failure_${failure.kind}`, this.server);
    return [element('p', { class: 'empty' }, text), button({ class: 'retry' }, () => session.refresh(), this.wording.say('retry'))];
  }

  private findings(session: EditorSession): Node[] {
    if (session.findings.length === 0) return [];
    return [element('div', { class: 'findings' }, ...session.findings.map(finding => findingView(finding, {
      wording: this.wording, server: this.server, text: session.currentText,
      apply: async action => {
        this.isHeld = true;
        const outcome = await session.apply(action);
        this.isHeld = outcome !== 'applied';
        if (outcome === 'applied') this.show(session);
        return outcome;
      },
      ignore: () => session.ignore(finding),
    })))];
  }

  private verdicts({ mom, gate, incomplete }: DraftCheckResponse): Node[] {
    const { wording } = this;
    const result: Node[] = [];
    if (mom) {
      result.push(element('section', { class: 'mom', 'data-would-send': String(mom.wouldSend) },
        element('h2', {}, wording.say(mom.wouldSend ? 'momYes' : 'momNo')),
        mom.reasons.length > 0 && element('ul', {}, ...mom.reasons.map(reason => element('li', {}, reason)))));
    }
    if (gate.decision !== 'allow') {
      result.push(element('section', { class: 'gate', 'data-decision': gate.decision }, wording.say(`gate_${gate.decision}`)));
    }
    if (incomplete.length > 0) {
      result.push(element('section', { class: 'incomplete' }, wording.say('incomplete', incomplete.map(check => check.source).join(', '))));
    }
    return result;
  }
}
