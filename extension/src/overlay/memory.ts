import { Dismissals } from './checking/dismissals';
import type { HeldReply } from './gate/heldReply';

/** The draft in an editor: of a conversation, where it is known of which. */
export interface DraftPlace {
  readonly conversationId: string | null;
  readonly editor: Element;
}

/** What an overlay knows of the drafts in its page beyond its own end, for the one that takes its place. */
export class Memory {
  readonly held = new ByDraft<HeldReply>();
  private readonly dismissed = new ByDraft<Dismissals>();

  /** What was dismissed in a draft, to be added to. */
  dismissals(draft: DraftPlace): Dismissals {
    const known = this.dismissed.get(draft) ?? new Dismissals();
    this.dismissed.set(draft, known);
    return known;
  }
}

/** Keeps a thing for each draft: by conversation or, where nobody knows which it is, by editor. */
class ByDraft<Kept> {
  private readonly ofConversations = new Map<string, Kept>();
  private readonly ofEditors = new WeakMap<Element, Kept>();

  get({ conversationId, editor }: DraftPlace): Kept | undefined {
    return conversationId === null ? this.ofEditors.get(editor) : this.ofConversations.get(conversationId);
  }

  set({ conversationId, editor }: DraftPlace, kept: Kept): void {
    if (conversationId === null) this.ofEditors.set(editor, kept);
    else this.ofConversations.set(conversationId, kept);
  }
}
