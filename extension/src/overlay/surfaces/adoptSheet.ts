/** Makes a stylesheet hold inside a document or shadow root, without the page's content policy having a say; returns what takes it back. */
export function adoptSheet(root: Document | ShadowRoot, css: string): () => void {
  const document = root.ownerDocument ?? root as Document;
  try {
    const sheet = new (document.defaultView as Window & typeof globalThis).CSSStyleSheet();
    sheet.replaceSync(css);
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
    return () => { root.adoptedStyleSheets = root.adoptedStyleSheets.filter(other => other !== sheet); };
  } catch {
    return addStyleElement(root, document, css); // Firefox does not let content scripts adopt sheets
  }
}

function addStyleElement(root: Document | ShadowRoot, document: Document, css: string): () => void {
  const style = document.createElement('style');
  style.textContent = css;
  ('head' in root ? root.head : root).append(style);
  return () => style.remove();
}
