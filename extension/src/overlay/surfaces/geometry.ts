/** Parent in the flat tree: a slotted element's slot, a shadow root's host. */
export function flatParent(element: Element): Element | null {
  if (element.assignedSlot) return element.assignedSlot;
  if (element.parentElement) return element.parentElement;
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? root.host : null;
}

/** From the element to the root, in the flat tree. */
export function* selfAndAncestors(element: Element): Generator<Element> {
  for (let node: Element | null = element; node; node = flatParent(node)) yield node;
}

/** Rotation, scale and skew between an element's own pixels and the viewport's, without translation. */
export function linearTransformOf(element: Element): DOMMatrix {
  let matrix = new DOMMatrix();
  for (const node of selfAndAncestors(element)) {
    const style = getComputedStyle(node);
    if (style.transform !== 'none') matrix = linearPart(new DOMMatrix(style.transform)).multiply(matrix);
    if (style.scale !== 'none') matrix = new DOMMatrix(`scale(${style.scale.split(' ').slice(0, 2).join(',')})`).multiply(matrix);
    if (/^-?[\d.]+deg$/.test(style.rotate)) matrix = new DOMMatrix(`rotate(${style.rotate})`).multiply(matrix);
  }
  const zoom = (element as Element & { currentCSSZoom?: number }).currentCSSZoom ?? 1;
  return zoom === 1 ? matrix : matrix.multiply(new DOMMatrix([zoom, 0, 0, zoom, 0, 0]));
}

export function linearPart(matrix: DOMMatrix): DOMMatrix {
  return new DOMMatrix([matrix.a, matrix.b, matrix.c, matrix.d, 0, 0]);
}

export function isAxisAligned(matrix: DOMMatrix): boolean {
  return Math.abs(matrix.b) < 1e-6 && Math.abs(matrix.c) < 1e-6;
}

/** Where the top left corner of a box of this size lands in the viewport when its transformed bounding box is `bounds`. */
export function cornerOf(bounds: DOMRect, width: number, height: number, linear: DOMMatrix): DOMPoint {
  const { a, b, c, d } = linear;
  return new DOMPoint(
    bounds.left - Math.min(0, a * width, c * height, a * width + c * height),
    bounds.top - Math.min(0, b * width, d * height, b * width + d * height));
}

/** The part of an element that scrolling ancestors leave visible, in the viewport; may be empty. */
export function visibleRectOf(element: Element): DOMRect {
  const own = element.getBoundingClientRect();
  let { left, top, right, bottom } = own;
  let position = getComputedStyle(element).position;
  for (let node = flatParent(element); node && node !== node.ownerDocument.documentElement && position !== 'fixed'; node = flatParent(node)) {
    const style = getComputedStyle(node);
    const skipped = position === 'absolute' && style.position === 'static';
    if (!skipped && node !== node.ownerDocument.body && style.overflow !== 'visible' && style.display !== 'contents') {
      const clip = node.getBoundingClientRect();
      left = Math.max(left, clip.left);
      top = Math.max(top, clip.top);
      right = Math.min(right, clip.right);
      bottom = Math.min(bottom, clip.bottom);
    }
    if (!skipped) position = style.position;
  }
  return new DOMRect(left, top, Math.max(0, right - left), Math.max(0, bottom - top));
}

/** The `z-index` that draws just above an element: that of its outermost stacking context. */
export function outermostZIndex(element: Element, below: Element): string {
  let zIndex = 'auto';
  for (const node of selfAndAncestors(element)) {
    if (node === below) break;
    const style = getComputedStyle(node);
    if (style.zIndex !== 'auto') zIndex = style.zIndex;
    else if (style.position === 'fixed' || style.position === 'sticky' || style.transform !== 'none' || style.opacity !== '1') zIndex = '0';
  }
  return zIndex;
}

/** Where to put elements that must show above this one: a modal dialog or another top-layer element hides everything outside itself. */
export function layerParentOf(element: Element): Element {
  for (const node of selfAndAncestors(element)) {
    if (node.matches('dialog:modal, :popover-open, :fullscreen')) return node;
  }
  return element.ownerDocument.documentElement;
}
