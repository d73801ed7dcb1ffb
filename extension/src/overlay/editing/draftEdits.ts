import type { TextEdit } from '../protocol';
import type { ReplaceOutcome, Surface } from '../surfaces/surface';
import type { TextChange } from '../text/textChange';
import { mergeEdits, minimalEdit } from './mergeEdits';
import { insertionAt, readSnippet } from './snippet';
import { TabStops } from './tabStops';

export interface EditedDraft {
  readonly currentText: string;
  /** Nothing is written into this editor; what is to be pasted is selected. */
  readonly isCopyOnly: boolean;
  /** Reads the editor anew; false when its text is what it was. */
  look(): boolean;
}

/** Changes a draft, each time as one undo step, and keeps the tab stops of the snippet that was inserted last. */
export class DraftEdits {
  private tabStops = new TabStops([]);

  constructor(private readonly surface: Surface, private readonly draft: EditedDraft) {}

  /** Does all edits. What an editor does not take stays selected, for the copied text to be pasted over it. */
  async apply(edits: readonly TextEdit[]): Promise<ReplaceOutcome> {
    const text = this.draft.currentText;
    const edit = mergeEdits(edits, text);
    const outcome = await this.replace(minimalEdit(edit, text));
    if (outcome !== 'applied' && text === this.draft.currentText) this.surface.select(edit.range);
    return outcome;
  }

  /** Makes the draft this text. */
  rewrite(text: string): Promise<ReplaceOutcome> {
    const { currentText } = this.draft;
    return this.replace(minimalEdit({ range: { start: 0, end: currentText.length }, newText: text }, currentText));
  }

  /** Puts a snippet at the caret, or at the end when there is none; its first tab stop is selected. */
  async insert(insertText: string): Promise<ReplaceOutcome> {
    const snippet = readSnippet(insertText);
    const edit = insertionAt(this.surface.caret() ?? this.draft.currentText.length, snippet.text, this.draft.currentText);
    const outcome = await this.replace(edit);
    if (outcome !== 'applied') return outcome;
    const start = this.draft.currentText.indexOf(snippet.text.replaceAll('\u00A0', ' '), edit.range.start);
    if (start >= 0) {
      this.tabStops = new TabStops(snippet.stops.map(stop => ({ start: start + stop.start, end: start + stop.end })));
      this.surface.select({ start: start + snippet.selection.start, end: start + snippet.selection.end });
    }
    return outcome;
  }

  /** To the next tab stop, or the one before; false when there is none. */
  moveToTabStop(direction: 1 | -1): boolean {
    const stop = this.tabStops.step(direction);
    if (stop) this.surface.select(stop);
    return stop !== null;
  }

  leaveTabStops(): boolean {
    const were = this.tabStops.isOpen;
    this.tabStops = new TabStops([]);
    return were;
  }

  /** The text has changed, by whomever. */
  follow(change: TextChange): void {
    this.tabStops.follow(change);
  }

  /** Selects the words when it may not change them, so that what is copied can be pasted over them. */
  private async replace(edit: TextEdit): Promise<ReplaceOutcome> {
    if (this.draft.isCopyOnly) this.surface.select(edit.range);
    const outcome = this.draft.isCopyOnly ? 'unchanged' : await this.surface.replace(edit);
    this.draft.look();
    return outcome;
  }
}
