type Child = Node | string | null | undefined | false;

/** Builds an element from attributes and children; text stays text. */
export function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag, attributes: Readonly<Record<string, string | boolean | null | undefined>> = {}, ...children: readonly Child[]
): HTMLElementTagNameMap[Tag] {
  const result = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === true) result.setAttribute(name, '');
    else if (typeof value === 'string') result.setAttribute(name, value);
  }
  result.append(...children.filter(child => child instanceof Node || typeof child === 'string' && child !== '') as (Node | string)[]);
  return result;
}

/** A button that does not take the focus away from the editor when pressed with the mouse. */
export function button(attributes: Readonly<Record<string, string | boolean | null | undefined>>, onClick: () => void, ...children: readonly Child[]): HTMLButtonElement {
  const result = element('button', { type: 'button', ...attributes }, ...children);
  result.addEventListener('click', onClick);
  return result;
}
