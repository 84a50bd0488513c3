// No obligation is passed over in silence, however little the workbook holds.
import { expect, test } from 'vitest';

import { openBook } from '../../functions/domain/book.ts';
import {
  dutiesOf,
  derivedObligations,
  obligations,
} from '../../functions/domain/obligations/index.ts';
import { sampleSchool } from '../../functions/sample/index.ts';
import { headersOnly } from './documents/small-school.ts';

const ids = [...obligations, ...derivedObligations].map(({ id }) => id);

test.each([
  ['no tab at all', { sheets: [] }],
  ['headers only', headersOnly],
  ['the sample school', sampleSchool],
])('%s: every obligation has a duty, and what does not apply says why', (_, workbook) => {
  const duties = dutiesOf(openBook(workbook, '2026-11-10T08:00'));
  const told = new Set(duties.map(({ obligation }) => obligation));
  expect(ids.filter((id) => !told.has(id))).toStrictEqual([]);
  expect(duties.filter(({ reason, state }) => reason === '' && state !== 'ok')).toStrictEqual([]);
});
