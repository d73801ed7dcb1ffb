/**
 * Tells when an element moves in its viewport, whatever moved it, without ever looking by itself: the observed area is exactly the element's box, so that any
 * move changes how much of the element is inside.
 */
export function watchPosition(element: Element, moved: () => void, signal: AbortSignal): void {
  let observer: IntersectionObserver | null = null;
  const watch = (threshold: number): void => {
    observer?.disconnect();
    const rootMargin = marginAround(element);
    if (signal.aborted || !rootMargin) return;
    let isFirst = true;
    observer = new IntersectionObserver(([entry]) => {
      const share = entry!.intersectionRatio;
      if (!isFirst) {
        moved();
        watch(1);
      } else if (threshold === 1 && share > 0 && share < 1) {
        watch(share); // a part of it is clipped
      }
      isFirst = false;
    }, { root: element.ownerDocument, rootMargin, threshold });
    observer.observe(element);
  };
  const sizes = new ResizeObserver(() => watch(1));
  sizes.observe(element);
  sizes.observe(element.ownerDocument.documentElement);
  signal.addEventListener('abort', () => {
    observer?.disconnect();
    sizes.disconnect();
  });
}

/** Null for an element that is not shown. */
function marginAround(element: Element): string | null {
  const { left, top, right, bottom, width, height } = element.getBoundingClientRect();
  const { clientWidth, clientHeight } = element.ownerDocument.documentElement;
  if (width === 0 || height === 0) return null;
  return [top, clientWidth - right, clientHeight - bottom, left].map(side => `${-Math.floor(side)}px`).join(' ');
}
