import type { EditorSession } from '../checking/editorSession';
import type { Suggestion } from '../protocol';
import type { ReplaceOutcome } from '../surfaces/surface';
import type { Wording } from '../wording';
import { keepEditorFocus } from './card';
import { button, element } from './element';
import { findingView } from './findingView';
import { placeBeside, type Box } from './placement';
import { suggestionView } from './suggestionView';
import { readingView, verdictViews } from './verdicts';

const mostSuggestions = 3;

export interface PanelActions {
  readonly close: () => void;
  /** A suggestion is in the text; what is to be filled in is selected there. */
  readonly inserted: () => void;
  readonly rejected: () => void;
}

/** All findings of the draft, what they add up to, and what might be written instead. */
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
    const { response } = session;
    this.element.replaceChildren(
      element('div', { class: 'bar' },
        element('h2', {}, this.headline(session)),
        button({ class: 'close', 'aria-label': wording.say('close'), title: wording.say('closeShortcut') }, this.actions.close, '✕')),
      ...this.explanation(session), ...response ? readingView(session, response, wording) : [], ...this.findings(session),
      ...response ? [...this.suggestions(session, response.suggestions), ...verdictViews(response, wording)] : []);
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
        const outcome = await session.apply(finding, action);
        this.isHeld = outcome !== 'applied';
        if (outcome === 'applied') this.show(session);
        return outcome;
      },
      dismiss: scope => session.dismiss(finding, scope),
      reject: () => { session.reject(finding); this.actions.rejected(); },
    })))];
  }

  private suggestions(session: EditorSession, suggestions: readonly Suggestion[]): Node[] {
    const { wording } = this;
    if (suggestions.length === 0) return [];
    const insert = async (suggestion: Suggestion): Promise<ReplaceOutcome> => {
      this.isHeld = true;
      const outcome = await session.insert(suggestion);
      this.isHeld = outcome !== 'applied';
      if (outcome === 'applied') this.actions.inserted();
      return outcome;
    };
    return [element('section', { class: 'suggestions' },
      element('h2', {}, wording.say('suggestionsTitle')),
      ...suggestions.slice(0, mostSuggestions).map(suggestion => suggestionView(suggestion, { wording, insert })))];
  }
}
