// Papers are cut into parts where they would be larger than the receiving system takes.
import { expect, test } from 'vitest';

import type { Enclosures } from '../../functions/domain/bundle/enclosure.ts';
import { evidencedItems } from '../../functions/domain/bundle/evidence.ts';
import { linesTold } from '../../functions/domain/documents/evidence-sheets.ts';
import { assess } from '../../functions/domain/plan.ts';
import { plainText } from '../../functions/rendering/document-model.ts';
import { printItem, TooLarge, type PrintSheet } from '../../functions/rendering/bundle/papers.ts';
import { formDocument } from '../../functions/rendering/render-report.ts';
import { sampleSchool } from '../../functions/sample/index.ts';

const { book, figures } = assess(sampleSchool, '2026-11-10T08:00');
const items = evidencedItems(book, figures);
const network = items.find(({ item }) => item.id === '08-02');

const rowsIn = (text: string): number =>
  [...text.matchAll(/(\d+)(?:–(\d+))?/gu)].reduce(
    (sum, [, from, to]) => sum + (to === undefined ? 1 : Number(to) - Number(from) + 1),
    0,
  );

/** What the last columns say. */
const told: string[] = [];
/** As large as the paper has lines of evidence. */
const counting: PrintSheet = (made) => {
  const { blocks } = formDocument(made);
  const tables = blocks.flatMap((block) => (block.kind === 'table' ? [block] : []));
  const rows = tables.at(-1)?.body ?? [];
  told.push(...rows.map(({ cells }) => plainText(cells.at(-1)?.runs ?? [])));
  return Promise.resolve(new Uint8Array(rows.length));
};
const terms = { book, print: counting, enclosures: new Map() };

test('a paper above the limit comes in parts, and no row is lost or told twice', async () => {
  if (network === undefined) throw new Error('08-02');
  const all = network.evidence.length;
  told.length = 0;
  expect(all).toBeGreaterThan(8);
  const whole = await printItem(network, { ...terms, limit: all });
  expect(whole.map(({ name }) => name)).toStrictEqual(['08-02 網路安全控管']);
  expect(told.reduce((sum, text) => sum + rowsIn(text), 0)).toBe(all);
  const parts = await printItem(network, { ...terms, limit: 5 });
  expect(parts.length).toBeGreaterThan(1);
  expect(parts.every(({ bytes }) => bytes.length <= 5)).toBe(true);
  expect(parts.map(({ name }) => name)).toContain('08-02 網路安全控管-2');
  const rows = parts.flatMap(({ rows: of }) => of.map(({ sheet, row }) => `${sheet} ${row}`));
  expect(new Set(rows).size).toBe(all);
  expect(rows).toHaveLength(all);
});

test('one row that is too large is told by the name of its paper', async () => {
  if (network === undefined) throw new Error('08-02');
  await expect(printItem(network, { ...terms, limit: 0 })).rejects.toThrow(TooLarge);
});

test('a long register is a dozen lines and one that names all the others', () => {
  const assets = items.find(({ item }) => item.id === '06-01');
  if (assets === undefined) throw new Error('06-01');
  const lines = linesTold(assets, terms);
  const rest = lines.find(({ caption }) => caption.startsWith('資產清冊：另'));
  expect(lines.length).toBeLessThan(40);
  expect(rest?.sources.length).toBeGreaterThan(100);
  expect(rest?.date).toMatch(/^115\/\d\d\/\d\d～115\/\d\d\/\d\d$/u);
  expect(lines.flatMap(({ sources }) => sources)).toHaveLength(assets.evidence.length);
});

test('a training record is of the day of its session', () => {
  const hours = items.find(({ item }) => item.id === '14-02');
  const dates = hours?.evidence.map(({ date }) => date) ?? [];
  expect(dates.length).toBeGreaterThan(100);
  expect(dates.filter((date) => date === '未填')).toStrictEqual([]);
});

test('what became of a file is told where it is named', () => {
  const [drill] = items.filter(({ item }) => item.id === '08-17');
  const [row] = drill?.evidence ?? [];
  if (drill === undefined || row === undefined) throw new Error('08-17');
  const named = {
    ...drill,
    evidence: [{ ...row, links: ['一.pdf', '二.pdf', 'https://a.example/'] }],
  };
  const enclosures: Enclosures = new Map([
    ['一.pdf', { kind: 'enclosed', path: '附檔/一.pdf' }],
    ['二.pdf', { kind: 'left-out', why: '活頁簿的資料夾裡沒有這個檔案' }],
  ]);
  const [line] = linesTold(named, { book, enclosures });
  expect(line?.proof.split('\n').slice(0, 3)).toStrictEqual([
    '附檔：附檔/一.pdf',
    '二.pdf（活頁簿的資料夾裡沒有這個檔案，未附）',
    'https://a.example/',
  ]);
});
