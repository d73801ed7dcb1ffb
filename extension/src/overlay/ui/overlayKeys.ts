import type { EditorSession } from '../checking/editorSession';
import type { Finding } from '../checking/finding';
import { hasFocus } from '../surfaces/domSelection';
import type { OverlayUi } from './overlayUi';

const ownKeys = new Set(['F8', 'Enter', 'Tab', 'Escape']);

/** The overlay without a pointer: its keys, and the way from one finding to the next. */
export class OverlayKeys {
  constructor(private readonly ui: OverlayUi) {}

  /** False for all keys that write; every key asks. */
  static mayBeFor({ key }: KeyboardEvent): boolean {
    return ownKeys.has(key);
  }

  /** True when the key was for the overlay. */
  press(event: KeyboardEvent): boolean {
    const { session } = this.ui;
    if (!session || event.ctrlKey || event.metaKey || event.isComposing || this.ui.gate.element.open) return false;
    if (event.key === 'F8' && event.altKey) return this.step(event.shiftKey ? -1 : 1, true);
    if (event.key === 'Enter' && event.altKey) return event.shiftKey ? this.applyBest(session) : this.enter(session);
    if (event.key === 'Tab' && !event.altKey && hasFocus(session.editor)) return session.edits.moveToTabStop(event.shiftKey ? -1 : 1);
    if (event.key === 'Escape' && !event.altKey && (this.ui.panel.isOpen || this.ui.card.finding)) return this.ui.close();
    if (event.key === 'Escape' && !event.altKey) return session.edits.leaveTabStops();
    return false;
  }

  step(direction: 1 | -1, moveCaret = false): boolean {
    const { session } = this.ui;
    const finding = session && this.neighbour(session.findings, direction, session.surface.caret());
    if (!session || !finding) return false;
    const wasInside = this.ui.hasFocus();
    session.surface.scrollIntoView(finding.range);
    if (moveCaret && !wasInside) session.surface.select({ start: finding.range.start, end: finding.range.start });
    this.ui.open(session, finding, 'keyboard');
    if (wasInside) this.ui.card.focus();
    return true;
  }

  private neighbour(ordered: readonly Finding[], direction: 1 | -1, caret: number | null): Finding | undefined {
    const shown = this.ui.card.finding ? ordered.indexOf(this.ui.card.finding) : -1;
    if (shown >= 0) return ordered.at((shown + direction) % ordered.length);
    const offset = caret ?? 0;
    if (direction > 0) return ordered.find(finding => finding.range.start >= offset) ?? ordered[0];
    return ordered.findLast(finding => finding.range.end <= offset) ?? ordered.at(-1);
  }

  private enter(session: EditorSession): boolean {
    if (this.ui.hasFocus() || !hasFocus(session.editor)) return false;
    const finding = this.findingAtCaret(session);
    const hasMore = session.findings.length > 0 || (session.response?.suggestions.length ?? 0) > 0;
    if (!finding && !hasMore && session.state === 'ok') return false;
    if (finding) this.enterCard(session, finding);
    else this.ui.openPanel(true);
    return true;
  }

  /** Makes the first change of the finding at the caret, or of the next one; one that is to be read first is only shown. */
  private applyBest(session: EditorSession): boolean {
    const finding = this.findingAtCaret(session) ?? this.neighbour(session.findings, 1, session.surface.caret());
    if (!finding) return false;
    this.enterCard(session, finding);
    if (finding.actions[0]?.applicability === 'safe') this.ui.card.pressFirst();
    return true;
  }

  private findingAtCaret(session: EditorSession): Finding | null {
    const caret = session.surface.caret();
    return this.ui.card.finding ?? (caret === null ? null : session.findingAtOffset(caret));
  }

  private enterCard(session: EditorSession, finding: Finding): void {
    this.ui.open(session, finding, 'keyboard');
    this.ui.card.focus();
  }
}
