// A bundle as it was received: every tampering is told by name, and what is no bundle is refused.
import { readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { beforeAll, describe, expect, test } from 'vitest';

import { manifestText, type SealedManifest } from '../../functions/domain/bundle/manifest.ts';
import { sha256Hex } from '../../functions/domain/kit/hash.ts';
import { sampleFile } from './cli-files.ts';
import { fileOf, inProcess, newFolder, removeFolders, traces } from './cli-process.ts';

removeFolders();

let made: { readonly path: string; readonly seal: string };
let original: Uint8Array = new Uint8Array();

beforeAll(async () => {
  const words = ['--workbook', await sampleFile(), '--today', '2026-11-10'];
  const { stdout } = await inProcess(['bundle', ...words, '--out', await newFolder(), '--json']);
  made = JSON.parse(stdout) as typeof made;
  original = await readFile(made.path);
}, 60_000);

type Files = Record<string, Uint8Array>;

/** Verifies a copy of the bundle after somebody was at it. */
async function verified(change: (files: Files) => void) {
  const files: Files = unzipSync(original);
  change(files);
  const path = await fileOf(zipSync(files, { level: 0 }), '提報包.zip');
  const { exitCode, stdout } = await inProcess(['verify', path, '--json']);
  const { intact, problems } = JSON.parse(stdout) as {
    readonly intact: boolean;
    readonly problems: readonly { readonly file: string; readonly kind: string }[];
  };
  expect(intact).toBe(exitCode === 0);
  return { exitCode, told: problems.map(({ kind, file }) => `${kind} ${file}`) };
}

const CSV = '登記表/資產清冊.csv';
const bytesIn = (files: Files, name: string): Uint8Array => {
  const bytes = files[name];
  if (bytes === undefined) throw new Error(name);
  return bytes;
};
const drop = (files: Files, name: string): void => {
  Reflect.deleteProperty(files, name);
};

describe('verify', () => {
  test('an untouched bundle is intact and tells its seal', async () => {
    const { exitCode, stdout } = await inProcess(['verify', made.path, '--json']);
    expect(exitCode).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ intact: true, seal: made.seal, problems: [] });
  });

  test('packed anew with the same content, it is intact', async () => {
    const repacked = await verified((files) => {
      files['佐證/'] = new Uint8Array();
    });
    expect(repacked).toStrictEqual({ exitCode: 0, told: [] });
  });

  test.each<[string, (files: Files) => void, string]>([
    [
      'a changed file',
      (files) => {
        files[CSV] = strToU8(strFromU8(bytesIn(files, CSV)).replace('PC-001', 'PC-000'));
      },
      `changed ${CSV}`,
    ],
    [
      'a moved file',
      (files) => {
        files['其他/資產清冊.csv'] = bytesIn(files, CSV);
        drop(files, CSV);
      },
      `moved ${CSV}`,
    ],
    [
      'an added file',
      (files) => {
        files['多的.txt'] = strToU8('多');
      },
      'added 多的.txt',
    ],
    [
      'a lost file',
      (files) => {
        drop(files, CSV);
      },
      `missing ${CSV}`,
    ],
    [
      'a changed manifest',
      (files) => {
        const text = strFromU8(bytesIn(files, 'manifest.json'));
        files['manifest.json'] = strToU8(text.replace('"year": 115', '"year": 114'));
      },
      'manifest manifest.json',
    ],
    [
      'a path that leads out of the folder',
      (files) => {
        files['../壞.txt'] = strToU8('壞');
      },
      'unsafe ../壞.txt',
    ],
    [
      'an absolute path',
      (files) => {
        files['/壞.txt'] = strToU8('bad');
      },
      'unsafe /壞.txt',
    ],
  ])('%s is told by name', async (_what, change, line) => {
    expect(await verified(change)).toStrictEqual({ exitCode: 1, told: [line] });
  });

  test('a file whose bytes were hurt under way is told by name', async () => {
    const hurt = Buffer.from(zipSync({ ...unzipSync(original) }, { level: 0 }));
    const at = hurt.indexOf('PC-001');
    hurt[at] = 0x51;
    const { exitCode, stdout } = await inProcess(['verify', await fileOf(hurt, 'a.zip')]);
    expect(exitCode).toBe(1);
    expect(stdout).toMatch(/「登記表\/.+」的內容被更動過/u);
  });

  test('a manifest made anew passes for itself, and not beside the seal', async () => {
    const files: Files = unzipSync(original);
    files[CSV] = strToU8(strFromU8(bytesIn(files, CSV)).replace('PC-001', 'PC-000'));
    const manifest = JSON.parse(strFromU8(bytesIn(files, 'manifest.json'))) as SealedManifest;
    Reflect.deleteProperty(manifest, 'sealSha256');
    const forged = manifest.files.map((file) =>
      file.path === CSV ? { ...file, sha256: sha256Hex(bytesIn(files, CSV)) } : file,
    );
    files['manifest.json'] = strToU8(manifestText({ ...manifest, files: forged }));
    const path = await fileOf(zipSync(files, { level: 0 }), '假.zip');
    const alone = await inProcess(['verify', path]);
    expect(alone.exitCode).toBe(0);
    expect(alone.stdout).toContain('還沒有證明');
    const beside = await inProcess(['verify', path, '--seal', made.seal, '--json']);
    expect(beside.exitCode).toBe(1);
    expect(JSON.parse(beside.stdout)).toMatchObject({ intact: false, sealMatches: false });
  });

  test('the seal as it stands on the slip is taken, in groups and capitals too', async () => {
    const typed = ` ${made.seal.toUpperCase().match(/.{8}/gu)?.join(' ') ?? ''} `;
    const { exitCode, stdout } = await inProcess(['verify', made.path, '--seal', typed]);
    expect(exitCode).toBe(0);
    expect(stdout).toContain('封緘與提供的相同');
    expect(stdout).toContain('沒有證明：內容是否屬實');
    const wrong = await inProcess(['verify', made.path, '--seal', 'abc']);
    expect({ exitCode: wrong.exitCode, stdout: wrong.stdout }).toStrictEqual({
      exitCode: 2,
      stdout: '',
    });
  });

  test.each<[string, Uint8Array, string]>([
    ['no zip', strToU8('這不是壓縮檔'), '不能驗證'],
    ['nothing', new Uint8Array(), '不能驗證'],
    ['a zip of somebody else', zipSync({ 'a.txt': strToU8('a') }), '不是提報包'],
    ['a zip bomb', zipSync({ 'a.bin': new Uint8Array(80_000_000) }), '大得不合理'],
  ])('%s is refused in one line', async (_what, bytes, line) => {
    const path = await fileOf(bytes, 'a.zip');
    const { exitCode, stdout, stderr } = await inProcess(['verify', path]);
    expect({ exitCode, stdout }).toStrictEqual({ exitCode: 2, stdout: '' });
    expect(stderr).toContain(line);
    expect(stderr.trim().split('\n')).toHaveLength(1);
  });

  test('a bundle cut short anywhere is refused in one line', async () => {
    for (const part of [0.1, 0.5, 0.9, 0.9999]) {
      const path = await fileOf(original.subarray(0, Math.floor(original.length * part)), 'a.zip');
      const { exitCode, stderr } = await inProcess(['verify', path]);
      expect(exitCode, String(part)).toBe(2);
      expect(stderr.trim().split('\n')).toHaveLength(1);
    }
  });

  test.each([
    [['verify'], '沒有指定檔案'],
    [['verify', join('沒有', '這個.zip')], '找不到'],
    [['verify', 'a.zip', 'b.zip'], '多了參數'],
    [['check', 'a.zip'], '多了參數'],
  ])('%j is told', async (words, line) => {
    const { exitCode, stderr } = await inProcess(words);
    expect(exitCode).toBe(2);
    expect(stderr).toContain(line);
  });

  test('nothing is written', async () => {
    const folder = dirname(made.path);
    await writeFile(join(folder, '別的.txt'), '');
    const before = await traces(folder);
    await inProcess(['verify', made.path]);
    expect(await traces(folder)).toStrictEqual(before);
  });
});
