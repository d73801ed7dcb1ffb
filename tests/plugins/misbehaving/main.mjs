import { spawn } from 'node:child_process';
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { get } from 'node:http';
import { createInterface } from 'node:readline';

const print = (line) => process.stdout.write(line + '\n');
const send = (message) => print(JSON.stringify({ jsonrpc: '2.0', ...message }));
const finding = (start, end, more = {}) => ({ code: 'samples.misbehaving', range: { start, end }, ...more });
const answered = new Map();
let last = 0;

/** Asks the server for something; resolves to its answer or to the code of its error. */
const ask = (method, params) => new Promise((resolve) => {
  answered.set(`q${++last}`, ({ result, error }) => resolve(error ? error.code : result));
  send({ id: `q${last}`, method, params });
});

const attempt = (action) => {
  try {
    return String(action()).slice(0, 200);
  } catch (error) {
    return `refused ${error.code}`;
  }
};

/** What a draft may order; the text behind the first word is in `rest`. */
const orders = {
  well: () => [finding(0, 4)],
  crash: () => process.exit(3),
  abort: () => process.abort(),
  hang: () => new Promise(() => {}),
  spin: () => { for (;;) Math.random(); },
  late: () => new Promise((resolve) => setTimeout(() => resolve([finding(0, 4)]), 400)),
  noise: () => {
    print('hello, I am a friendly log line');
    print('{"not": "a message"}');
    print('[1, 2, 3]');
    print('"\u0000"');
    print('');
    return [finding(0, 4)];
  },
  malformed: (rest, id) => {
    print('{"jsonrpc": "2.0", "id": 1, "result": ');
    print(`{"jsonrpc": "2.0", "id": ${id}, "error": "not an object"}`);
    print('{"jsonrpc": "2.0", "id": {}, "result": null}');
    print('{"jsonrpc": "1.0", "id": 1, "result": null}');
    print('{"jsonrpc": "2.0", "id": 987654321, "result": {}}');
    print('{"jsonrpc": "2.0", "method": "no/such", "params": {}, "id": "x"}');
    print('{"jsonrpc": "2.0", "method": "no/such", "params": 5}');
    print('{"jsonrpc": "2.0", "method": "$/cancelRequest", "params": {"id": "nobody"}}');
    return [finding(0, 9)];
  },
  half: () => {
    process.stdout.write('{"jsonrpc": "2.0", "id": 1, "resu', () => process.exit(0));
    return new Promise(() => {});
  },
  huge: () => {
    print('x'.repeat(10 * 1024 * 1024));
    return [finding(0, 4)];
  },
  hugeanswer: () => [finding(0, 4, { message: 'x'.repeat(2 * 1024 * 1024) })],
  // Each write waits for the one before: otherwise most of it stays in the process.
  deluge: async () => { for (;;) await new Promise((resolve) => process.stdout.write('x'.repeat(1024 * 1024) + '\n', resolve)); },
  flood: () => Array.from({ length: 5000 }, () => finding(0, 5)),
  range: () => [finding(0, 100000), finding(-3, 2), finding(3, 1), finding(2, 2), finding(0.5, 2), finding('0', '1'), finding(0, 5), finding(6, 7)],
  undeclared: () => [finding(0, 4, { code: 'samples.other' }), finding(0, 4, { code: 'samples.misbehaving/other' }), finding(0, 10)],
  shape: () => 'wrong',
  fail: () => { throw new Error('it failed on purpose'); },
  actions: () => [finding(0, 7, {
    message: '   ',
    actions: [
      { title: 'Outside', edits: [{ range: { start: 0, end: 9999 }, newText: '' }] },
      { title: 'Overlapping', edits: [{ range: { start: 0, end: 5 }, newText: '' }, { range: { start: 3, end: 6 }, newText: '' }] },
      { edits: [{ range: { start: 0, end: 5 }, newText: 'no title' }] },
      { title: 'None', edits: [] },
      { title: 'Fine', kind: 'dance', edits: [{ range: { start: 0, end: 7 }, newText: 'ok' }] },
    ],
  })],
  permission: async () => {
    const codes = [await ask('storage/set', { key: 'a', value: 1 }), await ask('secrets/get', { name: 'token' }), await ask('http/fetch', { url: 'http://127.0.0.1:1/', method: 'GET' })];
    return [finding(0, 10, { message: codes.join(' ') })];
  },
  seen: (rest, id, request) => [finding(0, 4, { message: JSON.stringify({ conversation: request.conversation.length, customer: request.context.customer, agent: request.context.agent, id: request.context.conversationId ?? null }) })],
  env: () => [finding(0, 3, { message: Object.keys(process.env).sort().join(' ').slice(0, 490) })],
  parent: () => [finding(0, 6, { message: attempt(() => readdirSync('/proc').filter((name) => /^\d+$/.test(name)).map((id) => `${id}:${attempt(() => readFileSync(`/proc/${id}/environ`, 'utf8')).includes('LEAK_ME')}`).join(' ')) })],
  files: (rest) => [finding(0, 5, { message: attempt(() => readFileSync(rest, 'utf8')) })],
  write: () => [finding(0, 5, { message: attempt(() => writeFileSync(new URL('main.mjs', import.meta.url), 'spoiled')) })],
  network: (rest) => new Promise((resolve) => {
    const say = (what) => resolve([finding(0, 7, { message: what })]);
    get(rest, () => say('reached')).on('error', (error) => say(error.code));
  }),
  child: (rest) => {
    const child = spawn('sleep', [rest], { detached: true, stdio: 'ignore' });
    return [finding(0, 5, { message: String(child.pid) })];
  },
  deaf: () => {
    process.stdin.pause();
    return new Promise(() => {});
  },
};

const starts = {
  well: (params) => ({ protocolVersion: params.protocolVersion }),
  slow: (params) => new Promise((resolve) => setTimeout(() => resolve({ protocolVersion: params.protocolVersion }), 700)),
  never: () => new Promise(() => {}),
  crash: () => {
    console.error('I had a bad start');
    process.exit(7);
  },
  version: () => ({ protocolVersion: 99 }),
  encoding: (params) => ({ protocolVersion: params.protocolVersion, positionEncoding: 'utf-8' }),
  nothing: () => null,
};

const methods = {
  initialize: (params) => starts[params.configuration.start](params),
  'draft/check': async ({ request }, id) => {
    const [order, ...rest] = request.draft.text.split(' ');
    const run = orders[order];
    return order === 'shape' ? { found: [] } : { diagnostics: run ? await run(rest.join(' '), id, request) : [] };
  },
  shutdown: () => (process.env.STAY ? new Promise(() => {}) : null),
};

const input = createInterface({ input: process.stdin });
input.on('line', async (line) => {
  const message = JSON.parse(line);
  if (!message.method) answered.get(message.id)?.(message);
  else if (message.id !== undefined) {
    try {
      send({ id: message.id, result: await methods[message.method](message.params, message.id) });
    } catch (error) {
      send({ id: message.id, error: { code: -32603, message: String(error) } });
    }
  }
});
// Outlives its input on purpose.
setInterval(() => {}, 1000);
