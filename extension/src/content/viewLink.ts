import { viewPort } from '../background/messages';
import type { Helpdesk } from '../helpdesk/helpdesk';
import type { EditorSession } from '../overlay/checking/editorSession';
import { heldText } from '../overlay/gate/gateDialog';
import type { Overlay } from '../overlay/overlay';
import type { Wording } from '../overlay/wording';
import { placeOf, type DraftSnapshot, type ViewAnswers, type ViewCommand, type ViewMessage, type ViewQuestion } from './draftSnapshot';

/** Shows what is in this frame to the side panel and the popup, which are pages of the extension, and does what they say. */
export class ViewLink {
  private readonly frame = crypto.randomUUID();
  private readonly ports = new Set<chrome.runtime.Port>();
  private usedAt = 0;
  private isTelling = false;

  constructor(private readonly overlay: () => Overlay | null, private readonly helpdesk: () => Helpdesk, private readonly wording: () => Wording, signal: AbortSignal) {
    const connected = (port: chrome.runtime.Port): void => {
      if (port.name !== viewPort || port.sender?.id !== chrome.runtime.id) return;
      this.ports.add(port);
      port.onDisconnect.addListener(() => this.ports.delete(port));
      port.onMessage.addListener((command: ViewCommand | ViewQuestion) => { if (command.frame === this.frame) void this.hear(command, port); });
      if (overlay()?.draft) port.postMessage(this.message());
    };
    chrome.runtime.onConnect.addListener(connected);
    signal.addEventListener('abort', () => chrome.runtime.onConnect.removeListener(connected));
  }

  /** Tells of the change, once for all that happen together. */
  changed(): void {
    this.usedAt = Date.now();
    if (this.isTelling || this.ports.size === 0) return;
    this.isTelling = true;
    queueMicrotask(() => {
      this.isTelling = false;
      for (const port of this.ports) port.postMessage(this.message());
    });
  }

  private message(): ViewMessage {
    const session = this.overlay()?.draft ?? null;
    return { type: 'snapshot', frame: this.frame, snapshot: session && this.snapshotOf(session) };
  }

  private snapshotOf(session: EditorSession): DraftSnapshot {
    const { state, findings, response, failure, currentText } = session;
    const evidences = [response?.conversation.redLineEvidence, response?.conversation.moodEvidence].filter(evidence => evidence != null);
    const held = this.overlay()?.heldOf(session);
    return {
      draft: { state, findings, response, failure, currentText }, quotes: Object.fromEntries(evidences.map(evidence => [placeOf(evidence), session.quote(evidence)])),
      held: held ? heldText(held, this.wording()) : '', isNote: state === 'off', understood: this.helpdesk().understand(session.editor), usedAt: this.usedAt,
    };
  }

  private async hear(command: ViewCommand | ViewQuestion, port: chrome.runtime.Port): Promise<void> {
    const session = this.overlay()?.draft ?? null;
    if ('id' in command) port.postMessage({ type: 'answer', id: command.id, answer: await answerTo(command, session) } satisfies ViewMessage);
    else if (session) obey(command, session);
  }
}

function obey(command: ViewCommand, session: EditorSession): void {
  if (command.type === 'refresh') return session.refresh();
  if (command.type === 'helpful') {
    const suggestion = session.response?.suggestions[command.suggestion];
    if (suggestion) session.helpful(suggestion);
    return;
  }
  const finding = session.findings[command.finding];
  if (!finding) return;
  if (command.type === 'dismiss') session.dismiss(finding, command.scope);
  else if (command.type === 'reject') session.reject(finding);
  else session.appeal(finding, command.reason);
}

async function answerTo(question: ViewQuestion, session: EditorSession | null): Promise<ViewAnswers[keyof ViewAnswers]> {
  if (question.type === 'rewriter') return session?.rewriter() ?? null;
  const isSame = session?.currentText === question.text;
  if (question.type === 'rewrite') return isSame ? session.rewriteAs(question.style).catch(() => null) : null;
  if (!isSame) return 'unchanged';
  switch (question.type) {
    case 'apply': {
      const finding = session.findings[question.finding], action = finding?.actions[question.action];
      return finding && action ? session.apply(finding, action) : 'unchanged';
    }
    case 'insert': {
      const suggestion = session.response?.suggestions[question.suggestion];
      return suggestion ? session.insert(suggestion) : 'unchanged';
    }
    case 'replace': return session.replaceBy(question.edits);
  }
}
