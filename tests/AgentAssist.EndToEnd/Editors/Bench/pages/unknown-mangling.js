import { serve } from '../bench';
import { unknownEditor } from '../unknown';

/** Makes something else of what it is told to insert. */
serve((place, paragraphs) => unknownEditor(place, paragraphs, editor => {
  editor.editable.addEventListener('beforeinput', event => {
    if (event.inputType !== 'insertText') return;
    event.preventDefault();
    editor.change(...editor.selected(), `${event.data.toUpperCase()}${event.data}`);
  });
}));
