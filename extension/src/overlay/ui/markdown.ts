import { element } from './element';

const inline = /\*\*(?<bold>[^*]+)\*\*|__(?<strong>[^_]+)__|\*(?<italic>[^*]+)\*|(?<![\p{L}\p{N}])_(?<em>[^_]+)_(?![\p{L}\p{N}])|`(?<code>[^`]+)`|\[(?<label>[^\]]+)\]\((?<href>[^)\s]+)\)/u;

/** Renders one sentence of Markdown: bold, italic, code and links into the server's own pages. Anything else stays the text it is. */
export function renderInline(markdown: string, server: string): DocumentFragment {
  const result = document.createDocumentFragment();
  let rest = markdown;
  for (let match = inline.exec(rest); match; match = inline.exec(rest)) {
    result.append(rest.slice(0, match.index), rendered(match.groups!, server));
    rest = rest.slice(match.index + match[0].length);
  }
  result.append(rest);
  return result;
}

function rendered(groups: Record<string, string | undefined>, server: string): Node {
  const { bold, strong, italic, em, code, label, href } = groups;
  if (bold ?? strong) return element('strong', {}, renderInline((bold ?? strong)!, server));
  if (italic ?? em) return element('em', {}, renderInline((italic ?? em)!, server));
  if (code) return element('code', {}, code);
  const address = pageOf(href!, server);
  return address ? link(address, label!) : document.createTextNode(label!);
}

export function link(address: string, label: string): HTMLAnchorElement {
  return element('a', { href: address, target: '_blank', rel: 'noopener noreferrer' }, label);
}

/** Absolute address of a page of the server; null for any other place. */
export function pageOf(href: string, server: string): string | null {
  try {
    const address = new URL(href, server);
    return address.origin === new URL(server).origin && /^https?:$/.test(address.protocol) ? address.href : null;
  } catch {
    return null;
  }
}
