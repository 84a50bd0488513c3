// `npm run demo`: the sample school from an empty folder to workbook, mails and annual report, as of 2026-11-10.
import { mkdir, mkdtemp } from 'node:fs/promises';
import { join, relative } from 'node:path';

import { main } from './main.ts';
import { outliveReaders } from './output.ts';

const DAY = ['--today', '2026-11-10'];

outliveReaders();
await mkdir('out', { recursive: true });
const folder = await mkdtemp(join('out', 'demo-'));
const workbook = join(folder, '海風國小資安簿.xlsx');
const at = ['--workbook', workbook, ...DAY];

const steps: readonly (readonly [title: string, words: readonly string[]])[] = [
  ['建立範例學校的活頁簿', ['init', '--sample', ...at]],
  ['每日作業（115年11月10日）', ['run', ...at, '--out', join(folder, 'outbox')]],
  ['115 年實施情形', ['report', ...at, '--year', '115', '--out', join(folder, 'reports')]],
];

for (const [title, words] of steps) {
  process.stdout.write(`\n■ ${title}\n`);
  const exitCode = await main(words);
  if (exitCode !== 0) process.exit(exitCode);
}
process.stdout.write(
  `\n全部都在 ${relative('.', folder)}。用 LibreOffice 或 Excel 打開活頁簿，從第一頁「總覽」看起。\n`,
);
