/** Attributes helpdesks put there to be found by, the most lasting first. */
const lasting = ['data-test-id', 'data-testid', 'data-test', 'data-qa', 'data-cy', 'data-id', 'name', 'role', 'aria-label', 'type', 'contenteditable'];
const longest = 300;
const depth = 6;

/** A selector that means this element and no other of its document: as short and as lasting as can be. */
export function selectorFor(element: Element): string {
  const isOnly = (selector: string): boolean => element.ownerDocument.querySelectorAll(selector).length === 1;
  const steps: string[] = [];
  for (let node: Element | null = element; node && steps.length < depth && node !== node.ownerDocument.documentElement; node = node.parentElement) {
    for (const own of namesOf(node)) {
      const selector = [own, ...steps].join(' ');
      if (isOnly(selector)) return selector.slice(0, longest);
    }
    steps.unshift(namesOf(node)[0]!);
  }
  return pathTo(element);
}

/** A selector of all messages, from one of the customer's and one of an agent's. */
export function messagesFor(customer: Element, agent: Element): { readonly item: string; readonly customer: string; readonly agent: string } | null {
  const [one, other] = alike(customer, agent) ?? [];
  if (!one || !other) return null;
  const shared = namesOf(one).find(name => other.matches(name) && !isUnique(name, one)) ?? one.tagName.toLowerCase();
  const item = one.parentElement && one.parentElement === other.parentElement ? `${selectorFor(one.parentElement)} > ${shared}` : shared;
  const sides = difference(one, other) ?? difference(customer, agent);
  return sides && { item, ...sides };
}

/** The boxes of both that are children of one parent, or of parents of one kind. */
function alike(left: Element, right: Element): [Element, Element] | null {
  for (let one: Element | null = left; one; one = one.parentElement) {
    for (let other: Element | null = right; other; other = other.parentElement) {
      if (one !== other && one.parentElement === other.parentElement) return [one, other];
    }
  }
  return null;
}

/** Names the one has and the other has not, in themselves or in something within. */
function difference(one: Element, other: Element): { customer: string; agent: string } | null {
  const own = (box: Element, not: Element): string | undefined =>
    [box, ...box.querySelectorAll('*')].flatMap(namesOf).find(name => /[.[]/.test(name) && !/\[(?:aria-label|data-id|name)=/.test(name) && !not.matches(name) && !not.querySelector(name));
  const customer = own(one, other), agent = own(other, one);
  return customer && agent ? { customer, agent } : null;
}

function isUnique(name: string, element: Element): boolean {
  return name.startsWith('#') && element.ownerDocument.querySelectorAll(name).length === 1;
}

/** Names of an element alone, from the most lasting to its bare tag. */
function namesOf(element: Element): string[] {
  const tag = element.tagName.toLowerCase();
  const id = element.id && !/\d/.test(element.id) ? [`#${CSS.escape(element.id)}`] : [];
  const data = [...element.attributes].filter(({ name, value }) => /^data-(?:author|role|side|type|kind|message|part|visibility)/.test(name) && value.length < 40 && !/\d{3}/.test(value));
  const attributes = [...lasting.flatMap(name => element.getAttributeNode(name) ?? []), ...data]
    .filter(({ value }) => value !== '' && value.length < 60 && !/\d{3}/.test(value)).map(({ name, value }) => `${tag}[${name}="${CSS.escape(value)}"]`);
  const classes = [...element.classList].filter(name => !/\d{2}|^(?:css|sc|jsx|_)-?|[A-Z0-9]{5}|^(?:is-)?(?:active|focus|hover|selected|open)/.test(name)).map(name => `${tag}.${CSS.escape(name)}`);
  return [...id, ...attributes, ...classes, tag];
}

function pathTo(element: Element): string {
  const steps: string[] = [];
  for (let node: Element | null = element; node?.parentElement && steps.join(' > ').length < longest - 60; node = node.parentElement) {
    const place = [...node.parentElement.children].filter(child => child.tagName === node!.tagName).indexOf(node) + 1;
    steps.unshift(`${node.tagName.toLowerCase()}:nth-of-type(${place})`);
  }
  return steps.join(' > ');
}
