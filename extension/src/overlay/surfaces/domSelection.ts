/** The selection as the editor's own tree sees it: a shadow root hides it from the document. */
export function selectionIn(element: Element): Selection | null {
  const root = element.getRootNode() as Document | (ShadowRoot & { getSelection?(): Selection | null });
  return root.getSelection?.() ?? element.ownerDocument.getSelection();
}

/** Whether the element or something in it has the focus, in its own tree. */
export function hasFocus(element: Element): boolean {
  const active = (element.getRootNode() as Document | ShadowRoot).activeElement;
  return active !== null && (active === element || element.contains(active));
}
