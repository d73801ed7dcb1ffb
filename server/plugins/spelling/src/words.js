// Links, addresses, code, ids, placeholders, hashtags and mentions: nobody spells them by a dictionary.
const SKIPPED = new RegExp(
  [
    String.raw`https?://\S+`, String.raw`www\.\S+`, String.raw`[\w.+-]+@[\w-]+(?:\.[\w-]+)+`,
    String.raw`(?<![\p{L}\d])[\p{L}\d-]+(?:\.[\p{L}\d-]+)+(?:/\S*)?`, '`[^`]*`', String.raw`[@#][\p{L}\d_]+`,
    String.raw`\{\{?[^}]*\}?\}`, String.raw`<[^>]*>`, String.raw`\$\{[^}]*\}`, String.raw`[\p{L}\d]*\d[\p{L}\d]*(?:[-_/][\p{L}\d]+)*`,
    String.raw`[\p{L}\d]+(?:[_/\\][\p{L}\d]+)+`,
  ].join('|'),
  'gu',
);

const WORD = /\p{L}[\p{L}\p{M}]*(?:['’ʼ-]\p{L}[\p{L}\p{M}]*)*/gu;

/** Words of a text that a dictionary can judge, with their places in UTF-16. */
export function* wordsOf(text) {
  const readable = text.replace(SKIPPED, (skipped) => ' '.repeat(skipped.length));
  let sentenceStarts = true;
  let end = 0;
  for (const match of readable.matchAll(WORD)) {
    const between = readable.slice(end, match.index);
    if (/[.!?…\n]/.test(between)) sentenceStarts = true;
    const word = match[0];
    if (!isName(word, sentenceStarts)) yield { word, start: match.index, end: match.index + word.length, language: languageOf(word) };
    sentenceStarts = false;
    end = match.index + word.length;
  }
}

/** A capital inside a sentence is a name; so are abbreviations and words written in mixed case. */
function isName(word, sentenceStarts) {
  if (word.length < 3) return true;
  if (word === word.toUpperCase()) return true;
  const rest = word.slice(1);
  if (rest !== rest.toLowerCase()) return true;
  return !sentenceStarts && word[0] !== word[0].toLowerCase();
}

/** By letters: Ukrainian has its own, Russian too; what both share goes by the draft. */
function languageOf(word) {
  if (/^[\p{Script=Latin}'’ʼ-]+$/u.test(word)) return 'en';
  if (/[іїєґ]/iu.test(word)) return 'uk';
  return /^[\p{Script=Cyrillic}'’ʼ-]+$/u.test(word) ? 'cyrillic' : null;
}
