/** A field whose text is one string, drawn by the browser itself. */
export type PlainField = HTMLTextAreaElement | HTMLInputElement;

export function isPlainField(element: Element | null): element is PlainField {
  return element instanceof HTMLTextAreaElement || element instanceof HTMLInputElement && element.type === 'text';
}
