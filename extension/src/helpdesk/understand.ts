import type { Adapter } from '../adapters/adapter';
import type { AdapterList } from '../adapters/adapterList';
import { topReachable } from '../overlay/ui/placement';
import { guessConversation } from './guessConversation';
import { valueOf } from './pageText';
import { readConversation } from './readConversation';
import type { Understanding } from './understanding';

/** Reads the page around an editor by the adapter that fits, and guesses the conversation when there is none. */
export function understand(editor: Element, adapters: AdapterList): Understanding {
  const { document } = topReachable(editor.ownerDocument.defaultView!);
  const adapter = adapters.for(document);
  const customerName = valueOf(adapter?.customerName, document);
  const read = adapter?.messages ? readConversation(adapter.messages, customerName, document) : [];
  const messages = adapter?.messages || adapter?.status === 'verified' ? read : guessConversation(anchorsOf(editor).at(-1)!);
  return {
    adapter: adapter && { id: adapter.id, name: adapter.name, isVerified: adapter.status === 'verified' },
    by: messages.length === 0 ? 'nothing' : adapter?.messages ? 'adapter' : 'guess',
    visibility: adapter && visibilityBy(adapter, editor, document), copyOnly: adapter?.composer.insert === 'copy',
    messages, customerName: customerName || (messages.findLast(({ author, name }) => author === 'customer' && name !== '')?.name ?? ''),
    ticketId: valueOf(adapter?.ticketId, document),
    channel: typeof adapter?.channel === 'string' ? adapter.channel : valueOf(adapter?.channel, document),
    sendButtons: adapter && isEditorOf(adapter.composer.editor, editor) ? adapter.send ?? '' : '',
  };
}

/** Whether a selector means the editor, something around it, or a frame it is in. */
function isEditorOf(selector: string | undefined, editor: Element): boolean {
  return selector !== undefined && anchorsOf(editor).some(anchor => anchor.closest(selector) !== null);
}

function visibilityBy({ composer, note }: Adapter, editor: Element, document: Document): 'public' | 'note' | null {
  if (isEditorOf(note?.editor, editor)) return 'note';
  if (!isEditorOf(composer.editor, editor)) return null;
  return note?.when !== undefined && document.querySelector(note.when) !== null ? 'note' : 'public';
}

/** The editor, and the frames around it from the inside out. */
function anchorsOf(editor: Element): Element[] {
  const anchors = [editor];
  for (let frame = editor.ownerDocument.defaultView?.frameElement; frame; frame = frame.ownerDocument.defaultView?.frameElement) anchors.push(frame);
  return anchors;
}
