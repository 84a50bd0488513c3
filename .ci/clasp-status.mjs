// Fails unless `clasp push` would send exactly the manifest and the bundle: a stray file becomes part of the school's script.
import { spawnSync } from 'node:child_process';
import console from 'node:console';
import { readFileSync } from 'node:fs';
import { posix } from 'node:path';
import process from 'node:process';
import { URL, fileURLToPath } from 'node:url';

const wanted = ['Code.js', 'appsscript.json'];

/** @param {string} message @returns {never} */
function fail(message) {
  console.error(message);
  process.exit(1);
}

/** @returns {unknown} */
function readJson(/** @type {string} */ text, /** @type {string} */ what) {
  try {
    return JSON.parse(text);
  } catch {
    return fail(`${what} is not JSON:\n${text}`);
  }
}

const settings = /** @type {{ rootDir?: string }} */ (
  readJson(readFileSync('.clasp.json', 'utf8'), '.clasp.json')
);
const root = posix.normalize(settings.rootDir ?? '.');

const clasp = new URL('../node_modules/@google/clasp/build/src/index.js', import.meta.url);
const { status, stdout, stderr } = spawnSync(
  process.execPath,
  [fileURLToPath(clasp), 'status', '--json'],
  { encoding: 'utf8' },
);
if (status !== 0) fail(`clasp status failed (${String(status)}):\n${stdout}${stderr}`);

const { filesToPush = [] } = /** @type {{ filesToPush?: readonly string[] }} */ (
  readJson(stdout, 'The answer of clasp status')
);
const pushed = filesToPush.map((file) => posix.relative(root, file.replaceAll('\\', '/'))).sort();
if (pushed.join('\n') !== wanted.join('\n')) {
  fail(
    [
      `clasp would push other files than ${wanted.join(' and ')} from ${root}:`,
      ...pushed.filter((file) => !wanted.includes(file)).map((file) => `  too many: ${file}`),
      ...wanted.filter((file) => !pushed.includes(file)).map((file) => `  missing:  ${file}`),
    ].join('\n'),
  );
}
console.log(`clasp pushes ${pushed.join(' and ')} from ${root}, nothing else`);
