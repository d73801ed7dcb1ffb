import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { createEditor, Node } from 'slate';
import { withHistory } from 'slate-history';
import { Editable, Slate, withReact } from 'slate-react';
import { serve } from '../bench';

serve(async (place, paragraphs) => {
  const editor = withHistory(withReact(createEditor()));
  const document = paragraphs.map(runs => ({ type: 'paragraph', children: (runs.length > 0 ? runs : ['']).map(run => run.strong ? { text: run.strong, bold: true } : { text: run }) }));
  const root = createRoot(place);
  flushSync(() => root.render(
    <Slate editor={editor} initialValue={document}>
      <Editable style={{ minHeight: 120, padding: 8 }} renderElement={({ attributes, children }) => <p {...attributes}>{children}</p>}
        renderLeaf={({ attributes, children, leaf }) => <span {...attributes}>{leaf.bold ? <strong>{children}</strong> : children}</span>} />
    </Slate>));
  return {
    editable: place.querySelector('[contenteditable]'), text: () => editor.children.map(Node.string).join('\n'), html: () => JSON.stringify(editor.children), destroy: () => root.unmount(),
  };
});
