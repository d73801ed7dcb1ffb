import { conversationIdOf } from '../editors/editorContext';
import { DraftEdits } from '../editing/draftEdits';
import type { Memory } from '../memory';
import { severities, type CodeAction, type Diagnostic, type DraftCheckRequest, type DraftCheckResponse, type Evidence, type Rewriter, type RewriteResponse, type Suggestion, type TextEdit } from '../protocol';
import { isPlainField } from '../surfaces/plainField';
import { PlainSurface } from '../surfaces/plainSurface';
import { RichSurface } from '../surfaces/richSurface';
import type { ReplaceOutcome, Surface } from '../surfaces/surface';
import { changeBetween } from '../text/textChange';
import { CheckError, type CheckFailure } from '../transport';
import type { Dismissals, DismissalScope } from './dismissals';
import { DraftCheck, type DraftCheckOptions } from './draftCheck';
import { findingOf, isDrawnAlike, isSameFinding, shiftFinding, type Finding } from './finding';
import { Reports } from './reports';

/** `off`: an internal note, which is not checked. `unchecked`: nobody could be asked, so silence means nothing. */
export type CheckState = 'ok' | 'findings' | 'checking' | 'unchecked' | 'off';

export interface SessionOptions extends DraftCheckOptions {
  readonly shadowMode: ShadowRootMode;
  readonly memory: Memory;
}

export interface SessionEvents {
  /** Findings or state are not what they were. */
  changed(session: EditorSession): void;
  /** The editor or its text moved on the screen. */
  moved(session: EditorSession): void;
  /** A check ended, well or not. */
  checked(session: EditorSession): void;
}

/** One editor under watch: keeps its findings in step with its text and asks for new ones. Everything ends with {@link stop}. */
export class EditorSession {
  readonly surface: Surface;
  readonly edits: DraftEdits;
  state: CheckState = 'checking';
  findings: readonly Finding[] = [];
  response: DraftCheckResponse | null = null;
  failure: { readonly kind: CheckFailure; readonly message: string } | null = null;

  /** When the text last changed, by `performance.now()`. */
  changedAt = -Infinity;

  private readonly check: DraftCheck;
  private readonly end = new AbortController();
  private policy: DraftCheckResponse['policy'] | null = null;
  private text: string;
  private version = 1;
  private isHidden = false;
  private activeFinding: Finding | null = null;

  constructor(readonly editor: HTMLElement, private readonly options: SessionOptions, private readonly events: SessionEvents) {
    const surfaceEvents = {
      textMayHaveChanged: () => { this.look(); },
      nodesChanged: () => { if (!this.look()) this.draw(); },
      geometryChanged: () => this.events.moved(this),
    };
    this.surface = isPlainField(editor)
      ? new PlainSurface(editor, surfaceEvents, options.shadowMode, this.signal)
      : new RichSurface(editor, surfaceEvents, this.signal);
    this.text = this.surface.read();
    this.edits = new DraftEdits(this.surface, this);
    this.check = new DraftCheck(editor, options, () => ({ text: this.text, version: this.version }), {
      isNote: () => this.show([], 'off'),
      asking: () => this.ask(),
      answered: response => this.accept(response),
      failed: (error, byItself) => this.fail(error, byItself),
    }, this.signal);
    this.watchSize();
  }

  get signal(): AbortSignal {
    return this.end.signal;
  }

  get currentText(): string {
    return this.text;
  }

  get isCopyOnly(): boolean {
    return this.check.context.copyOnly === true;
  }

  /** The finding whose card is open; drawn stronger. */
  get active(): Finding | null {
    return this.activeFinding;
  }

  set active(finding: Finding | null) {
    if (this.activeFinding === finding) return;
    this.activeFinding = finding;
    this.draw();
  }

  stop(): void {
    this.end.abort();
  }

  /** Reads the editor anew; false when its text is what it was. */
  look(): boolean {
    if (this.signal.aborted) return false;
    const after = this.surface.read();
    const change = changeBetween(this.text, after);
    if (!change) return false;
    this.text = after;
    this.edits.follow(change);
    this.version++;
    this.changedAt = performance.now();
    this.check.textChanged();
    this.response = null;
    const active = this.activeFinding;
    const kept = this.findings.map(finding => ({ finding, moved: shiftFinding(finding, change, after) }));
    this.activeFinding = kept.find(({ finding }) => finding === active)?.moved ?? null;
    this.show(kept.flatMap(({ moved }) => moved ?? []), this.state === 'off' ? 'off' : this.askingState);
    return true;
  }

  /** Checks when draft or conversation are not those last asked about, or when that check failed. */
  refresh(): void {
    this.look();
    this.check.ask(this.state === 'unchecked');
  }

  dismiss(finding: Finding, scope: DismissalScope): void {
    this.options.transport.report(this.reports.dismissed(finding, scope));
    this.hide(finding, scope);
  }

  /** Tells the server that the finding is wrong, and shows it no more. */
  reject(finding: Finding): void {
    this.options.transport.report(this.reports.wrong(finding, this.text));
    this.hide(finding, 'once');
  }

  /** Brings the finding before the leads, with the draft. */
  appeal(finding: Finding, reason: string): void {
    this.options.transport.report(this.reports.appeal(finding, reason, this.check.request('send')));
    this.hide(finding, 'once');
  }

  helpful(suggestion: Suggestion): void {
    this.options.transport.report(this.reports.helpful(suggestion));
  }

  sentAnyway(stopping: readonly Diagnostic[], reason: string): void {
    this.options.transport.report(this.reports.sentAnyway(stopping, reason));
  }

  /** What to ask before the draft is sent, with the page as it is now; null when there is nothing to ask: a note, or no words. */
  sendRequest(): DraftCheckRequest | null {
    this.look();
    this.check.lookAround();
    return this.text.trim() === '' || this.check.visibility === 'note' ? null : this.check.request('send');
  }

  /** Selector of what sends the draft; null when only a guess can tell. */
  get sendButtons(): string | null {
    return this.check.context.sendButtons ?? null;
  }

  get conversationId(): string | null {
    return conversationIdOf(this.check.context);
  }

  /** Does what the action says as one undo step. */
  async apply(finding: Finding, action: CodeAction): Promise<ReplaceOutcome> {
    const { reports } = this;
    const outcome = await this.edits.apply(action.edits);
    if (outcome === 'applied') this.options.transport.report(reports.applied(finding));
    return outcome;
  }

  replaceBy(edits: readonly TextEdit[]): Promise<ReplaceOutcome> {
    return this.edits.apply(edits);
  }

  /** The language model that rewrites; null when there is none. */
  rewriter(): Promise<Rewriter | null> {
    return this.options.transport.rewriter();
  }

  /** Has the draft written anew; null when nobody could be asked. */
  rewriteAs(style: string): Promise<RewriteResponse | null> {
    return this.options.transport.rewrite({ ...this.check.request('send'), style });
  }

  /** Puts the suggestion at the caret. */
  async insert(suggestion: Suggestion): Promise<ReplaceOutcome> {
    const { reports } = this;
    const outcome = await this.edits.insert(suggestion.insertText);
    if (outcome === 'applied') this.options.transport.report(reports.inserted(suggestion));
    return outcome;
  }

  /** The words the evidence points at; empty when they are not there. */
  quote(evidence: Evidence | null | undefined): string {
    if (!evidence) return '';
    const { messageIndex, range } = evidence;
    const text = messageIndex == null ? this.text : this.check.context.conversation?.[messageIndex]?.text ?? '';
    return text.slice(range.start, range.end);
  }

  findingAtPoint(x: number, y: number): Finding | null {
    return best(this.findings.filter(finding => this.surface.rectsOf(finding.range).some(box =>
      x >= box.left - 1 && x <= box.right + 1 && y >= box.top - 1 && y <= box.bottom + 3)));
  }

  findingAtOffset(offset: number): Finding | null {
    return best(this.findings.filter(({ range }) => offset >= range.start && offset <= range.end));
  }

  private get dismissals(): Dismissals {
    return this.options.memory.dismissals(this);
  }

  private get reports(): Reports {
    return new Reports(this.policy, this.check.context.context);
  }

  private hide(finding: Finding, scope: DismissalScope): void {
    this.dismissals.add(finding, this.text, scope);
    this.show(this.findings.filter(other => !isSameFinding(other, finding)), this.state);
  }

  private watchSize(): void {
    const observer = new ResizeObserver(() => this.resized());
    observer.observe(this.editor);
    this.signal.addEventListener('abort', () => observer.disconnect());
  }

  /** An element that is removed or hidden is observed as having no size. */
  private resized(): void {
    if (!this.editor.isConnected) return this.stop();
    const isHidden = this.editor.getClientRects().length === 0;
    if (isHidden !== this.isHidden) {
      this.isHidden = isHidden;
      this.draw();
    }
    this.events.moved(this);
  }

  private ask(): void {
    if (this.text.trim() === '') this.dismissals.endOnce();
    if (!this.response && this.state === this.askingState) return; // typing has told it
    this.response = null; // what is offered for one conversation must not be inserted into another
    this.show(this.findings, this.askingState);
  }

  private accept(response: DraftCheckResponse): void {
    this.response = response;
    this.failure = null;
    this.policy = response.policy;
    const all = response.diagnostics
      .filter(diagnostic => diagnostic.messageIndex == null && diagnostic.range.end <= this.text.length)
      .map(findingOf)
      .sort((left, right) => left.range.start - right.range.start);
    const found = this.dismissals.sift(all, this.text);
    const active = this.activeFinding;
    this.activeFinding = active && (found.find(finding => isSameFinding(finding, active)) ?? null);
    const isDrawn = !active && found.length === this.findings.length && found.every((finding, index) => isDrawnAlike(finding, this.findings[index]!));
    this.show(found, found.length > 0 ? 'findings' : 'ok', isDrawn);
    this.events.checked(this);
  }

  private fail(error: unknown, byItself: boolean): void {
    const before = this.failure?.kind;
    this.failure = error instanceof CheckError ? { kind: error.failure, message: error.message } : { kind: 'unreachable', message: String(error) };
    this.response = null;
    this.show(this.findings, 'unchecked');
    if (!byItself || this.failure.kind !== before) this.events.checked(this);
  }

  /** While the server is away every try stays marked unchecked, instead of blinking. */
  private get askingState(): CheckState {
    return this.failure ? 'unchecked' : 'checking';
  }

  private show(findings: readonly Finding[], state: CheckState, isDrawn = findings === this.findings): void {
    this.findings = findings;
    this.state = findings.length === 0 && state === 'findings' ? 'ok' : state;
    if (!isDrawn) this.draw();
    this.events.changed(this);
  }

  private draw(): void {
    this.surface.draw(this.isHidden ? [] : this.findings.map(finding => ({
      range: finding.range, severity: finding.diagnostic.severity, active: finding === this.activeFinding,
    })));
  }
}

/** The worst, then the shortest. */
function best(findings: readonly Finding[]): Finding | null {
  const rank = (finding: Finding): number => severities.indexOf(finding.diagnostic.severity);
  const length = (finding: Finding): number => finding.range.end - finding.range.start;
  return [...findings].sort((left, right) => rank(left) - rank(right) || length(left) - length(right))[0] ?? null;
}
