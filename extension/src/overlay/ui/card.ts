import type { EditorSession } from '../checking/editorSession';
import type { Finding } from '../checking/finding';
import type { Wording } from '../wording';
import { button, element } from './element';
import { findingView } from './findingView';
import type { Box } from './placement';
import { placeBeside } from './placement';

export interface CardActions {
  readonly step: (direction: 1 | -1) => void;
  readonly close: () => void;
  readonly fixed: () => void;
  readonly rejected: () => void;
  readonly appealed: () => void;
}

/** The popup of one finding. */
export class Card {
  readonly element = element('div', { class: 'card', role: 'dialog', hidden: true });
  finding: Finding | null = null;
  /** A fix is being made, or went wrong: what the card says of it must be read before the card goes. */
  isHeld = false;

  constructor(private readonly wording: Wording, private readonly server: string, private readonly actions: CardActions) {
    keepEditorFocus(this.element);
  }

  show(session: EditorSession, finding: Finding): void {
    const { wording, actions } = this;
    const index = session.findings.indexOf(finding);
    const view = findingView(finding, {
      wording, server: this.server, text: session.currentText,
      apply: async action => {
        this.isHeld = true;
        const outcome = await session.apply(finding, action);
        if (!view.isConnected) return outcome; // the card of another finding is open by now
        if (outcome === 'applied') actions.fixed();
        this.isHeld = outcome !== 'applied';
        return outcome;
      },
      dismiss: scope => { session.dismiss(finding, scope); actions.fixed(); },
      reject: () => { session.reject(finding); actions.fixed(); actions.rejected(); },
      appeal: reason => { session.appeal(finding, reason); actions.fixed(); actions.appealed(); },
    });
    this.finding = finding;
    this.isHeld = false;
    this.element.setAttribute('aria-label', wording.say(`severity_${finding.diagnostic.severity}`));
    this.element.replaceChildren(
      element('div', { class: 'bar' },
        element('span', { class: 'position' }, wording.say('position', index + 1, session.findings.length)),
        button({ class: 'previous', 'aria-label': wording.say('previous'), title: wording.say('previousShortcut') }, () => actions.step(-1), '‹'),
        button({ class: 'next', 'aria-label': wording.say('next'), title: wording.say('nextShortcut') }, () => actions.step(1), '›'),
        button({ class: 'close', 'aria-label': wording.say('close'), title: wording.say('closeShortcut') }, actions.close, '✕')),
      view);
    this.element.hidden = false;
  }

  place(anchor: Box, view: { width: number; height: number }): void {
    const { left, top } = placeBeside(anchor, { width: this.element.offsetWidth, height: this.element.offsetHeight }, view);
    this.element.style.left = `${left}px`;
    this.element.style.top = `${top}px`;
  }

  /** To the preferred fix, or the first thing there is to press. */
  focus(): void {
    (this.element.querySelector<HTMLElement>('.fix') ?? this.element.querySelector<HTMLElement>('.why, .ignore'))?.focus();
  }

  pressFirst(): void {
    this.element.querySelector<HTMLElement>('.fix')?.click();
  }

  hide(): void {
    this.finding = null;
    this.isHeld = false;
    this.element.hidden = true;
    this.element.replaceChildren();
  }
}

/** A press with the mouse must not take the focus, and with it the selection, from the editor. */
export function keepEditorFocus(popup: HTMLElement): void {
  popup.addEventListener('mousedown', event => event.preventDefault());
}
