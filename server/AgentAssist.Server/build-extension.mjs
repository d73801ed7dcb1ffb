// Run by Extension.targets: node build-extension.mjs EXTENSION_FOLDER STAMP_FILE
// Two builds at the same time (two test projects, an editor and a terminal) take turns by a lock folder.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

const [extension, stamp] = process.argv.slice(2);
const lock = `${stamp}.lock`;
const output = join(extension, 'dist', 'page', 'agentassist.js');
const started = Date.now();

if (Number(process.versions.node.split('.')[0]) < 20) {
  console.error(`AgentAssist: Node.js ${process.versions.node} is too old, so the browser extension is not built; install Node.js 20 or newer and build again.`);
  process.exit(0);
}

mkdirSync(dirname(stamp), { recursive: true });
await acquire();
try {
  if (!builtMeanwhile()) build();
} finally {
  rmSync(lock, { recursive: true, force: true });
}

async function acquire() {
  for (;;) {
    try {
      mkdirSync(lock);
      writeFileSync(join(lock, 'pid'), String(process.pid));
      return;
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
    }
    if (isAbandoned()) rmSync(lock, { recursive: true, force: true });
    else await wait(100);
  }
}

function isAbandoned() {
  try {
    process.kill(Number(readFileSync(join(lock, 'pid'), 'utf8')), 0);
    return false;
  } catch (error) {
    if (error.code === 'EPERM') return false;
    // The owner writes its id a moment after it makes the folder.
    if (error.code === 'ENOENT') return existsSync(lock) && Date.now() - statSync(lock).mtimeMs > 5000;
    return true;
  }
}

function builtMeanwhile() {
  return existsSync(stamp) && existsSync(output) && statSync(stamp).mtimeMs > started;
}

function build() {
  if (!installed() && !npm('ci')) {
    console.error('AgentAssist: npm ci did not succeed (see above), so the browser extension and the demo\'s overlay are not built.');
    return;
  }
  if (!npm('run', 'build')) {
    process.exitCode = 1;
    return;
  }
  utimesSync(output, new Date(), new Date());
  writeFileSync(stamp, `${new Date().toISOString()}\n`);
}

function installed() {
  const marker = join(extension, 'node_modules', '.package-lock.json');
  return existsSync(marker) && statSync(marker).mtimeMs >= statSync(join(extension, 'package-lock.json')).mtimeMs;
}

function npm(...args) {
  const result = spawnSync('npm', args, { cwd: extension, shell: process.platform === 'win32', encoding: 'utf8' });
  if (result.status === 0) return true;
  console.error(`${result.stdout ?? ''}${result.stderr ?? ''}${result.error ?? ''}`.trimEnd());
  return false;
}
