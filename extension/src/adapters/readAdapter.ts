import validate, { type SchemaError } from 'adapter-validator';
import type { Adapter, PageValue } from './adapter';

/** Longest adapter file, in characters of its JSON. */
export const longestAdapter = 16_384;

export type AdapterReading =
  | { readonly adapter: Adapter; readonly errors?: undefined }
  | { readonly adapter?: undefined; readonly errors: readonly string[] };

/** Reads what claims to be an adapter. Each error names the field and what to write instead. */
export function readAdapter(data: unknown): AdapterReading {
  const length = JSON.stringify(data)?.length ?? 0;
  if (length > longestAdapter) return { errors: [`The adapter has ${length} characters; write at most ${longestAdapter}.`] };
  const errors = validate(data) ? sayings(data as Adapter) : phrase(validate.errors ?? []);
  return errors.length > 0 ? { errors } : { adapter: data as Adapter };
}

/** Reads the text of a file. */
export function parseAdapter(text: string): AdapterReading {
  try {
    return readAdapter(JSON.parse(text));
  } catch (error) {
    return { errors: [`This is not JSON: ${(error as Error).message}`] };
  }
}

/** What a schema cannot say. */
function sayings(adapter: Adapter): string[] {
  const errors: string[] = [];
  if (adapter.hosts.includes('*') && !adapter.page) errors.push('page: with the host * it is required; write a selector of something only this helpdesk has.');
  if (adapter.status === 'verified' && !adapter.verifiedWith) errors.push('verifiedWith: is required where status is verified; write the version it was verified with.');
  for (const [name, value] of [['customerName', adapter.customerName], ['ticketId', adapter.ticketId], ['channel', adapter.channel]] as const) {
    if (typeof value === 'object') errors.push(...valueErrors(name, value));
  }
  for (const [path, selector] of selectorsOf(adapter)) {
    if (!isSelector(selector)) errors.push(`${path}: «${selector}» is not a CSS selector.`);
  }
  return errors;
}

function valueErrors(name: string, { selector, attribute, query, path }: PageValue): string[] {
  const ways = [selector, query, path].filter(way => way !== undefined).length;
  if (ways !== 1) return [`${name}: write exactly one of selector, query and path.`];
  return attribute !== undefined && selector === undefined ? [`${name}.attribute: goes with a selector.`] : [];
}

function selectorsOf(adapter: Adapter): [string, string][] {
  const { page, composer, note, messages, customerName, ticketId, channel, send } = adapter;
  const { newestFirst: _, ...parts } = messages ?? { item: 'p' };
  const found: Record<string, string | undefined> = {
    page, 'composer.editor': composer.editor, 'note.editor': note?.editor, 'note.when': note?.when, send,
    'customerName.selector': customerName?.selector, 'ticketId.selector': ticketId?.selector, 'channel.selector': typeof channel === 'object' ? channel.selector : undefined,
    ...Object.fromEntries(Object.entries(parts).map(([name, selector]) => [`messages.${name}`, selector])),
  };
  return Object.entries(found).filter((entry): entry is [string, string] => entry[1] !== undefined);
}

/** A worker has no document to ask; whoever uses the selector has. */
function isSelector(selector: string): boolean {
  if (typeof document === 'undefined') return true;
  try {
    document.createDocumentFragment().querySelector(selector);
    return true;
  } catch {
    return false;
  }
}

function phrase(errors: readonly SchemaError[]): string[] {
  return [...new Set(errors.filter(({ keyword }) => keyword !== 'oneOf').map(error => {
    const path = error.instancePath.slice(1).replaceAll('/', '.');
    return `${path || 'The adapter'}: ${saying(error)}`;
  }))];
}

function saying({ keyword, params, message }: SchemaError): string {
  switch (keyword) {
    case 'additionalProperties': return `does not have «${String(params['additionalProperty'])}»; write one of the names in adapter.schema.json.`;
    case 'required': return `lacks «${String(params['missingProperty'])}».`;
    case 'enum': return `must be one of ${(params['allowedValues'] as readonly string[]).join(', ')}.`;
    case 'type': return `must be ${String(params['type'])}.`;
    default: return `${message ?? 'is wrong'}.`;
  }
}
