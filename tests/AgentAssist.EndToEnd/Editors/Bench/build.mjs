// node build.mjs OUT_DIR: one script a page, with its editor inside, and its stylesheet where it has one.
import { build } from 'esbuild';
import { readdir, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(fileURLToPath(import.meta.url));
const [outdir] = process.argv.slice(2);
const pages = (await readdir(join(root, 'pages'))).filter(name => name.endsWith('.js'));

await rm(outdir, { recursive: true, force: true });
await build({
  absWorkingDir: root, outdir, bundle: true, format: 'iife', target: ['chrome126', 'firefox140'], legalComments: 'none', logLevel: 'warning',
  entryPoints: Object.fromEntries(pages.map(name => [basename(name, '.js'), join(root, 'pages', name)])),
  jsx: 'automatic', loader: { '.js': 'jsx', '.svg': 'dataurl' },
  define: { 'process.env.NODE_ENV': '"production"', global: 'globalThis' },
});
