import type { ConversationMessage, Visibility } from '../protocol';

/** What is known around an editor. */
export interface EditorContext {
  readonly visibility?: Visibility;
  /** `context` of the request, as it is. */
  readonly context?: object | undefined;
  readonly conversation?: readonly ConversationMessage[] | undefined;
}
