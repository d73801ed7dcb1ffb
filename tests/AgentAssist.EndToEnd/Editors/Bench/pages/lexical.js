import { createEmptyHistoryState, registerHistory } from '@lexical/history';
import { $generateHtmlFromNodes } from '@lexical/html';
import { registerRichText } from '@lexical/rich-text';
import { $createParagraphNode, $createTextNode, $getRoot, createEditor } from 'lexical';
import { serve } from '../bench';

serve((place, paragraphs) => {
  const editable = document.createElement('div');
  editable.contentEditable = 'true';
  editable.style.minHeight = '120px';
  place.append(editable);
  const editor = createEditor({ namespace: 'bench', onError: error => { throw error; } });
  editor.setRootElement(editable);
  editor.update(() => {
    $getRoot().clear().append(...paragraphs.map(runs => $createParagraphNode().append(...runs.filter(run => run).map(run => {
      const node = $createTextNode(run.strong ?? run);
      return run.strong ? node.toggleFormat('bold') : node;
    }))));
  }, { discrete: true });
  const ends = [registerRichText(editor), registerHistory(editor, createEmptyHistoryState(), 0)];
  return {
    editable, destroy() {
      for (const end of ends) end();
      editor.setRootElement(null);
      editable.remove();
    },
    text: () => editor.getEditorState().read(() => $getRoot().getChildren().map(child => child.getTextContent()).join('\n')),
    html: () => editor.getEditorState().read(() => $generateHtmlFromNodes(editor), { editor }),
  };
});
