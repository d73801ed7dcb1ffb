import { Bold, ClassicEditor, Essentials, Paragraph } from 'ckeditor5';
import 'ckeditor5/ckeditor5.css';
import { markup, serve } from '../bench';

serve(async (place, paragraphs) => {
  const editor = await ClassicEditor.create(place, {
    licenseKey: 'GPL', plugins: [Essentials, Paragraph, Bold], toolbar: ['undo', 'redo', 'bold'], initialData: markup(paragraphs),
  });
  const textOf = element => [...element.getChildren()].map(child => child.is('$text') ? child.data : '').join('');
  return {
    editable: editor.editing.view.getDomRoot(),
    text: () => [...editor.model.document.getRoot().getChildren()].map(textOf).join('\n'),
    html: () => editor.getData(), destroy: () => editor.destroy(),
  };
});
