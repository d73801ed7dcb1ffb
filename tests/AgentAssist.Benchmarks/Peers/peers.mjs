// Times the peers on the phrases and drafts of a JSON file: node peers.mjs FILE. Prints one JSON object: microseconds a draft and matches, by peer.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { AllProfanity } from 'allprofanity';
import { TextlintKernelDescriptor } from '@textlint/kernel';
import textPlugin from '@textlint/textlint-plugin-text';
import { createLinter } from 'textlint';

const require = createRequire(import.meta.url);
const prh = require('textlint-rule-prh').default;

const warmUpMs = 2000;
const measureMs = 4000;
const { phrases, drafts } = JSON.parse(readFileSync(process.argv[2], 'utf8'));

/** Median microseconds a draft over passes through all drafts. */
async function time(find) {
  const passes = [];
  let matches = 0;
  const begin = performance.now();
  while (passes.length < 3 || performance.now() - begin < warmUpMs + measureMs) {
    matches = 0;
    const start = performance.now();
    for (const draft of drafts) matches += await find(draft);
    const end = performance.now();
    if (end - begin > warmUpMs || passes.length < 3) passes.push((1000 * (end - start)) / drafts.length);
  }
  passes.sort((a, b) => a - b);
  return { microseconds: passes[passes.length >> 1], matches };
}

function allProfanity(matching, evasion) {
  const filter = new AllProfanity({
    silent: true,
    enableLeetSpeak: evasion,
    algorithm: { matching, useAhoCorasick: matching !== 'trie', useBloomFilter: matching === 'hybrid' },
    performance: { enableCaching: false },
    evasionProtection: {
      unicode: evasion, repeatedCharacters: evasion, maskedCharacters: evasion, separatedLetters: evasion, embeddedWords: evasion,
    },
  });
  filter.clearList();
  filter.add(phrases);
  return (draft) => filter.detect(draft).positions.length;
}

function textlint() {
  const rules = phrases.map((phrase) => ({ expected: '-', patterns: [phrase] }));
  const descriptor = new TextlintKernelDescriptor({
    plugins: [{ pluginId: '@textlint/textlint-plugin-text', plugin: textPlugin.default ?? textPlugin, options: true }],
    filterRules: [],
    rules: [{ ruleId: 'prh', rule: prh, options: { ruleContents: [JSON.stringify({ version: 1, rules })] } }],
  });
  const linter = createLinter({ descriptor });
  return async (draft) => (await linter.lintText(draft, 'draft.txt')).messages.length;
}

const results = {};
for (const matching of ['trie', 'aho-corasick', 'hybrid']) results[`allprofanity, ${matching}`] = await time(allProfanity(matching, true));
results['textlint + prh'] = await time(textlint());
console.log(JSON.stringify(results));
