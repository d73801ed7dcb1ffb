import { readFileSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';
import nspell from 'nspell';

// A thread for each language: reading the Russian dictionary takes seconds, and suggestions take up to half a second a word.
const { aff, dic, words } = workerData;
const dictionary = nspell(readFileSync(aff), readFileSync(dic));
for (const word of words) dictionary.add(word).add(word.toLowerCase());

const MOST = 5;
const known = new Map();

const plain = (word) => word.replace(/[’ʼ]/g, "'");

function isRight(word) {
  const text = plain(word);
  if (dictionary.correct(text) || dictionary.correct(text.toLowerCase())) return true;
  // A compound of right words is right.
  return text.includes('-') && text.split('-').every((part) => part.length < 2 || dictionary.correct(part) || dictionary.correct(part.toLowerCase()));
}

/** The nearest words, in the case of the word; those found once are remembered. */
function suggest(word) {
  const key = plain(word).toLowerCase();
  let found = known.get(key);
  if (!found) {
    found = dictionary.suggest(key).slice(0, MOST);
    if (known.size > 5000) known.clear();
    known.set(key, found);
  }
  const isCapital = word[0] !== word[0].toLowerCase();
  return isCapital ? found.map((item) => item[0].toUpperCase() + item.slice(1)) : found;
}

parentPort.on('message', ({ id, words: asked, until }) => {
  const wrong = asked.filter((word) => !isRight(word));
  // Late suggestions help the next time the word is asked for.
  const fixes = wrong.map((word) => (Date.now() < until || known.has(plain(word).toLowerCase()) ? suggest(word) : []));
  parentPort.postMessage({ id, wrong, fixes });
});
parentPort.postMessage({ ready: true });
