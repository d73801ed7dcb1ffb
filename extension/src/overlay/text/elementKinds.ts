const inlineTags = new Set(('A ABBR ACRONYM B BDI BDO BIG CITE CODE DATA DEL DFN EM FONT I INS KBD LABEL MARK Q RUBY RB RT RTC S SAMP SMALL SPAN STRIKE ' +
  'STRONG SUB SUP TIME TT U VAR WBR').split(' '));
const blockTags = new Set(('ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY CENTER DD DETAILS DIV DL DT FIELDSET FIGCAPTION FIGURE FOOTER FORM H1 H2 H3 H4 H5 H6 ' +
  'HEADER HR LI MAIN NAV OL P PRE SECTION TABLE TBODY TD TFOOT TH THEAD TR UL').split(' '));
const textlessTags = new Set('SCRIPT STYLE TEMPLATE NOSCRIPT META LINK TITLE'.split(' '));
const objectTags = new Set('IMG SVG VIDEO AUDIO CANVAS OBJECT EMBED IFRAME INPUT BUTTON SELECT TEXTAREA METER PROGRESS'.split(' '));

export type ElementKind = 'inline' | 'block' | 'break' | 'object' | 'nothing';

/** What an element is for the text of a draft. Computed style is asked only where the tag does not tell, because it costs a style pass. */
export function kindOf(element: Element): ElementKind {
  const tag = element.tagName.toUpperCase();
  if (tag === 'BR') return 'break';
  if (textlessTags.has(tag)) return 'nothing';
  if (element.getAttribute('contenteditable')?.toLowerCase() === 'false') return islandKind(element, tag);
  if (inlineTags.has(tag)) return 'inline';
  if (blockTags.has(tag)) return 'block';
  if (objectTags.has(tag)) return isPicture(element, tag) ? 'object' : 'nothing';
  return displayKind(element);
}

/** What the agent cannot edit is not his text; an inline island (a mention, an emoji picture) still keeps the words beside it apart. */
function islandKind(element: Element, tag: string): ElementKind {
  if (element.getAttribute('aria-hidden') === 'true') return 'nothing';
  const style = getComputedStyle(element);
  if (style.display === 'none' || style.position === 'absolute' || style.position === 'fixed') return 'nothing';
  if (blockTags.has(tag) || !style.display.startsWith('inline')) return 'block';
  return 'object';
}

/** Editors put empty pictures beside the caret; those are not content. */
function isPicture(element: Element, tag: string): boolean {
  return tag !== 'IMG' || element.hasAttribute('src');
}

function displayKind(element: Element): ElementKind {
  const display = getComputedStyle(element).display;
  if (display === 'none') return 'nothing';
  return display.startsWith('inline') || display === 'contents' ? 'inline' : 'block';
}

export function isIsland(element: Element): boolean {
  return element.getAttribute('contenteditable')?.toLowerCase() === 'false';
}

/** Whether white space in this element's own text shows as written; null when the element does not say. */
export function preservesSpace(element: Element): boolean | null {
  if (element.tagName === 'PRE') return true;
  const inline = (element as HTMLElement).style?.whiteSpace;
  return inline ? isPreserved(inline) : null;
}

export function isPreserved(whiteSpace: string): boolean {
  return whiteSpace.startsWith('pre') && whiteSpace !== 'pre-line' || whiteSpace.startsWith('break-spaces');
}
