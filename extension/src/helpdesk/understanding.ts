import type { EditorContext } from '../overlay/editors/editorContext';
import type { ConversationMessage, Visibility } from '../overlay/protocol';

/** A message with the name of its author, for people to see whether it was understood. */
export interface UnderstoodMessage extends ConversationMessage {
  readonly name: string;
}

/** What was understood of the page around an editor. */
export interface Understanding {
  readonly adapter: { readonly id: string; readonly name: string; readonly isVerified: boolean } | null;
  /** Whether the conversation was read by the adapter, guessed, or not found. */
  readonly by: 'adapter' | 'guess' | 'nothing';
  /** Null when the page says nothing of it; then the overlay guesses from the editor's labels. */
  readonly visibility: Visibility | null;
  /** Whether changes may only be offered to copy. */
  readonly copyOnly: boolean;
  readonly messages: readonly UnderstoodMessage[];
  readonly customerName: string;
  readonly ticketId: string;
  readonly channel: string;
  /** Selector of what sends; empty when no adapter knows. */
  readonly sendButtons: string;
}

/** Who writes, as the extension's settings say. */
export interface AgentIdentity {
  readonly id: string;
  readonly level: string;
}

/** What the server is told of it; nothing is made up for what the page does not show. */
export function contextOf(understood: Understanding, agent: AgentIdentity): EditorContext {
  const { adapter, visibility, messages, customerName, ticketId, channel } = understood;
  const context = {
    ...channel && { channel }, ...ticketId && { conversationId: ticketId }, ...adapter && { helpdesk: adapter.id },
    ...customerName && { customer: { name: customerName } },
    ...(agent.id || agent.level) && { agent: { ...agent.id && { id: agent.id }, ...agent.level && { level: agent.level } } },
  };
  return {
    ...visibility && { visibility }, copyOnly: understood.copyOnly, sendButtons: understood.sendButtons || undefined,
    ...Object.keys(context).length > 0 && { context },
    ...messages.length > 0 && { conversation: messages.map(({ name: _, ...message }) => message) },
  };
}
