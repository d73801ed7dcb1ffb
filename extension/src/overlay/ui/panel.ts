import type { Rewriter, Suggestion } from '../protocol';
import type { ReplaceOutcome } from '../surfaces/surface';
import type { Wording } from '../wording';
import { keepEditorFocus } from './card';
import type { DraftView } from './draftView';
import { button, element } from './element';
import { findingView } from './findingView';
import { placeBeside, type Box } from './placement';
import { rewriteView } from './rewriteView';
import { suggestionView } from './suggestionView';
import { readingView, verdictViews } from './verdicts';

const mostSuggestions = 3;

export interface PanelActions {
  readonly close: () => void;
  /** A suggestion is in the text; what is to be filled in is selected there. */
  readonly inserted: () => void;
  readonly rejected: () => void;
  readonly appealed: () => void;
}

/** All findings of the draft, what they add up to, and what might be written instead. */
export class Panel {
  readonly element = element('div', { class: 'panel', role: 'dialog', tabindex: '-1', hidden: true });
  /** As on the card. */
  isHeld = false;
  private rewriter: Rewriter | null = null;

  constructor(private readonly wording: Wording, private readonly server: string, private readonly actions: PanelActions) {
    this.element.setAttribute('aria-label', wording.say('panelTitle'));
    keepEditorFocus(this.element);
  }

  /** Whether what it shows must not be drawn anew: a change is being made, or somebody writes to the leads. */
  get isBusy(): boolean {
    return this.isHeld || this.element.querySelector('.appeal:not([hidden])') !== null;
  }

  get isOpen(): boolean {
    return !this.element.hidden;
  }

  /** @param held where the reply stands with the leads; empty when it was not held */
  show(draft: DraftView, held = ''): void {
    const { wording } = this;
    const { response } = draft;
    this.element.replaceChildren(
      element('div', { class: 'bar' },
        element('h2', {}, this.headline(draft)),
        button({ class: 'close', 'aria-label': wording.say('close'), title: wording.say('closeShortcut') }, this.actions.close, '✕')),
      ...this.explanation(draft), ...held === '' ? [] : [element('section', { class: 'held' }, held)], ...response ? readingView(draft, response, wording) : [],
      ...this.findings(draft, held),
      ...response ? [...this.suggestions(draft, response.suggestions), ...verdictViews(response, wording)] : [], ...this.rewrites(draft, held));
    if (this.element.hidden) void this.findRewriter(draft, held);
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

  private headline({ state, findings }: DraftView): string {
    if (state === 'off') return this.wording.say('stateNote');
    if (state === 'unchecked') return this.wording.say('stateUnchecked');
    if (findings.length > 0) return this.wording.count('findings', findings.length);
    return this.wording.say(state === 'checking' ? 'stateChecking' : 'stateOk');
  }

  private explanation(draft: DraftView): Node[] {
    const { state, failure } = draft;
    if (state === 'off') return [element('p', { class: 'empty' }, this.wording.say('noteExplained'))];
    if (state !== 'unchecked' || !failure) return [];
    const text = failure.kind === 'rejected' ? this.wording.say('failure_rejected', failure.message) : this.wording.say(`failure_${failure.kind}`, this.server);
    return [element('p', { class: 'empty' }, text), button({ class: 'retry' }, () => draft.refresh(), this.wording.say('retry'))];
  }

  private findings(draft: DraftView, held: string): Node[] {
    if (draft.findings.length === 0) return [];
    return [element('div', { class: 'findings' }, ...draft.findings.map(finding => findingView(finding, {
      wording: this.wording, server: this.server, text: draft.currentText,
      apply: async action => {
        this.isHeld = true;
        const outcome = await draft.apply(finding, action);
        this.isHeld = outcome !== 'applied';
        if (outcome === 'applied') this.show(draft, held);
        return outcome;
      },
      dismiss: scope => draft.dismiss(finding, scope),
      reject: () => { draft.reject(finding); this.actions.rejected(); },
      appeal: reason => { draft.appeal(finding, reason); this.actions.appealed(); },
    })))];
  }

  /** Looked for each time it is opened: an operator may have set a model, or taken it away. */
  private async findRewriter(draft: DraftView, held: string): Promise<void> {
    const known = this.rewriter;
    this.rewriter = await draft.rewriter();
    if (this.isOpen && !this.isBusy && (known === null) !== (this.rewriter === null)) this.show(draft, held);
  }

  private rewrites(draft: DraftView, held: string): Node[] {
    if (!this.rewriter || !draft.response || draft.currentText.trim() === '') return [];
    return [rewriteView(draft, this.rewriter, this.wording, isHeld => {
      this.isHeld = isHeld;
      if (!isHeld) this.show(draft, held);
    })];
  }

  private suggestions(draft: DraftView, suggestions: readonly Suggestion[]): Node[] {
    const { wording } = this;
    if (suggestions.length === 0) return [];
    const insert = async (suggestion: Suggestion): Promise<ReplaceOutcome> => {
      this.isHeld = true;
      const outcome = await draft.insert(suggestion);
      this.isHeld = outcome !== 'applied';
      if (outcome === 'applied') this.actions.inserted();
      return outcome;
    };
    return [element('section', { class: 'suggestions' },
      element('h2', {}, wording.say('suggestionsTitle')),
      ...suggestions.slice(0, mostSuggestions).map(suggestion => suggestionView(suggestion, { wording, insert, helpful: offered => draft.helpful(offered) })))];
  }
}
