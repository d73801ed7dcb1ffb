import type { EditorSession } from '../checking/editorSession';
import { isSameFinding, type Finding } from '../checking/finding';
import { hasFocus } from '../surfaces/domSelection';
import type { Wording } from '../wording';
import { GateDialog, heldText } from '../gate/gateDialog';
import type { HeldReply } from '../gate/heldReply';
import { Badge } from './badge';
import { Card } from './card';
import { element } from './element';
import { OverlayKeys } from './overlayKeys';
import { Panel } from './panel';
import { topReachable } from './placement';
import { Places } from './places';
import { UiRoot, uiTag } from './uiRoot';

/** What opened the card; only one opened by the pointer closes when the pointer leaves. */
type Opener = 'pointer' | 'caret' | 'keyboard';

const hoverDelay = 120;
const leaveDelay = 250;
/** The caret moves with every key; only a caret that was put somewhere opens a card. */
const typingCalm = 200;
/** Most checks take less; only a longer one is told, or the badge would blink at every key. */
const checkingDelay = 400;

export interface OverlayUiOptions {
  readonly wording: Wording;
  readonly server: string;
  readonly shadowMode: ShadowRootMode;
  /** Tells overlays apart that came to the page in different ways. */
  readonly owner: string;
  /** Opens the list outside of the page; false where that cannot be done. */
  readonly openSidePanel?: (() => Promise<boolean>) | undefined;
  readonly heldOf: (session: EditorSession) => HeldReply | null;
}

/** Badge, card and panel of the editor that was last in use. */
export class OverlayUi {
  readonly gate: GateDialog;
  readonly card: Card;
  readonly panel: Panel;
  readonly keys = new OverlayKeys(this);
  session: EditorSession | null = null;
  private readonly wording: Wording;
  private readonly root: UiRoot;
  private readonly places: Places;
  private readonly badge: Badge;
  private readonly notice = element('p', { class: 'notice', role: 'status', hidden: true });
  private openedBy: Opener | null = null;
  private openedAt = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private badgeTimer: ReturnType<typeof setTimeout> | undefined;
  private noticedAt = -Infinity;

  constructor(view: Window & typeof globalThis, private readonly options: OverlayUiOptions, signal: AbortSignal) {
    const { wording, server, shadowMode, owner } = options;
    this.wording = wording;
    const top = topReachable(view) as Window & typeof globalThis;
    this.badge = new Badge(wording, () => void this.badgePressed());
    const rejected = (): void => this.root.announce(wording.say('wrongReported'));
    const appealed = (): void => this.root.announce(wording.say('appealSent'));
    this.card = new Card(wording, server, { step: direction => this.keys.step(direction), close: () => this.close(), fixed: () => this.closeCard(), rejected, appealed });
    this.panel = new Panel(wording, server, { close: () => this.close(), inserted: () => this.closePanel(), rejected, appealed });
    this.gate = new GateDialog(wording, server);
    this.root = new UiRoot(top, shadowMode, owner, signal, [this.badge.element, this.notice, this.card.element, this.panel.element, this.gate.element]);
    this.places = new Places(view, top, this.root, { badge: this.badge, notice: this.notice, card: this.card, panel: this.panel }, () => this.session, signal);
    this.listen(signal);
    signal.addEventListener('abort', () => {
      clearTimeout(this.timer);
      clearTimeout(this.badgeTimer);
    });
  }

  /** Whether an overlay that came another way already serves the page. */
  static isTaken(view: Window, owner: string): boolean {
    return topReachable(view).document.querySelector(`${uiTag}:not([data-owner="${owner}"])`) !== null;
  }

  activate(session: EditorSession): void {
    if (this.session !== session) {
      this.closeCard();
      this.closePanel();
      this.session = session;
      this.updateBadge(session);
    }
    this.root.raise(session.editor);
    this.changed(session);
    this.places.soon(true);
  }

  deactivate(session: EditorSession): void {
    if (this.session !== session) return;
    this.closeCard();
    this.closePanel();
    this.session = null;
    clearTimeout(this.badgeTimer);
    this.badge.element.hidden = true;
  }

  changed(session: EditorSession): void {
    if (session !== this.session) return;
    // Nothing of the page may change for a check that is soon answered: any change has the browser place all highlights anew.
    if (session.state !== 'checking') this.updateBadge(session);
    else this.badgeTimer ??= setTimeout(() => this.updateBadge(session), checkingDelay);
    this.followFinding(session);
    if (!this.notice.hidden && session.state !== 'unchecked' && session.changedAt > this.noticedAt) this.notice.hidden = true;
    if (this.panel.isOpen && !this.panel.isBusy) this.refreshPanel(session);
    if (this.card.finding || this.panel.isOpen) this.places.soon(false);
  }

  moved(session: EditorSession): void {
    if (session === this.session) this.places.soon(true);
  }

  announce(session: EditorSession): void {
    if (session !== this.session) return;
    const { state, findings } = session;
    if (state === 'unchecked') this.root.announce(this.wording.say('stateUnchecked'));
    else this.root.announce(findings.length > 0 ? this.wording.count('findings', findings.length) : this.wording.say('stateOk'));
  }

  /** A lead has decided, or the question reached him. */
  heldChanged(session: EditorSession): void {
    const held = this.options.heldOf(session);
    if (held) this.root.announce(heldText(held, this.wording));
    if (session === this.session && this.panel.isOpen && !this.panel.isBusy) this.refreshPanel(session);
  }

  /** Says something at the editor until the text changes: that a reply went out unchecked, that it was not sent. */
  tell(message: 'sentUnchecked' | 'gateChanged'): void {
    this.notice.textContent = this.wording.say(message);
    this.noticedAt = performance.now();
    this.notice.hidden = false;
    this.places.soon(false);
  }

  pointerAt(session: EditorSession, x: number, y: number): void {
    const finding = session.findingAtPoint(x, y);
    clearTimeout(this.timer);
    if (finding && session === this.session && this.card.finding === finding) return;
    if (finding) this.timer = setTimeout(() => this.openAt(session, x, y), hoverDelay);
    else this.pointerLeft();
  }

  /** A check that ended meanwhile has found the same things anew. */
  private openAt(session: EditorSession, x: number, y: number): void {
    const finding = session.findingAtPoint(x, y);
    if (finding) this.open(session, finding, 'pointer');
  }

  pointerLeft(): void {
    clearTimeout(this.timer);
    if (this.openedBy === 'pointer') this.timer = setTimeout(() => { if (!this.hasFocus()) this.closeCard(); }, leaveDelay);
  }

  /** A click puts the caret and so opens the card; a second click on the same place has no caret to move. */
  clickedAt(session: EditorSession, x: number, y: number): void {
    const finding = session.findingAtPoint(x, y);
    if (finding) this.open(session, finding, 'caret');
  }

  caretMoved(): void {
    const { session } = this;
    if (!session || performance.now() - session.changedAt < typingCalm || !hasFocus(session.editor)) return;
    const caret = session.surface.caret();
    const shown = this.card.finding;
    if (caret === null || shown && caret >= shown.range.start && caret <= shown.range.end) return;
    const finding = session.findingAtOffset(caret);
    if (finding) this.open(session, finding, 'caret');
    else if (this.openedBy !== 'pointer') this.closeCard();
  }

  pressedOutside(event: Event): void {
    if (event.composedPath().some(target => this.root.contains(target))) return;
    this.closePanel();
    if (this.session && !event.composedPath().includes(this.session.editor)) this.closeCard();
  }

  owns(target: EventTarget | null): boolean {
    return this.root.contains(target);
  }

  open(session: EditorSession, finding: Finding, opener: Opener): void {
    clearTimeout(this.timer);
    if (this.session !== session) this.activate(session);
    this.closePanel();
    const isShown = this.card.finding === finding;
    this.openedBy = opener;
    this.openedAt = performance.now();
    session.active = finding;
    if (!isShown) this.card.show(session, finding);
    this.places.placeCard();
  }

  close(): true {
    const wasInside = this.hasFocus();
    this.closeCard();
    this.closePanel();
    if (wasInside) this.session?.editor.focus({ preventScroll: true });
    return true;
  }

  private closeCard(): void {
    clearTimeout(this.timer);
    if (!this.card.finding) return;
    this.openedBy = null;
    this.card.hide();
    if (this.session) this.session.active = null;
  }

  private async badgePressed(): Promise<void> {
    if (this.panel.isOpen) return this.closePanel();
    if (!await this.options.openSidePanel?.()) this.openPanel(false);
  }

  openPanel(focus: boolean): void {
    const { session } = this;
    if (!session) return;
    this.closeCard();
    if (session.state === 'unchecked') session.refresh();
    this.showPanel(session);
    this.badge.element.setAttribute('aria-expanded', 'true');
    this.places.now();
    if (focus) this.panel.element.focus();
  }

  private closePanel(): void {
    if (!this.panel.isOpen) return;
    this.panel.hide();
    this.badge.element.setAttribute('aria-expanded', 'false');
  }

  private refreshPanel(session: EditorSession): void {
    const wasInside = this.hasFocus() && this.root.root.activeElement !== this.badge.element;
    this.showPanel(session);
    if (wasInside) this.panel.element.focus();
  }

  private showPanel(session: EditorSession): void {
    const held = this.options.heldOf(session);
    this.panel.show(session, held ? heldText(held, this.wording) : '');
  }

  /** Whoever types on is done with the card; otherwise the shown finding is found anew by the next check, or is gone. */
  private followFinding(session: EditorSession): void {
    const shown = this.card.finding;
    if (!shown || this.card.isHeld || shown === session.active && session.changedAt < this.openedAt) return;
    if (!session.active || session.changedAt > this.openedAt && !this.hasFocus()) return this.closeCard();
    const same = isSameFinding(shown, session.active) && JSON.stringify(shown.actions) === JSON.stringify(session.active.actions);
    if (same) this.card.finding = session.active;
    else this.card.show(session, session.active);
  }

  private updateBadge(session: EditorSession): void {
    clearTimeout(this.badgeTimer);
    this.badgeTimer = undefined;
    if (this.badge.update(session)) this.places.soon(false);
  }

  hasFocus(): boolean {
    return this.root.root.activeElement !== null;
  }

  private listen(signal: AbortSignal): void {
    this.card.element.addEventListener('pointerenter', () => clearTimeout(this.timer), { signal });
    this.card.element.addEventListener('pointerleave', () => this.pointerLeft(), { signal });
    this.root.root.addEventListener('keydown', event => {
      if (this.keys.press(event as KeyboardEvent)) event.preventDefault();
    }, { signal });
  }
}
