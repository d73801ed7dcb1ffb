import { plain, serve } from '../bench';

serve((place, paragraphs) => {
  place.innerHTML = '<textarea style="width: 100%; box-sizing: border-box; height: 160px; font: inherit; padding: 10px; border: 3px solid #888"></textarea>';
  const editable = place.firstChild;
  editable.value = plain(paragraphs);
  return { editable, text: () => editable.value, html: () => editable.value, destroy() {} };
});
