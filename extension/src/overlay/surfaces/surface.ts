import type { Severity, TextEdit, TextRange } from '../protocol';

export interface DrawnSpan {
  readonly range: TextRange;
  readonly severity: Severity;
  readonly active: boolean;
}

/** What became of a replacement. `unchanged`: the editor did not take it. `different`: it made something else of it. */
export type ReplaceOutcome = 'applied' | 'unchanged' | 'different';

/** An editor as the overlay sees it: text in, spans drawn over it, one replacement at a time. Offsets are those of {@link read}. */
export interface Surface {
  readonly element: HTMLElement;

  /** The text as it is now. */
  read(): string;

  /** Draws exactly these spans over the text last read. */
  draw(spans: readonly DrawnSpan[]): void;

  /** Boxes of a span in the viewport of the editor's window. */
  rectsOf(range: TextRange): DOMRect[];

  /** Offset of the caret; null when something is selected or the caret is elsewhere. */
  caret(): number | null;

  /** Focuses the editor and selects the range. */
  select(range: TextRange): void;

  scrollIntoView(range: TextRange): void;

  /** Replaces a span as one undo step, through the editor's own editing path. */
  replace(edit: TextEdit): Promise<ReplaceOutcome>;
}

/** What a surface tells its owner. */
export interface SurfaceEvents {
  textMayHaveChanged(): void;
  /** Nodes under the drawing were replaced, with or without a change of the text. */
  nodesChanged(): void;
  geometryChanged(): void;
}
