import type { Finding } from './finding';

const words = /[\p{L}\p{N}\p{M}]+/gu;

/** Names a finding by its rule, its words and two words on either side, so that «ignored» survives edits elsewhere and ends with edits here. */
export function ignoreKey(finding: Finding, text: string): string {
  const { source, code } = finding.diagnostic;
  const { start, end } = finding.range;
  const before = text.slice(Math.max(0, start - 100), start).match(words)?.slice(-2) ?? [];
  const after = text.slice(end, end + 100).match(words)?.slice(0, 2) ?? [];
  return JSON.stringify([source, code, before, text.slice(start, end), after]);
}
