import { createInterface } from 'node:readline';

// Everything printed to standard output is a message; notes for people go to standard error.
const send = (message) => process.stdout.write(JSON.stringify({ jsonrpc: '2.0', ...message }) + '\n');

let settings = {};

const methods = {
  initialize({ protocolVersion, configuration }) {
    settings = configuration;
    return { protocolVersion, positionEncoding: 'utf-16' };
  },

  'draft/check'({ checks, request }) {
    const diagnostics = [];
    const word = new RegExp(`(?<!\\p{L})${settings.word}(?!\\p{L})`, 'giu');
    for (const match of request.draft.text.matchAll(word)) {
      const range = { start: match.index, end: match.index + match[0].length };
      diagnostics.push({
        code: checks[0],
        range,
        message: 'Name a time instead.',
        actions: [{ title: `Write ${settings.instead}`, isPreferred: true, edits: [{ range, newText: settings.instead }] }],
      });
    }
    return { diagnostics };
  },

  shutdown: () => null,
};

// The end of the input means that the server is gone: readline closes, and the process ends.
for await (const line of createInterface({ input: process.stdin })) {
  const { id, method, params } = JSON.parse(line);
  if (id === undefined || method === undefined) continue;
  try {
    if (!methods[method]) send({ id, error: { code: -32601, message: `unknown method ${method}` } });
    else send({ id, result: methods[method](params) });
  } catch (error) {
    console.error(error);
    send({ id, error: { code: -32603, message: String(error) } });
  }
}
