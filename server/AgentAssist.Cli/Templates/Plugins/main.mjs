import { createInterface } from 'node:readline';

// Everything printed to standard output is a message; notes for people go to standard error.
const send = (message) => process.stdout.write(JSON.stringify({ jsonrpc: '2.0', ...message }) + '\n');

// The server reads no more of one answer.
const MOST = 100;

let settings = {};

const methods = {
  initialize({ protocolVersion, configuration }) {
    settings = configuration;
    return { protocolVersion };
  },

  'draft/check'({ checks, request }) {
    const diagnostics = [];
    for (const { 0: word, index } of request.draft.text.matchAll(/\p{Lu}+/gu)) {
      if (word.length < settings.shortest) continue;
      const range = { start: index, end: index + word.length };
      const newText = word.toLowerCase();
      diagnostics.push({
        code: checks[0],
        range,
        message: `“${word}” is in capitals.`,
        actions: [{ title: `Write “${newText}”`, isPreferred: true, edits: [{ range, newText }] }],
      });
      if (diagnostics.length === MOST) break;
    }
    return { diagnostics };
  },

  shutdown: () => null,
};

// The end of the input means that the server is gone: the loop ends, and so does the process.
for await (const line of createInterface({ input: process.stdin })) {
  const { id, method, params } = JSON.parse(line);
  if (id === undefined || method === undefined) continue;
  try {
    if (!methods[method]) send({ id, error: { code: -32601, message: `unknown method ${method}` } });
    else send({ id, result: await methods[method](params) });
  } catch (error) {
    console.error(error);
    send({ id, error: { code: -32603, message: String(error) } });
  }
}
