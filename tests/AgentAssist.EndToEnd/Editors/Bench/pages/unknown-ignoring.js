import { serve } from '../bench';
import { unknownEditor } from '../unknown';

/** Claims every edit for itself and makes none. */
serve((place, paragraphs) => unknownEditor(place, paragraphs, editor => {
  for (const type of ['beforeinput', 'paste', 'input']) {
    editor.editable.addEventListener(type, event => {
      event.preventDefault();
      editor.draw(editor.model);
    });
  }
}));
