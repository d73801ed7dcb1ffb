export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

const gap = 6;

/** Top left corner for a popup of this size below the anchor, or above it where there is no room below; always inside the viewport. */
export function placeBeside(anchor: Box, size: { width: number; height: number }, view: { width: number; height: number }): { left: number; top: number } {
  const below = anchor.bottom + gap;
  const above = anchor.top - gap - size.height;
  const top = below + size.height <= view.height || above < 0 ? below : above;
  return {
    left: Math.max(gap, Math.min(anchor.left, view.width - size.width - gap)),
    top: Math.max(gap, Math.min(top, view.height - size.height - gap)),
  };
}

/** Boxes of a frame's content as its topmost reachable window sees them. */
export function toTopWindow(box: Box, from: Window, top: Window): Box {
  let { left, top: y, right, bottom } = box;
  for (let view = from; view !== top && view.frameElement; view = view.parent) {
    const frame = view.frameElement as HTMLElement;
    const { left: dx, top: dy } = frame.getBoundingClientRect();
    left += dx + frame.clientLeft;
    right += dx + frame.clientLeft;
    y += dy + frame.clientTop;
    bottom += dy + frame.clientTop;
  }
  return { left, top: y, right, bottom };
}

/** The outermost window whose document this one may touch: an editor in a small frame shows its card outside of it. */
export function topReachable(view: Window): Window {
  let top = view;
  try {
    while (top.frameElement && top.parent.document.documentElement) top = top.parent;
  } catch {
    // another origin begins here
  }
  return top;
}
