import { convertFromHTML, convertToRaw, ContentState, Editor, EditorState, getDefaultKeyBinding, RichUtils } from 'draft-js';
import 'draft-js/dist/Draft.css';
import { useState } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { markup, serve } from '../bench';

serve(async (place, paragraphs) => {
  const { contentBlocks, entityMap } = convertFromHTML(markup(paragraphs));
  let current;
  function App() {
    const [state, setState] = useState(() => EditorState.createWithContent(ContentState.createFromBlockArray(contentBlocks, entityMap)));
    current = state;
    const onCommand = command => {
      const next = RichUtils.handleKeyCommand(state, command);
      if (next) setState(next);
      return next ? 'handled' : 'not-handled';
    };
    return <Editor editorState={state} onChange={setState} handleKeyCommand={onCommand} keyBindingFn={getDefaultKeyBinding} />;
  }
  const root = createRoot(place);
  flushSync(() => root.render(<App />));
  return {
    editable: place.querySelector('[contenteditable]'), text: () => current.getCurrentContent().getPlainText('\n'),
    html: () => JSON.stringify(convertToRaw(current.getCurrentContent()).blocks.map(({ text, inlineStyleRanges }) => ({ text, inlineStyleRanges }))),
    destroy: () => root.unmount(),
  };
});
