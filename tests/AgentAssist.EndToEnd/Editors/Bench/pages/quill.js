import Quill from 'quill';
import 'quill/dist/quill.snow.css';
import { serve } from '../bench';

serve((place, paragraphs) => {
  const box = document.createElement('div');
  place.append(box);
  const quill = new Quill(box, { theme: 'snow', history: { delay: 0 } });
  quill.setContents(paragraphs.flatMap(runs => [...runs.map(run => run.strong ? { insert: run.strong, attributes: { bold: true } } : { insert: run }), { insert: '\n' }]).filter(({ insert }) => insert));
  quill.history.clear();
  return { editable: quill.root, text: () => quill.getText().replace(/\n$/, ''), html: () => quill.getSemanticHTML(), destroy: () => place.replaceChildren() };
});
