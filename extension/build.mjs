// Builds the extension for Chromium and Firefox and the page script. Options:
//   --server URL      address the build talks to unless the options or an administrator say otherwise
//   --sites PATTERNS  match patterns (comma separated, repeatable) of sites that are on without asking
//   --out DIR         folder for chromium/, firefox/ and page/ instead of dist/
import { build } from 'esbuild';
import { adapterSchema, checkAdapters } from './adapterSchema.mjs';
import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const root = dirname(fileURLToPath(import.meta.url));
const { values } = parseArgs({ options: { server: { type: 'string' }, sites: { type: 'string', multiple: true, default: [] }, out: { type: 'string' } } });
const server = readServer(values.server ?? 'http://127.0.0.1:5210');
const sites = values.sites.flatMap(list => list.split(',')).map(site => site.trim()).filter(Boolean);
export const out = resolve(values.out ?? join(root, 'dist'));
export const { version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'));
for (const site of sites) checkPattern(site);

const shared = {
  absWorkingDir: root, bundle: true, target: ['chrome126', 'firefox140'], charset: 'utf8', legalComments: 'none', logLevel: 'warning', plugins: [adapterSchema(root)],
  define: { BAKED_SERVER: JSON.stringify(server.origin), BAKED_SITES: JSON.stringify(sites) },
};
const scripts = { content: 'src/content/main.ts', background: 'src/background/main.ts', popup: 'src/popup/popup.ts', options: 'src/options/options.ts', panel: 'src/panel/panel.ts', pick: 'src/pick/pick.ts' };

const problems = await checkAdapters(root);
if (problems.length > 0) fail(problems.join('\n'));
await Promise.all([
  ...['chromium', 'firefox'].map(browser => buildExtension(browser)),
  buildPageScript(),
]);

async function buildExtension(browser) {
  const folder = join(out, browser);
  await rm(folder, { recursive: true, force: true });
  await build({ ...shared, entryPoints: scripts, outdir: folder, format: 'iife' });
  await Promise.all([
    cp(join(root, '_locales'), join(folder, '_locales'), { recursive: true }),
    cp(join(root, 'icons'), join(folder, 'icons'), { recursive: true, filter: path => !path.endsWith('.svg') && !path.endsWith('.mjs') }),
    ...['popup/popup.html', 'popup/popup.css', 'options/options.html', 'options/options.css', 'panel/panel.html', 'panel/panel.css'].map(
      path => cp(join(root, 'src', path), join(folder, path.split('/')[1]))),
    cp(join(root, 'managed-storage.schema.json'), join(folder, 'managed-storage.schema.json')),
  ]);
  await writeFile(join(folder, 'manifest.json'), `${JSON.stringify(await manifestFor(browser), null, 2)}\n`);
}

async function buildPageScript() {
  await mkdir(join(out, 'page'), { recursive: true });
  await build({ ...shared, entryPoints: ['src/page/main.ts'], outfile: join(out, 'page', 'agentassist.js'), format: 'iife', minify: true, charset: 'ascii' });
}

async function manifestFor(browser) {
  const manifest = JSON.parse(await readFile(join(root, 'manifest.json'), 'utf8'));
  const { chromium, firefox, ...common } = manifest;
  const own = browser === 'chromium' ? chromium : firefox;
  const result = { ...common, ...own, version, permissions: [...common.permissions, ...own.permissions ?? []] };
  // Match patterns name no port in Firefox; without one they mean every port in both browsers.
  result.host_permissions = [...new Set([`${server.protocol}//${server.hostname}/*`, ...sites])];
  if (sites.length > 0) {
    result.content_scripts = [{ matches: sites, js: ['content.js'], run_at: 'document_idle', all_frames: true, match_origin_as_fallback: true }];
  }
  return result;
}

function readServer(address) {
  const url = URL.canParse(address) ? new URL(address) : null;
  if (url === null || !/^https?:$/.test(url.protocol)) fail(`--server «${address}» is not an address: write one such as http://127.0.0.1:5210`);
  return url;
}

function checkPattern(site) {
  if (!/^(\*|https?):\/\/(\*|(\*\.)?[^/*]+)\/.*$/.test(site)) fail(`--sites «${site}» is not a match pattern: write one such as https://desk.example.com/*`);
  if (!site.endsWith('/*')) fail(`--sites «${site}» names single pages: end it with /* to reach the frames of the site too`);
}

function fail(message) {
  console.error(message);
  process.exit(2);
}
