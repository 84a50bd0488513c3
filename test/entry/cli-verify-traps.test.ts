// Archives that two programs would unpack differently, as only somebody who means it writes them, and names as other systems do.
import { readFile, writeFile } from 'node:fs/promises';

import { strToU8 } from 'fflate';
import { beforeAll, describe, expect, test } from 'vitest';

import type { ZipEntry } from '../../functions/adapters/files/zip-entry.ts';
import { storedEntry, writeZip } from '../../functions/adapters/files/zip-write.ts';
import { readZip } from '../../functions/adapters/files/zip.ts';
import { sampleFile } from './cli-files.ts';
import { fileOf, inProcess, newFolder, removeFolders } from './cli-process.ts';

removeFolders();

const CSV = '登記表/資產清冊.csv';

let original: Uint8Array = new Uint8Array();

beforeAll(async () => {
  const words = ['--workbook', await sampleFile(), '--today', '2026-11-10'];
  const { stdout } = await inProcess(['bundle', ...words, '--out', await newFolder(), '--json']);
  original = await readFile((JSON.parse(stdout) as { readonly path: string }).path);
}, 60_000);

describe('what two programs would unpack differently', () => {
  /** Verifies an archive of entries that no usual program would write. */
  async function told(change: (entries: readonly ZipEntry[]) => readonly ZipEntry[]) {
    const path = await fileOf(writeZip(change(readZip(original))), '提報包.zip');
    const { exitCode, stdout, stderr } = await inProcess(['verify', path, '--json']);
    const { problems = [] } = (stdout === '' ? {} : JSON.parse(stdout)) as {
      readonly problems?: readonly { readonly file: string; readonly kind: string }[];
    };
    return { exitCode, told: problems.map(({ kind, file }) => `${kind} ${file}`), stderr };
  }

  test.each([
    [CSV, `duplicate ${CSV}`],
    [CSV.replace('.csv', '.CSV'), `duplicate ${CSV.replace('.csv', '.CSV')}`],
    ['manifest.json', 'manifest manifest.json'],
  ])('a second %s', async (name, line) => {
    const verdict = await told((entries) => [...entries, storedEntry(name, strToU8('別的'))]);
    expect(verdict.exitCode).toBe(1);
    expect(verdict.told).toContain(line);
  });

  test('an entry with one name in front of it and another in the directory', async () => {
    const path = await fileOf(original, '提報包.zip');
    const bytes = Buffer.from(original);
    // The first is in front of the content, the last in the directory.
    const at = bytes.indexOf(CSV);
    expect(bytes.lastIndexOf(CSV)).toBeGreaterThan(at);
    bytes.write('別', at + Buffer.from('登記表/').length);
    await writeFile(path, bytes);
    const { exitCode, stdout } = await inProcess(['verify', path]);
    expect(exitCode).toBe(1);
    expect(stdout).toContain(`「${CSV}」在壓縮檔裡有兩個不同的名字`);
  });

  test('an encrypted archive is refused', async () => {
    const verdict = await told((entries) => entries.map((entry) => ({ ...entry, flags: 0x801 })));
    expect(verdict).toMatchObject({ exitCode: 2, told: [] });
    expect(verdict.stderr).toContain('有密碼保護');
  });

  test('names packed by Windows in Big5 are read; what a Mac adds is told', async () => {
    const big5 = new Map(
      Array.from({ length: 0x7e }, (_, high) => high + 0x81).flatMap((high) =>
        Array.from({ length: 0xbf }, (_, low) => low + 0x40).map((low) => {
          const bytes = Uint8Array.of(high, low);
          return [new TextDecoder('big5').decode(bytes), bytes] as const;
        }),
      ),
    );
    const coded = (name: string): Uint8Array =>
      Buffer.concat(
        Array.from(name).map((letter) => big5.get(letter) ?? new TextEncoder().encode(letter)),
      );
    const verdict = await told((entries) => [
      ...entries.map((entry) => ({ ...entry, flags: 0, rawName: coded(entry.name) })),
      storedEntry('__MACOSX/._登記表', strToU8('x')),
    ]);
    expect(verdict).toMatchObject({ exitCode: 1, told: ['added __MACOSX/._登記表'] });
  });
});
