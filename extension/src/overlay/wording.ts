/** Texts of the user interface by key, in the format of a browser's `messages.json`; `$1` … `$9` are arguments. */
export type Messages = Readonly<Record<string, { readonly message: string }>>;

/** Says things in one language. */
export class Wording {
  private readonly plural: Intl.PluralRules;
  /** What was said of numbers: every check counts its findings. */
  private readonly counts = new Map<string, string>();

  /** @param language tag of the language the messages are in */
  constructor(readonly language: string, private readonly messages: Messages) {
    this.plural = new Intl.PluralRules(language);
  }

  say(key: string, ...values: readonly (string | number)[]): string {
    const text = this.messages[key]?.message;
    if (text === undefined) throw new Error(`No message «${key}» in «${this.language}».`);
    return text.replace(/\$([1-9])/g, (_, index: string) => String(values[Number(index) - 1] ?? ''));
  }

  /** The form of `key_one`, `key_few`, `key_many` or `key_other` that the number wants. */
  count(key: string, number: number): string {
    const asked = `${key} ${number}`;
    let text = this.counts.get(asked);
    if (text === undefined) {
      const form = `${key}_${this.plural.select(number)}`;
      this.counts.set(asked, text = this.say(form in this.messages ? form : `${key}_other`, number));
    }
    return text;
  }
}
