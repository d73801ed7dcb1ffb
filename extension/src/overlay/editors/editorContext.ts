import type { ConversationMessage, Visibility } from '../protocol';

/** What is known around an editor. */
export interface EditorContext {
  readonly visibility?: Visibility;
  /** `context` of the request, as it is. */
  readonly context?: object | undefined;
  readonly conversation?: readonly ConversationMessage[] | undefined;
  /** Selector of what sends the reply when it is clicked; guessed when absent. */
  readonly sendButtons?: string | undefined;
  /** Whether changes are only offered to copy. */
  readonly copyOnly?: boolean | undefined;
}

/** Names the conversation an editor replies in; null when nobody knows. */
export function conversationIdOf({ context }: EditorContext): string | null {
  const id = (context as { conversationId?: unknown } | undefined)?.conversationId;
  return typeof id === 'string' && id !== '' ? id : null;
}
