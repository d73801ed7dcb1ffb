import type { EditorSession } from '../checking/editorSession';
import type { Memory } from '../memory';
import type { DraftCheckRequest, DraftCheckResponse } from '../protocol';
import { CheckError, type Transport } from '../transport';
import type { GateDialog } from './gateDialog';
import { HeldReply } from './heldReply';

/** How long a reply waits for the server's word before it counts as unchecked, in ms. */
const patience = 4000;

/** What happens to a reply nobody could check: `open` lets it go, marked; `closed` keeps it. */
export type FailMode = 'open' | 'closed';

export interface SendGateEvents {
  /** A reply went out unchecked, or was changed while it was checked and is still there. */
  tell(what: 'sentUnchecked' | 'gateChanged'): void;
  /** Where a held reply stands has changed. */
  heldChanged(session: EditorSession): void;
}

/** Decides whether a reply may be sent: the server says so, the agent gives a reason, or a lead approves. It protects from slips, not from sabotage. */
export class SendGate {
  private readonly verdicts = new WeakMap<EditorSession, { readonly asked: string; readonly may: boolean }>();
  private readonly busy = new WeakSet<EditorSession>();

  constructor(
    private readonly transport: Transport, private readonly failMode: FailMode, private readonly held: Memory['held'], private readonly dialog: () => GateDialog,
    private readonly events: SendGateEvents, private readonly signal: AbortSignal) {}

  /** The held reply of the conversation the editor answers in. */
  heldOf(session: EditorSession): HeldReply | null {
    return this.held.get(session) ?? null;
  }

  /** Goes on to wait for a lead's answer, where the wait has ended with the gate in whose place this one came. */
  follow(session: EditorSession): void {
    const held = this.heldOf(session);
    if (held?.isWaiting && !held.isFollowed) this.waitFor(held, session);
  }

  /** Asks in advance, so that a clean reply goes out by the very press of the agent. */
  prepare(session: EditorSession): void {
    const request = session.sendRequest();
    if (!request || this.busy.has(session) || this.verdicts.get(session)?.asked === keyOf(request)) return;
    void this.judge(session, request).catch(() => {});
  }

  /** Whether the page must not see the attempt: it is asked first, and done again when the reply may go. */
  attempted(session: EditorSession, replay: () => void): boolean {
    const request = session.sendRequest();
    if (!request) return false;
    const known = this.verdicts.get(session);
    if (known?.asked === keyOf(request) && known.may) return false;
    if (this.busy.has(session)) return true;
    this.busy.add(session);
    void this.decide(session, request).then(may => {
      this.busy.delete(session);
      if (may && !this.signal.aborted) replay();
    });
    return true;
  }

  private async decide(session: EditorSession, request: DraftCheckRequest): Promise<boolean> {
    if (this.heldOf(session)?.approvedText === request.draft.text) return this.pass(session, request);
    let answer;
    try {
      answer = await this.judge(session, request);
    } catch (error) {
      return this.unchecked(session, error);
    }
    const { draft } = session.sendRequest() ?? {};
    if (draft?.text !== request.draft.text) {
      this.events.tell('gateChanged');
      return false;
    }
    const { decision } = answer.gate;
    if (decision === 'confirm') return this.confirm(session, request, answer);
    return decision === 'hold' ? this.hold(session, request, answer) : true;
  }

  private async judge(session: EditorSession, request: DraftCheckRequest): Promise<DraftCheckResponse> {
    const answer = await this.transport.check(request, AbortSignal.any([AbortSignal.timeout(patience), session.signal]));
    const may = answer.gate.decision === 'allow' || answer.gate.decision === 'warn';
    this.verdicts.set(session, { asked: keyOf(request), may });
    return answer;
  }

  private pass(session: EditorSession, request: DraftCheckRequest): true {
    this.verdicts.set(session, { asked: keyOf(request), may: true });
    return true;
  }

  private async unchecked(session: EditorSession, error: unknown): Promise<boolean> {
    if (session.signal.aborted) return false;
    if (this.failMode === 'open') {
      this.events.tell('sentUnchecked');
      return true;
    }
    await this.dialog().tellUnchecked(error instanceof CheckError ? error.failure : 'unreachable');
    return false;
  }

  private async confirm(session: EditorSession, request: DraftCheckRequest, answer: DraftCheckResponse): Promise<boolean> {
    const stopping = stoppingOf(answer);
    const reason = await this.dialog().askReason(stopping);
    session.editor.focus({ preventScroll: true });
    if (reason === null || session.sendRequest()?.draft.text !== request.draft.text) return false;
    session.sentAnyway(stopping, reason);
    return this.pass(session, request);
  }

  /** A question that was put before goes on; it is put again when nobody answered in time. */
  private async hold(session: EditorSession, request: DraftCheckRequest, answer: DraftCheckResponse): Promise<boolean> {
    const known = this.heldOf(session);
    const same = known?.request.draft.text === request.draft.text && known.problem === null && known.approval?.status !== 'expired' ? known : null;
    const sent = await this.dialog().askLead(stoppingOf(answer), same, () => this.submit(session, request), text => session.edits.rewrite(text));
    session.editor.focus({ preventScroll: true });
    const now = session.sendRequest();
    if (!sent || !now || this.heldOf(session)?.approvedText !== now.draft.text) return false;
    return this.pass(session, now);
  }

  private submit(session: EditorSession, request: DraftCheckRequest): HeldReply {
    const held = new HeldReply(request);
    this.held.set(session, held);
    this.waitFor(held, session);
    return held;
  }

  private waitFor(held: HeldReply, session: EditorSession): void {
    void held.ask(this.transport, () => {
      this.dialog().heldChanged(held);
      this.events.heldChanged(session);
    }, this.signal);
  }
}

function keyOf({ draft: { text, visibility }, context, conversation }: DraftCheckRequest): string {
  return JSON.stringify([text, visibility, context, conversation]);
}

function stoppingOf({ diagnostics, gate }: DraftCheckResponse): DraftCheckResponse['diagnostics'] {
  return diagnostics.filter(({ code }) => gate.codes.includes(code));
}
