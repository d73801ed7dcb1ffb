import { severities, type Severity } from '../protocol';
import type { EditorSession } from '../checking/editorSession';
import type { Wording } from '../wording';
import { button, element } from './element';
import type { Box } from './placement';

const size = 24;
const gap = 4;
/** Where other checkers show their own buttons. */
const otherCheckers = 'grammarly-extension, grammarly-desktop-integration, grammarly-popups, lt-toolbar, lt-div, harper-render-box, quillbot-extension-portal';
const interactive = `a, button, input, select, textarea, summary, [role=button], [role=tab], [role=link], [role=menuitem], [contenteditable], ${otherCheckers}`;

type Spot = { readonly left: number; readonly top: number };

/** The small sign at the editor: what is known about the draft, and the way into the list. */
export class Badge {
  readonly element: HTMLButtonElement;
  private spot = -1;
  private shown = '';
  private readonly symbol = element('span', { class: 'symbol' });
  private readonly score = element('span', { class: 'badge-score', 'data-sign': '' });

  constructor(private readonly wording: Wording, onClick: () => void) {
    this.element = button({ class: 'badge', 'aria-haspopup': 'dialog', 'aria-expanded': 'false', hidden: true }, onClick, this.symbol, this.score);
  }

  /** True when it looks different now. */
  update(session: EditorSession): boolean {
    const { state, findings } = session;
    const worst = findings.length > 0 && state !== 'unchecked' ? worstOf(findings.map(finding => finding.diagnostic.severity)) : null;
    const offered = session.response?.suggestions.length ?? 0;
    const score = session.response?.score?.total;
    const shown = [state, session.failure?.kind, worst, findings.length, score, offered].join();
    if (shown === this.shown) return false; // every key asks, few change anything
    this.shown = shown;
    const label = [this.labelOf(session), ...score === undefined ? [] : [this.wording.say('score', score)], ...offered > 0 ? [this.wording.count('suggestions', offered)] : []].join(' · ');
    this.score.dataset['sign'] = score === undefined || state === 'unchecked' ? '' : String(score);
    this.element.toggleAttribute('data-suggests', offered > 0);
    this.element.dataset['state'] = state;
    if (worst) this.element.dataset['severity'] = worst;
    else delete this.element.dataset['severity'];
    this.symbol.dataset['sign'] = { ok: '✓', findings: String(findings.length), checking: findings.length > 0 ? String(findings.length) : '…', unchecked: '?', off: '–' }[state];
    this.element.setAttribute('aria-label', label);
    this.element.title = label;
    return true;
  }

  /**
   * Beside the lower right corner, on the first spot outside the text that covers no control of the page.
   * @param search false while scrolling: the spot stays, only its position is new
   */
  place(editor: Box, page: Document, view: { width: number; height: number }, search: boolean): void {
    const width = Math.max(size, this.element.offsetWidth);
    const spots = spotsAround(editor, width);
    const isFree = (spot: Spot): boolean => {
      const box = { ...spot, right: spot.left + width, bottom: spot.top + size };
      return box.left >= 0 && box.top >= 0 && box.right <= view.width && box.bottom <= view.height && !this.coversControl(box, page);
    };
    if (search) this.spot = spots.findIndex(isFree);
    const { left, top } = spots.at(this.spot)!;
    this.element.style.left = `${left}px`;
    this.element.style.top = `${top}px`;
  }

  private coversControl(box: Box, page: Document): boolean {
    const host = (this.element.getRootNode() as ShadowRoot).host;
    const points = [[box.left, box.top], [box.right, box.top], [box.left, box.bottom], [box.right, box.bottom]] as const;
    return points.some(([x, y]) => page.elementsFromPoint(x, y).find(hit => hit !== host)?.closest(interactive) != null);
  }

  private labelOf({ state, findings, failure }: EditorSession): string {
    const { wording } = this;
    switch (state) {
      case 'ok': return wording.say('stateOk');
      case 'findings': return wording.count('findings', findings.length);
      case 'checking': return wording.say('stateChecking');
      case 'unchecked': return wording.say(failure?.kind === 'unauthorized' ? 'stateUnauthorized' : 'stateUnchecked');
      case 'off': return wording.say('stateNote');
    }
  }
}

export function worstOf(found: readonly Severity[]): Severity {
  return severities.find(severity => found.includes(severity))!;
}

/** The last one lies inside the editor and is taken when none is free. */
function spotsAround(editor: Box, width: number): Spot[] {
  const beside = { left: editor.right + gap, top: editor.bottom - size };
  const below = editor.bottom + gap;
  const above = editor.top - size - gap;
  return [
    beside, { left: editor.right - width, top: below }, { left: editor.right - width, top: above }, { left: editor.left, top: below }, { left: editor.left, top: above },
    { left: editor.right - width - gap, top: editor.bottom - size - gap },
  ];
}
