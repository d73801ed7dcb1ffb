// Makes the reader of adapters out of their schema, and reads the shipped ones by it.
import Ajv from 'ajv';
import standaloneCode from 'ajv/dist/standalone/index.js';
import { build } from 'esbuild';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** esbuild plugin: `import validate from 'adapter-validator'`. Generated code, because an extension's policy forbids making any at run time. */
export function adapterSchema(root) {
  return {
    name: 'adapter-schema',
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /^adapter-validator$/ }, ({ path }) => ({ path, namespace: 'adapter-schema' }));
      onLoad({ filter: /.*/, namespace: 'adapter-schema' }, async () => {
        const ajv = new Ajv({ allErrors: true, code: { source: true, esm: true } });
        const schema = JSON.parse(await readFile(join(root, 'src/adapters/adapter.schema.json'), 'utf8'));
        return { contents: standaloneCode.default(ajv, ajv.compile(schema)), resolveDir: root };
      });
    },
  };
}

/** What is wrong with the shipped adapters, one line each. */
export async function checkAdapters(root) {
  const folder = join(root, 'src/adapters');
  const bundle = await build({
    absWorkingDir: root, entryPoints: ['src/adapters/readAdapter.ts'], bundle: true, write: false, format: 'esm', platform: 'neutral', mainFields: ['main'],
    plugins: [adapterSchema(root)], logLevel: 'warning',
  });
  const { parseAdapter } = await import(`data:text/javascript;base64,${Buffer.from(bundle.outputFiles[0].contents).toString('base64')}`);
  const files = (await readdir(folder)).filter(name => name.endsWith('.json') && name !== 'adapter.schema.json').sort();
  const problems = [];
  for (const name of files) {
    const { adapter, errors = [] } = parseAdapter(await readFile(join(folder, name), 'utf8'));
    problems.push(...errors.map(error => `src/adapters/${name}: ${error}`));
    if (adapter && `${adapter.id}.json` !== name) problems.push(`src/adapters/${name}: id: is «${adapter.id}»; name the file ${adapter.id}.json.`);
  }
  return problems;
}
