import type { TextEdit } from '../protocol';

/** Where a caret stands after an edit elsewhere: in what was replaced, behind what came instead; where something was inserted, behind it. */
export function moveOffset(offset: number, { range: { start, end }, newText }: TextEdit): number {
  if (offset < start || offset === start && start < end) return offset;
  return offset <= end ? start + newText.length : offset + newText.length - (end - start);
}
