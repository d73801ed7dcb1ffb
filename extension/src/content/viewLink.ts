import { viewPort } from '../background/messages';
import type { Helpdesk } from '../helpdesk/helpdesk';
import type { EditorSession } from '../overlay/checking/editorSession';
import { heldText } from '../overlay/gate/gateDialog';
import type { Overlay } from '../overlay/overlay';
import type { ReplaceOutcome } from '../overlay/surfaces/surface';
import type { Wording } from '../overlay/wording';
import { placeOf, type DraftSnapshot, type ViewCommand, type ViewMessage } from './draftSnapshot';

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
      port.onMessage.addListener((command: ViewCommand) => { if (command.frame === this.frame) void this.obey(command, port); });
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

  private async obey(command: ViewCommand, port: chrome.runtime.Port): Promise<void> {
    const session = this.overlay()?.draft;
    if (!session) return;
    switch (command.type) {
      case 'apply': case 'insert':
        port.postMessage({ type: 'outcome', id: command.id, outcome: await this.change(session, command) } satisfies ViewMessage);
        break;
      case 'dismiss': if (session.findings[command.finding]) session.dismiss(session.findings[command.finding]!, command.scope); break;
      case 'reject': if (session.findings[command.finding]) session.reject(session.findings[command.finding]!); break;
      case 'appeal': if (session.findings[command.finding]) session.appeal(session.findings[command.finding]!, command.reason); break;
      case 'helpful': if (session.response?.suggestions[command.suggestion]) session.helpful(session.response.suggestions[command.suggestion]!); break;
      case 'refresh': session.refresh();
    }
  }

  /** Only to the text the panel shows: its places mean nothing in another. */
  private async change(session: EditorSession, command: Extract<ViewCommand, { type: 'apply' | 'insert' }>): Promise<ReplaceOutcome> {
    if (command.text !== session.currentText) return 'unchanged';
    if (command.type === 'insert') {
      const suggestion = session.response?.suggestions[command.suggestion];
      return suggestion ? session.insert(suggestion) : 'unchanged';
    }
    const finding = session.findings[command.finding];
    const action = finding?.actions[command.action];
    return finding && action ? session.apply(finding, action) : 'unchanged';
  }
}
