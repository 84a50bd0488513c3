// Evidence that lies beside the workbook goes along; nothing else of the computer does, whatever a cell says.
import { mkdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';

import type { Manifest } from '../../functions/domain/bundle/manifest.ts';
import { edit, sampleFile } from './cli-files.ts';
import { inProcess, newFolder, removeFolders } from './cli-process.ts';

removeFolders();

const LINK_COLUMN = '佐證連結';

/** Writes names of files into the first rows of 例行檢核. */
async function name(workbook: string, names: readonly string[]): Promise<void> {
  const { sampleContents } = await import('../../functions/sample/provision.ts');
  const { sampleSchool } = await import('../../functions/sample/index.ts');
  const head = sampleSchool.sheets.find((sheet) => sheet.name === '例行檢核')?.rows[0] ?? [];
  const column = head.indexOf(LINK_COLUMN) + 1;
  expect(column).toBeGreaterThan(0);
  expect(sampleContents.sheets.some((sheet) => sheet.name === '例行檢核')).toBe(true);
  for (const [index, value] of names.entries()) {
    await edit(workbook, '例行檢核', { row: index + 2, column, value });
  }
}

test('files beside the workbook go along; others are told with the reason', async () => {
  const workbook = await sampleFile();
  const folder = dirname(workbook);
  const outside = join(await newFolder(), '秘密.pdf');
  await writeFile(outside, '秘密');
  await mkdir(join(folder, '佐證', '杜允堃'), { recursive: true });
  await writeFile(join(folder, '佐證', '網路圖.pdf'), '%PDF 網路圖');
  await writeFile(join(folder, '佐證', '杜允堃', '簽到.jpg'), '照片');
  await writeFile(join(folder, '大.pdf'), new Uint8Array(4 * 1024 ** 2));
  await writeFile(join(folder, '程式.exe'), 'MZ');
  await writeFile(join(folder, '.藏.pdf'), '藏');
  await symlink(outside, join(folder, '捷徑.pdf'));
  await name(workbook, [
    '佐證/網路圖.pdf',
    '佐證\\杜允堃\\簽到.jpg',
    './佐證/網路圖.pdf',
    '大.pdf',
    '程式.exe',
    '.藏.pdf',
    '捷徑.pdf',
    outside,
    '../秘密.pdf',
    '沒有.pdf',
    '佐證',
  ]);
  const words = ['bundle', '--workbook', workbook, '--today', '2026-11-10', '--json'];
  const { exitCode, stdout } = await inProcess([...words, '--out', await newFolder()]);
  expect(exitCode).toBe(0);
  const { path } = JSON.parse(stdout) as { readonly path: string };
  const files = unzipSync(await readFile(path));
  const enclosed = Object.keys(files).filter((file) => file.startsWith('附檔/'));
  expect(enclosed).toStrictEqual(['附檔/佐證/杜○○/簽到.jpg', '附檔/佐證/網路圖.pdf']);
  expect(strFromU8(files['附檔/佐證/網路圖.pdf'] ?? new Uint8Array())).toBe('%PDF 網路圖');
  const manifest = JSON.parse(strFromU8(files['manifest.json'] ?? new Uint8Array())) as Manifest;
  const chart = manifest.files.find((file) => file.path === '附檔/佐證/網路圖.pdf');
  expect(chart?.rows['例行檢核']).toStrictEqual([2, 4]);
  expect(chart?.items.length).toBeGreaterThan(0);
  expect(Object.fromEntries(manifest.notEnclosed.map(({ name: of, why }) => [of, why]))).toEqual({
    '大.pdf': '有 4.0 MB，超過佐證檔案上限',
    '程式.exe': '不是文件或圖片檔',
    '.藏.pdf': '不是文件或圖片檔',
    '捷徑.pdf': '不在活頁簿的資料夾裡',
    [outside]: '不在活頁簿的資料夾裡',
    '../秘密.pdf': '不在活頁簿的資料夾裡',
    '沒有.pdf': '活頁簿的資料夾裡沒有這個檔案',
    佐證: '活頁簿的資料夾裡沒有這個檔案',
  });
  const verdict = await inProcess(['verify', path]);
  expect(verdict.exitCode).toBe(0);
}, 90_000);
