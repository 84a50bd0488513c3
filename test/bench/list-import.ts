import { readXlsx, writeXlsx } from 'hucre';

import { readList } from '../../functions/adapters/workbook/lists/index.ts';
import { openBook } from '../../functions/domain/book.ts';
import { planImport } from '../../functions/domain/import/plan-import.ts';
import { sampleSchool } from '../../functions/sample/index.ts';
import { milliseconds, type Line } from './table.ts';

const ROWS = 2000;
const LIMIT = 1.2;
const ROUNDS = 15;

/** An asset list as another system exports it. */
const list = [
  ['Asset Tag', 'Asset Name', 'Category', 'Status', 'Location', 'Manufacturer', 'Model', 'Notes'],
  ...Array.from({ length: ROWS }, (_, index) => [
    `IT-${index}`,
    `電腦 ${index}`,
    'Laptops',
    'Deployed',
    `教室 ${index % 60}`,
    'Acer',
    `Veriton ${index % 9}`,
    '',
  ]),
];

async function quickest(work: () => unknown): Promise<number> {
  let best = Infinity;
  for (let round = 0; round < ROUNDS; round += 1) {
    const start = performance.now();
    await work();
    best = Math.min(best, performance.now() - start);
  }
  return best;
}

/** Reading the file and judging every row, against what a library takes to read the same file; the quickest round of each. */
export async function listImport(): Promise<readonly Line[]> {
  const bytes = await writeXlsx({ sheets: [{ name: '清單', rows: list }] });
  const book = openBook(sampleSchool, '2026-11-10T08:00');
  const library = await quickest(() => readXlsx(bytes));
  const reading = await quickest(() => readList(bytes, 'list.xlsx'));
  const whole = await quickest(() => planImport(readList(bytes, 'list.xlsx'), 'assets', book));
  return [
    { name: `hucre 讀取 ${ROWS} 列`, figure: milliseconds(library) },
    { name: '讀取', figure: milliseconds(reading) },
    {
      name: '讀取、對照與判定每一列',
      figure: `${milliseconds(whole)}（${(whole / library).toFixed(2)} 倍）`,
      promise: `≤ ${LIMIT} 倍`,
      holds: whole <= library * LIMIT,
    },
  ];
}
