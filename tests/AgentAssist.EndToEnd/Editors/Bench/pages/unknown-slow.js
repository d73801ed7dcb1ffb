import { serve } from '../bench';
import { unknownEditor } from '../unknown';

/** Makes every edit a while after it was told to. */
serve((place, paragraphs) => unknownEditor(place, paragraphs, editor => {
  editor.editable.addEventListener('beforeinput', event => {
    if (event.inputType !== 'insertText') return;
    event.preventDefault();
    const place = editor.selected(), { data } = event;
    setTimeout(() => editor.change(...place, data), 200);
  });
}));
