// A finding stands at the cell that caused it: the place exists, what is quoted is in it, and something typed there ends it.
import { describe, expect, test } from 'vitest';

import { openBook } from '../../functions/domain/book.ts';
import { isBlank, type Cell, type Workbook } from '../../functions/domain/kit/cell.ts';
import type { Finding } from '../../functions/domain/kit/finding.ts';
import { mapHeaders } from '../../functions/domain/kit/header.ts';
import type { Register } from '../../functions/domain/kit/register.ts';
import { registers } from '../../functions/domain/registers/index.ts';
import { findingsOf } from '../../functions/domain/status.ts';
import { sampleSchool } from '../../functions/sample/index.ts';
import { school } from '../fixtures/school.ts';
import { crowdedSchool } from './crowded-school.ts';
import { rearranged, shuffledBy } from './rearranged.ts';
import { ruleCases } from './rules/rule-cases.ts';

const NOW = '2026-11-10T08:00';
const known: readonly Register[] = Object.values(registers);

const check = (workbook: Workbook): readonly Finding[] => findingsOf(openBook(workbook, NOW));

const shuffledSample = rearranged(sampleSchool, {
  rows: shuffledBy(7),
  columns: shuffledBy(8),
  blankEvery: 3,
}).workbook;

/** The column of a finding in its sheet, from 0; -1 when the header row has no such header. */
function columnOf({ sheets }: Workbook, { sheet, column }: Finding): number {
  const found = sheets.find(({ name }) => name === sheet);
  const register = known.find((one) => one.sheet === sheet);
  if (found === undefined || register === undefined) return -1;
  const header = found.rows[(mapHeaders(register, found).headerRow ?? 1) - 1] ?? [];
  return header.findIndex((cell) => String(cell).trim() === column);
}

const cellAt = (workbook: Workbook, finding: Finding): Cell => {
  const rows = workbook.sheets.find(({ name }) => name === finding.sheet)?.rows ?? [];
  return rows[(finding.row ?? 1) - 1]?.[columnOf(workbook, finding)] ?? null;
};

describe.each<[string, Workbook]>([
  ['the sample school', sampleSchool],
  ['the sample school shuffled', shuffledSample],
  ['all entries of all rules’ tests', crowdedSchool],
])('findings about %s', (_name, workbook) => {
  const { readFindings } = openBook(workbook, NOW);
  const findings = check(workbook);

  test('stand in a sheet, at a row and under a header that are there', () => {
    const astray = findings.filter((finding) => {
      const rows = workbook.sheets.find(({ name }) => name === finding.sheet)?.rows;
      if (rows === undefined) return finding.code !== 'missing-sheet' || finding.row !== null;
      const isRow = finding.row === null || (finding.row >= 1 && finding.row <= rows.length);
      const isColumn =
        finding.column === null ||
        finding.code === 'missing-column' ||
        columnOf(workbook, finding) >= 0;
      return !isRow || !isColumn;
    });
    expect(astray).toStrictEqual([]);
  });

  test('of what cannot be read quote the cell they stand at, or stand at a blank one', () => {
    const ofCells = readFindings.filter(
      ({ row, column, code }) => row !== null && column !== null && !code.endsWith('-column'),
    );
    const astray = ofCells.filter((finding) => {
      const cell = cellAt(workbook, finding);
      if (finding.code === 'missing-value') return !isBlank(cell);
      // A remark on something that can be read need not quote it.
      const [, quoted = ''] = /^「([^」]*)」/u.exec(finding.message) ?? [];
      return isBlank(cell) || !String(cell).includes(quoted);
    });
    expect(astray).toStrictEqual([]);
    expect(ofCells).not.toStrictEqual([]);
  });
});

const withCell = ({ sheets }: Workbook, at: Finding, value: Cell): Workbook => {
  const column = columnOf({ sheets }, at);
  return {
    sheets: sheets.map((sheet) =>
      sheet.name === at.sheet
        ? {
            name: sheet.name,
            rows: sheet.rows.map((cells, row) =>
              row + 1 === at.row
                ? cells.map((cell, index) => (index === column ? value : cell))
                : cells,
            ),
          }
        : sheet,
    ),
  };
};

/** What a person might type who reads the finding: dates, names, words of the list, a file, nothing. */
const typed: readonly Cell[] = [
  ...['115/11/10', '115/9/1', '116/6/30', '115/1/1', '114/1/1', '115/11/10 07:59', '115/5/4 09:00'],
  ...[
    '115/2/1、115/5/1、115/8/1',
    '是',
    '否',
    '李組長',
    '王校長',
    '無',
    '114-12-01',
    '佐證.pdf',
    '115',
    '115-01-05',
  ],
  ...[1, 0, 3, 1000, 100_000, null],
];

/** Ended by what stands in another sheet or by several entries, so nothing typed into this one cell is enough. */
const elsewhere: ReadonlySet<string> = new Set([
  'asset-not-assessed',
  'backup-not-tested',
  'change-without-audit',
  // Of a law that was replaced the entry itself has to go.
  'law-cited-old',
  // About the list as a whole: it stands at the first of the entries.
  'law-unverified',
]);

type Case = (typeof ruleCases)[number];

/** What might be typed into the cell a finding stands at: what the good entry has, the column's words, the usual. */
function valuesFor(finding: Finding, workbook: Workbook, wanted: Workbook): readonly Cell[] {
  const register = known.find(({ sheet }) => sheet === finding.sheet);
  const column = Object.values(register?.columns ?? {}).find(
    ({ header }) => header === finding.column,
  );
  const values = new Set([cellAt(wanted, finding), ...(column?.options ?? []), ...typed]);
  values.delete(cellAt(workbook, finding));
  return [...values];
}

type Step = { readonly workbook: Workbook; readonly finding: Finding };

const findingOf = (workbook: Workbook, { code }: Case, row: number | null): Finding | undefined =>
  check(workbook).find((finding) => finding.code === code && (row === null || finding.row === row));

/** Types into the cell until the finding is gone, or stands at another cell of the row: the next to fill in. */
function typeInto({ workbook, finding }: Step, rule: Case): Step | 'gone' | 'stuck' {
  let next: Step | 'stuck' = 'stuck';
  for (const value of valuesFor(finding, workbook, school(rule.near))) {
    const changed = withCell(workbook, finding, value);
    const left = findingOf(changed, rule, finding.row);
    if (left === undefined) return 'gone';
    const hasMoved = value !== null && left.column !== finding.column;
    if (hasMoved && next === 'stuck') next = { workbook: changed, finding: left };
  }
  return next;
}

/** Follows a finding from cell to cell until it is gone; the one that leads no further, or null. */
function stuckAt(rule: Case): Finding | null {
  const workbook = school(rule.broken);
  const first = findingOf(workbook, rule, null);
  let step: Step | null = first === undefined ? null : { workbook, finding: first };
  for (let count = 0; count < 8 && step !== null; count += 1) {
    if (step.finding.row === null || step.finding.column === null) return null;
    const next = typeInto(step, rule);
    if (next === 'stuck') return step.finding;
    step = next === 'gone' ? null : next;
  }
  return step?.finding ?? null;
}

describe('something typed into the cell a finding stands at ends it, or leads to the next blank cell', () => {
  const cases = ruleCases.filter(({ code }) => !elsewhere.has(code));
  test.each(cases)('$code', (rule) => {
    expect(stuckAt(rule)).toBeNull();
  });
});

test.each([...elsewhere])('%s is really ended elsewhere', (wanted) => {
  const rules = ruleCases.filter(({ code }) => code === wanted);
  expect(rules.some((rule) => stuckAt(rule) !== null)).toBe(true);
});
