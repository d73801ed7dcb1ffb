import { createInterface } from 'node:readline';
import { createRequire } from 'node:module';
import { basename, dirname } from 'node:path';
import { Language } from './language.js';
import { wordsOf } from './words.js';

const NOT_READY = -32004;
const FIX_TIME = 80;
const MOST = 100;

const send = (message) => process.stdout.write(JSON.stringify({ jsonrpc: '2.0', ...message }) + '\n');
const require = createRequire(import.meta.url);
const folderOf = (name) => dirname(require.resolve(name));

const folders = new Map([['en', () => folderOf('dictionary-en')], ['ru', () => folderOf('dictionary-ru')]]);
const languages = new Map();
let ownWords = new Set();
let words = [];

/** The speller of a language, begun when it is first asked for; null when there is no dictionary. */
function spellerOf(tag) {
  if (!languages.has(tag)) languages.set(tag, folders.has(tag) ? new Language(folders.get(tag)(), words) : null);
  return languages.get(tag);
}

function initialize({ protocolVersion, configuration }) {
  words = configuration.words;
  ownWords = new Set(words.map((word) => word.toLowerCase()));
  for (const folder of configuration.dictionaries) folders.set(basename(folder), () => folder);
  spellerOf('en');
  return { protocolVersion };
}

/** Words of a text by the language that can judge them. */
function byLanguage(request) {
  const groups = new Map();
  for (const word of wordsOf(request.draft.text)) {
    const tag = word.language === 'cyrillic' ? (request.language === 'uk' ? 'uk' : 'ru') : word.language;
    if (!tag || isOwn(word.word) || !spellerOf(tag)) continue;
    groups.set(tag, [...(groups.get(tag) ?? []), word]);
  }
  return groups;
}

const isOwn = (word) => ownWords.has(word.toLowerCase()) || ownWords.has(word.toLowerCase().replace(/(['’]s|s)$/, ''));

async function check({ checks, request }) {
  const names = new Set([request.context.customer?.name, request.context.agent?.name, request.context.brand].flatMap((name) => name?.split(/\s+/) ?? []));
  const until = Date.now() + FIX_TIME;
  const diagnostics = [];
  let notReady = false;
  for (const [tag, found] of byLanguage(request)) {
    const speller = spellerOf(tag);
    if (!speller.isReady) {
      notReady = true;
      continue;
    }
    const asked = found.filter((item) => !names.has(item.word));
    const wrong = await speller.check([...new Set(asked.map((item) => item.word))], until);
    for (const { word, start, end } of asked.filter((item) => wrong.has(item.word))) diagnostics.push(diagnosticOf(checks[0], { start, end }, wrong.get(word)));
  }
  if (notReady) throw Object.assign(new Error('A dictionary is still being read.'), { code: NOT_READY });
  // The server reads no more, and a longer answer may be too long for a message.
  return { diagnostics: diagnostics.slice(0, MOST) };
}

function diagnosticOf(code, range, fixes) {
  return {
    code,
    range,
    actions: fixes.map((newText, i) => ({ title: newText, kind: 'quickfix', isPreferred: i === 0, applicability: 'needs-review', edits: [{ range, newText }] })),
  };
}

const methods = { initialize, 'draft/check': check, shutdown: () => null };

async function answer({ id, method, params }) {
  try {
    if (!methods[method]) send({ id, error: { code: -32601, message: `unknown method ${method}` } });
    else send({ id, result: await methods[method](params) });
  } catch (error) {
    if (!error.code) console.error(error);
    send({ id, error: { code: Number.isInteger(error.code) ? error.code : -32603, message: String(error.message) } });
  }
}

for await (const line of createInterface({ input: process.stdin })) {
  const message = JSON.parse(line);
  if (message.id !== undefined && message.method !== undefined) void answer(message);
}
process.exit(0);
