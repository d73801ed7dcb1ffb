import type { TextRange } from '../protocol';
import { isPreserved } from '../text/elementKinds';
import { toRange, type DomStretch } from '../text/textModel';
import { adoptSheet } from './adoptSheet';
import { cornerOf, isAxisAligned, layerParentOf, linearPart, linearTransformOf, outermostZIndex, visibleRectOf } from './geometry';
import { MirrorText } from './mirrorText';
import type { PlainField } from './plainField';

const copiedProperties = [
  'direction', 'unicode-bidi', 'writing-mode', 'text-orientation',
  'font-family', 'font-size', 'font-weight', 'font-style', 'font-stretch', 'font-variant', 'font-size-adjust', 'font-kerning',
  'font-feature-settings', 'font-variation-settings', 'font-optical-sizing', 'text-rendering', '-webkit-text-size-adjust',
  'letter-spacing', 'word-spacing', 'line-height', 'text-indent', 'text-transform', 'text-align', 'text-align-last', 'tab-size',
  'white-space', 'word-break', 'overflow-wrap', 'line-break', 'hyphens', 'text-autospace', 'text-spacing-trim',
  'padding-top', 'padding-right', 'padding-bottom', 'padding-left',
];

const mirrorCss = `
:host { all: initial !important; position: absolute !important; left: 0 !important; top: 0 !important; width: 0 !important; height: 0 !important;
  z-index: var(--level) !important; pointer-events: none !important; }
.box { position: absolute; left: 0; top: 0; overflow: hidden; contain: strict; transform-origin: 0 0; }
.content { box-sizing: border-box; min-width: 100%; color: transparent; forced-color-adjust: none; }
.content > div { display: var(--paragraph); unicode-bidi: inherit; }
.content > div + div { text-indent: 0; }
@media print { :host { display: none !important; } }
`;

/**
 * An invisible copy of a field's text, laid exactly over it, for the highlights a field cannot carry itself. It hangs at the end of the document, outside
 * the page's own layout, and follows the field through scrolling, clipping, stacking and transforms.
 */
export class Mirror {
  private readonly host: HTMLElement;
  private readonly box: HTMLElement;
  private readonly content: HTMLElement;
  private readonly text: MirrorText;
  private parent: Element | null = null;

  readonly root: ShadowRoot;

  constructor(private readonly field: PlainField, mode: ShadowRootMode) {
    const document = field.ownerDocument;
    this.host = document.createElement('agentassist-mirror');
    this.host.setAttribute('aria-hidden', 'true');
    this.root = this.host.attachShadow({ mode });
    adoptSheet(this.root, mirrorCss);
    this.box = document.createElement('div');
    this.box.className = 'box';
    this.content = document.createElement('div');
    this.content.className = 'content';
    this.text = new MirrorText(this.content);
    this.box.append(this.content);
    this.root.append(this.box);
  }

  setText(text: string): void {
    this.text.set(text);
  }

  placeOf(range: TextRange): DomStretch {
    return this.text.placeOf(range);
  }

  rangeOf(range: TextRange): Range | null {
    return toRange(this.placeOf(range));
  }

  /** Copies the style and takes the place of the field; needed after anything but scrolling inside it. */
  layout(): void {
    this.attach();
    const style = getComputedStyle(this.field);
    for (const property of copiedProperties) this.content.style.setProperty(property, style.getPropertyValue(property));
    this.content.style.setProperty('--paragraph', isPreserved(style.whiteSpace) ? 'block' : 'inline'); // where line breaks show as spaces, paragraphs share lines
    this.place(style);
    this.scroll();
  }

  scroll(): void {
    this.content.style.transform = `translate(${-this.field.scrollLeft}px, ${-this.field.scrollTop}px)`;
  }

  remove(): void {
    this.host.remove();
    this.parent = null;
  }

  private attach(): void {
    const parent = layerParentOf(this.field);
    if (this.parent === parent && this.host.isConnected) return;
    parent.append(this.host);
    this.parent = parent;
  }

  private place(style: CSSStyleDeclaration): void {
    const linear = linearTransformOf(this.field);
    const bounds = this.field.getBoundingClientRect();
    const straight = isAxisAligned(linear);
    const width = straight ? bounds.width / Math.abs(linear.a) : this.field.offsetWidth;
    const height = straight ? bounds.height / Math.abs(linear.d) : this.field.offsetHeight;
    const border = borderOf(style);
    const inner = {
      left: border.left + Math.max(0, this.field.clientLeft - Math.round(border.left)),
      width: width - border.left - border.right - this.scrollbar(this.field.offsetWidth - this.field.clientWidth, border.left + border.right),
      height: height - border.top - border.bottom - this.scrollbar(this.field.offsetHeight - this.field.clientHeight, border.top + border.bottom),
    };
    const corner = cornerOf(bounds, width, height, linear);
    const offset = linear.transformPoint(new DOMPoint(inner.left, border.top));
    this.host.style.setProperty('--level', outermostZIndex(this.field, this.parent!));
    this.box.style.width = `${inner.width}px`;
    this.box.style.height = `${inner.height}px`;
    this.box.style.transform = this.toHost(linear, new DOMPoint(corner.x + offset.x, corner.y + offset.y)).toString();
    if (this.field instanceof HTMLInputElement) this.centre(inner.height - parseFloat(style.paddingTop) - parseFloat(style.paddingBottom));
    this.box.style.clipPath = straight ? this.clip(corner, offset, inner, linear) : '';
  }

  /** An input has one line, in the middle of its height. */
  private centre(height: number): void {
    this.content.style.setProperty('line-height', `${height}px`);
    this.content.style.setProperty('white-space', 'pre');
  }

  /** Width of a scrollbar, of which the rounded client size tells only together with the border. */
  private scrollbar(taken: number, border: number): number {
    return Math.max(0, taken - Math.round(border));
  }

  private toHost(linear: DOMMatrix, corner: DOMPoint): DOMMatrix {
    const outer = linearPart(linearTransformOf(this.host)).inverse();
    const origin = this.host.getBoundingClientRect();
    const place = outer.transformPoint(new DOMPoint(corner.x - origin.left, corner.y - origin.top));
    const matrix = outer.multiply(linear);
    matrix.e = place.x;
    matrix.f = place.y;
    return matrix;
  }

  private clip(corner: DOMPoint, offset: DOMPoint, inner: { width: number; height: number }, linear: DOMMatrix): string {
    const visible = visibleRectOf(this.field);
    const left = (visible.left - corner.x - offset.x) / linear.a;
    const top = (visible.top - corner.y - offset.y) / linear.d;
    const right = inner.width - (visible.right - corner.x - offset.x) / linear.a;
    const bottom = inner.height - (visible.bottom - corner.y - offset.y) / linear.d;
    return `inset(${[top, right, bottom, left].map(side => `${Math.max(0, side)}px`).join(' ')})`;
  }
}

function borderOf(style: CSSStyleDeclaration): { left: number; right: number; top: number; bottom: number } {
  return {
    left: parseFloat(style.borderLeftWidth), right: parseFloat(style.borderRightWidth),
    top: parseFloat(style.borderTopWidth), bottom: parseFloat(style.borderBottomWidth),
  };
}
