// A citation is verified when somebody held the very version it cites against its text, under any of its names and days.
import { describe, expect, test } from 'vitest';

import { openBook } from '../../../functions/domain/book.ts';
import { isRowVerified, resolveBasis } from '../../../functions/domain/citations.ts';
import { laws } from '../../../functions/domain/laws.ts';
import { school, type Entry } from '../../fixtures/school.ts';

const NOW = '2026-11-10T08:00';
const bookOf = (row: Entry, now = NOW) => openBook(school({ lawList: [row] }), now);

const checked = { verified: '115/9/1' };
const act: Entry = { title: '資通安全管理法', ...checked };

describe('a citation', () => {
  test.each<readonly [string, Entry, keyof typeof laws, boolean]>([
    ['by its day in force', { ...act, verifiedVersion: '114-12-01' }, 'hazardousProducts', true],
    ['by its promulgation', { ...act, verifiedVersion: '114/9/24' }, 'hazardousProducts', true],
    ['of the text before', { ...act, verifiedVersion: '107-06-06' }, 'hazardousProducts', false],
    ['without a version', act, 'hazardousProducts', false],
    [
      'of the Act is none of the 施行細則',
      { ...act, verifiedVersion: '110-08-23' },
      'reportParts',
      false,
    ],
    [
      'of the 施行細則',
      { title: '資通安全管理法施行細則', verifiedVersion: '110-08-23', ...checked },
      'reportParts',
      true,
    ],
    [
      'under the plan’s old name of it',
      { title: '資通安全事件通報及應變辦法', verifiedVersion: '115-01-05', ...checked },
      'incidentReport',
      true,
    ],
    [
      'under its present name',
      { title: '資通安全事件通報應變及演練辦法', verifiedVersion: '115-01-05', ...checked },
      'incidentReport',
      true,
    ],
  ])('checked %s', (_how, row, law, expected) => {
    expect(resolveBasis(bookOf(row))(laws[law]).verified).toBe(expected);
  });

  test('is not verified before the day it was checked', () => {
    const row = { ...act, verifiedVersion: '114-12-01' };
    const verifiedOn = (day: string) =>
      resolveBasis(bookOf(row, `${day}T08:00`))(laws.hazardousProducts).verified;
    expect(verifiedOn('2026-08-31')).toBe(false);
    expect(verifiedOn('2026-09-01')).toBe(true);
  });
});

describe('an entry of 法規清單', () => {
  test.each<readonly [string, Entry, string, boolean]>([
    ['of the text in force', { ...act, verifiedVersion: '114-12-01' }, NOW, true],
    ['of a text no longer in force', { ...act, verifiedVersion: '107-06-06' }, NOW, false],
    ['of a guide, whatever its version', { title: '安全軟體設計指引', ...checked }, NOW, true],
    ['of a law we do not know', { title: '政府採購法', ...checked }, NOW, true],
    ['that is not checked', { title: '安全軟體設計指引' }, NOW, false],
  ])('%s', (_what, row, now, expected) => {
    const book = bookOf(row, now);
    const [first] = book.tables.lawList.rows;
    expect(first === undefined ? null : isRowVerified(book, first)).toBe(expected);
  });
});
