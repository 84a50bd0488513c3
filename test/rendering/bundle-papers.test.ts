// Papers are cut into parts where they would be larger than the receiving system takes.
import { expect, test } from 'vitest';

import { evidencedItems } from '../../functions/domain/bundle/evidence.ts';
import { assess } from '../../functions/domain/plan.ts';
import { plainText } from '../../functions/rendering/document-model.ts';
import { printItem, TooLarge, type Print } from '../../functions/rendering/bundle/papers.ts';
import { sampleSchool } from '../../functions/sample/index.ts';

const { book, figures } = assess(sampleSchool, '2026-11-10T08:00');
const items = evidencedItems(book, figures);
const network = items.find(({ item }) => item.id === '08-02');

/** As large as the paper has rows of evidence. */
const counting: Print = {
  extension: '.txt',
  print: ({ blocks }) => {
    const tables = blocks.flatMap((block) => (block.kind === 'table' ? [block] : []));
    const rows = tables.at(-1)?.body ?? [];
    const text = rows.map(({ cells }) => plainText(cells.at(-1)?.runs ?? []));
    return Promise.resolve(new Uint8Array(text.length));
  },
};

test('a paper above the limit comes in parts, and no row is lost or told twice', async () => {
  if (network === undefined) throw new Error('08-02');
  const all = network.evidence.length;
  expect(all).toBeGreaterThan(8);
  const whole = await printItem(network, { book, print: counting, limit: all });
  expect(whole.map(({ name }) => name)).toStrictEqual(['08-02 網路安全控管']);
  const parts = await printItem(network, { book, print: counting, limit: 5 });
  expect(parts.length).toBeGreaterThan(1);
  expect(parts.every(({ bytes }) => bytes.length <= 5)).toBe(true);
  expect(parts.map(({ name }) => name)).toContain('08-02 網路安全控管-2');
  const rows = parts.flatMap(({ rows: of }) => of.map(({ sheet, row }) => `${sheet} ${row}`));
  expect(new Set(rows).size).toBe(all);
  expect(rows).toHaveLength(all);
});

test('one row that is too large is told by the name of its paper', async () => {
  if (network === undefined) throw new Error('08-02');
  await expect(printItem(network, { book, print: counting, limit: 0 })).rejects.toThrow(TooLarge);
});
