// Every obligation is somewhere in the bundle, and in the part that the report gives it.
import { expect, test } from 'vitest';

import { standingOf, evidencedItems } from '../../../functions/domain/bundle/evidence.ts';
import { subItemOf, subItems } from '../../../functions/domain/bundle/sub-items.ts';
import { partOf, parts } from '../../../functions/domain/documents/annual-report/part-of.ts';
import { derivedObligations, obligations } from '../../../functions/domain/obligations/index.ts';
import { assess } from '../../../functions/domain/plan.ts';
import { sampleSchool } from '../../../functions/sample/index.ts';
import { school, type Entry } from '../../fixtures/school.ts';
import { continuityDrill, continuityPlan } from '../rules/cases-facilities.ts';

const ids = [...obligations, ...derivedObligations].map(({ id }) => id);

test('every obligation belongs to one sub-item, of its own part', () => {
  expect(ids.filter((id) => subItemOf(id)?.part !== partOf(id))).toStrictEqual([]);
});

test('every sub-item has obligations, a part and a name of its own', () => {
  const used = new Set(ids.map((id) => subItemOf(id)?.id));
  expect(subItems.filter(({ id }) => !used.has(id))).toStrictEqual([]);
  expect([...new Set(subItems.map(({ part }) => part))]).toStrictEqual(parts);
  expect(new Set(subItems.map(({ id }) => id)).size).toBe(subItems.length);
  expect(new Set(subItems.map(({ title }) => title)).size).toBe(subItems.length);
});

const at = (content: Parameters<typeof school>[0], id: string) => {
  const { book, figures } = assess(school(content), '2026-11-10T08:00');
  const found = evidencedItems(book, figures).find(({ item }) => item.id === id);
  if (found === undefined) throw new Error(id);
  return found;
};

const drilled = (more: Entry) =>
  at({ documents: [continuityPlan], drills: [{ ...continuityDrill, ...more }] }, '08-17');

test('a row without a document is a row only, with a link it is evidence', () => {
  const without = drilled({ day: '115/10/20', evidence: null });
  expect(standingOf(without)).toBe('rows-only');
  expect(without.evidence).toStrictEqual([
    {
      caption: `演練：${String(continuityDrill['id'])}\u3000持續運作`,
      date: '115/10/20',
      links: [],
      proofs: [],
      at: { sheet: '演練', row: 2 },
    },
  ]);
  const link = 'https://files.school.example/drill.pdf';
  const proven = drilled({ evidence: link });
  expect(standingOf(proven)).toBe('evidenced');
  expect(proven.evidence[0]?.links).toStrictEqual([link]);
});

test('no row at all is told apart', () => {
  expect(standingOf(at({ drills: [] }, '08-17'))).toBe('nothing');
});

test('captions name no person', () => {
  const named = drilled({ id: '王校長-1' }).evidence;
  expect(named[0]?.caption).toContain('王○○-1');
  expect(JSON.stringify(named)).not.toContain('王校長');
});

test('the number of a report to the platform is evidence, 「無」 is none', () => {
  const { book, figures } = assess(sampleSchool, '2026-11-10T08:00');
  const all = evidencedItems(book, figures);
  const proofs = (id: string) =>
    all.find(({ item }) => item.id === id)?.evidence.flatMap((row) => row.proofs) ?? [];
  expect(proofs('09-02').some((proof) => proof.startsWith('通報單號 '))).toBe(true);
  expect(
    all.flatMap(({ item }) => proofs(item.id)).filter((proof) => proof.includes(' 無')),
  ).toEqual([]);
});
