import { Editor } from '@tiptap/core';
import StarterKit from '@tiptap/starter-kit';
import { markup, serve } from '../bench';

serve((place, paragraphs) => {
  const editor = new Editor({ element: place, extensions: [StarterKit], content: markup(paragraphs), parseOptions: { preserveWhitespace: true } });
  return { editable: editor.view.dom, text: () => editor.getText({ blockSeparator: '\n' }), html: () => editor.getHTML(), destroy: () => editor.destroy() };
});
