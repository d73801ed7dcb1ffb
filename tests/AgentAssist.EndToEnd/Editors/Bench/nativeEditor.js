import { markup, textOfHtml } from './bench';

/** A contenteditable without any library: its DOM is its model. */
export function nativeEditor(place, paragraphs) {
  place.innerHTML = '<div contenteditable style="min-height: 120px; padding: 8px; border: 1px solid #888"></div>';
  const editable = place.firstChild;
  editable.innerHTML = markup(paragraphs, 'b').replaceAll('<p></p>', '<p><br></p>');
  return { editable, text: () => textOfHtml(editable.innerHTML), html: () => editable.innerHTML, destroy: () => place.replaceChildren() };
}
