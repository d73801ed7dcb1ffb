import { serve } from '../bench';
import { unknownEditor } from '../unknown';

/** Takes back whatever was not typed. */
serve((place, paragraphs) => unknownEditor(place, paragraphs, editor => {
  const back = () => { if (editor.editable.textContent !== editor.model) editor.draw(editor.model); };
  new MutationObserver(back).observe(editor.editable, { subtree: true, childList: true, characterData: true });
}));
