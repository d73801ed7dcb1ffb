import tinymce from 'tinymce';
import 'tinymce/icons/default';
import 'tinymce/models/dom';
import 'tinymce/themes/silver';
import 'tinymce/skins/ui/oxide/skin.min.css';
import { markup, textOfHtml } from './bench';

export const tiny = inline => async (place, paragraphs) => {
  place.innerHTML = markup(paragraphs);
  const [editor] = await tinymce.init({
    target: place, inline, license_key: 'gpl', skin: false, content_css: false, promotion: false, branding: false, height: 260, menubar: false,
    content_style: 'body { font: 16px "DejaVu Sans", sans-serif }',
  });
  return { editable: editor.getBody(), text: () => textOfHtml(editor.getContent()), html: () => editor.getContent(), destroy: () => editor.remove() };
};
