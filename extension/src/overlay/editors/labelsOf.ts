import { isPlainField } from '../surfaces/plainField';

/** What a page calls an editor, to people or to itself. */
export function labelsOf(editor: HTMLElement): (string | null)[] {
  const labels = isPlainField(editor) ? [...editor.labels ?? []].map(label => label.textContent) : [];
  return [
    ...labels, ...labelledBy(editor),
    ...['aria-label', 'placeholder', 'data-placeholder', 'aria-placeholder', 'title', 'name', 'id'].map(name => editor.getAttribute(name)),
  ];
}

export function labelledBy(element: Element): (string | null)[] {
  const ids = element.getAttribute('aria-labelledby')?.split(/\s+/);
  if (!ids) return [];
  const root = element.getRootNode() as Document | ShadowRoot;
  return ids.map(id => root.getElementById(id)?.textContent ?? null);
}
