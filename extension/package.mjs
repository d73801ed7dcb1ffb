// Builds the extension and packs it for the stores; takes the options of build.mjs. The same sources give the same bytes.
import { zipSync } from 'fflate';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { out, version } from './build.mjs';

/** The earliest moment a zip file can tell, as its local time. */
const noTime = new Date(1980, 0, 1);

for (const browser of ['chromium', 'firefox']) {
  const folder = join(out, browser);
  const names = (await readdir(folder, { recursive: true, withFileTypes: true })).filter(entry => entry.isFile()).map(entry => join(entry.parentPath, entry.name)).sort();
  const files = Object.fromEntries(await Promise.all(names.map(async path => [relative(folder, path).split(sep).join('/'), [await readFile(path), { mtime: noTime, level: 9, os: 3, attrs: 0o644 << 16 }]])));
  await writeFile(join(out, `agentassist-${browser}-${version}.zip`), zipSync(files));
}
