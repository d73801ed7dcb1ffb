/** While an edit is made, words of the draft are selected for a moment; a letter typed then would replace them. So the keys wait, and their letters come after. */
export class HeldKeys {
  private letters = '';
  private readonly end = new AbortController();

  constructor(view: Window) {
    const options = { capture: true, signal: this.end.signal };
    view.addEventListener('keydown', event => this.hold(event), options);
    for (const type of ['paste', 'cut', 'drop'] as const) {
      view.addEventListener(type, event => { if (event.isTrusted) stop(event); }, options);
    }
  }

  /** What was typed since the last time. */
  take(): string {
    const { letters } = this;
    this.letters = '';
    return letters;
  }

  release(): void {
    this.end.abort();
  }

  private hold(event: KeyboardEvent): void {
    if (!event.isTrusted || ['Control', 'Shift', 'Alt', 'Meta'].includes(event.key)) return;
    stop(event);
    const isCommand = (event.ctrlKey || event.metaKey) && !event.getModifierState('AltGraph');
    if (event.key === 'Backspace') this.letters = [...this.letters].slice(0, -1).join('');
    else if (!isCommand && [...event.key].length === 1) this.letters += event.key;
  }
}

function stop(event: Event): void {
  event.preventDefault();
  event.stopImmediatePropagation();
}
