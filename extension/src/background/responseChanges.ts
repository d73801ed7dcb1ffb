import type { DraftCheckResponse } from '../overlay/protocol';
import type { ResponseChange } from './messages';

/** Tells responses by what is different from the one before: a page pays for every word it has to read. */
export class ResponseChanges {
  private last: ReadonlyMap<string, string> = new Map();

  next(response: DraftCheckResponse): ResponseChange {
    const { last } = this;
    const now = new Map(Object.entries(response).map(([field, value]) => [field, JSON.stringify(value)]));
    this.last = now;
    const isWhole = last.size === 0 || [...last.keys()].some(field => !now.has(field));
    const fields = Object.entries(response).filter(([field]) => isWhole || now.get(field) !== last.get(field));
    return { isWhole, fields: Object.fromEntries(fields) as Partial<DraftCheckResponse> };
  }
}
