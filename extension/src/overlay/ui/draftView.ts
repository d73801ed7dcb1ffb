import type { EditorSession } from '../checking/editorSession';

/** A draft with its findings as the list shows it: in the page the editor's session, in the side panel its picture with the same commands. */
export type DraftView = Pick<EditorSession,
  'state' | 'findings' | 'response' | 'failure' | 'currentText' | 'quote' | 'apply' | 'insert' | 'dismiss' | 'reject' | 'appeal' | 'helpful' | 'refresh'
  | 'rewriter' | 'rewriteAs' | 'replaceBy'>;
