import { readFile } from 'node:fs/promises';

import { describe, expect, it } from 'vitest';

import { natureOf } from '../../functions/domain/kit/basis.ts';
import { isBlank, type Cell } from '../../functions/domain/kit/cell.ts';
import { isEmail } from '../../functions/domain/kit/read-address.ts';
import { assess } from '../../functions/domain/plan.ts';
import { allAssetItems } from '../../functions/domain/registers/asset-classes.ts';
import { registers } from '../../functions/domain/registers/index.ts';
import { settingList } from '../../functions/domain/settings.ts';
import { harmlessMess, plantedDefects } from '../../functions/sample/defects.ts';
import { sampleSchool } from '../../functions/sample/index.ts';
import { belowHeaders, sampleLayouts } from '../../functions/sample/layouts.ts';
import { goals, openDuties, shortOfHours } from './expected-status.ts';

const { book, findings, figures } = assess(sampleSchool, '2026-11-10T08:00');

/** The cell at a place given by sheet, sheet row and trimmed header. */
function cellAt(sheetName: string, row: number, column: string): Cell {
  const rows = sampleSchool.sheets.find(({ name }) => name === sheetName)?.rows ?? [];
  const index = (rows[0] ?? []).findIndex((cell) => String(cell).trim() === column);
  expect(index, `${sheetName} has a column ${column}`).toBeGreaterThanOrEqual(0);
  return rows[row - 1]?.[index] ?? null;
}

const sorted = (lines: readonly (readonly unknown[])[]): readonly string[] =>
  lines.map((line) => line.join(' | ')).sort();

describe('the sample school', () => {
  it('has every register people fill in, one tab of its own and no tab of the system', () => {
    const filledByPeople = Object.values(registers)
      .filter(({ filledBy }) => filledBy === 'people')
      .map(({ sheet }): string => sheet);
    expect(sampleSchool.sheets.map(({ name }) => name)).toEqual([
      ...filledByPeople,
      '社交工程演練',
    ]);
  });

  it('has the size of a school with 24 classes', () => {
    const { people, assets, trainingRecords, auditItems, lawList, settings } = book.tables;
    const inService = people.rows.filter(
      ({ left, leaveFrom, role }) =>
        left === undefined && leaveFrom === undefined && role !== '外部使用者',
    );
    expect(inService).toHaveLength(57);
    expect(new Set(inService.map(({ office }) => office)).size).toBe(6);
    expect(assets.rows).toHaveLength(318);
    expect(new Set(assets.rows.map(({ item }) => item))).toEqual(new Set(allAssetItems));
    expect(trainingRecords.rows).toHaveLength(160);
    expect(auditItems.rows.filter(({ audit }) => audit === '115-A1')).toHaveLength(67);
    expect(lawList.rows).toHaveLength(17);
    expect(settings.rows).toHaveLength(Object.keys(settingList).length);
  });

  it('writes to nobody who exists: every address is under .example', () => {
    const addresses = sampleSchool.sheets
      .flatMap(({ rows }) => rows.flat())
      .filter((cell) => typeof cell === 'string')
      .flatMap((cell) => cell.normalize('NFKC').trim().toLowerCase().split(/\s+/u))
      .filter(isEmail);
    expect(addresses.length).toBeGreaterThan(61);
    expect(addresses.filter((address) => !address.endsWith('@haifeng.example'))).toEqual([]);
  });
});

describe('layouts of the sample school', () => {
  it('give back the sample when put above the rows below the headers', () => {
    const contents = belowHeaders(sampleSchool);
    const put = sampleLayouts.map(({ sheet, columns }, index) => ({
      name: sheet,
      rows: [columns.map(({ header }) => header), ...(contents.sheets[index]?.rows ?? [])],
    }));
    expect(put).toEqual(sampleSchool.sheets);
  });

  it('keep each column’s kind wherever the school moved it, and call its own columns text', () => {
    const columns = sampleLayouts.find(({ sheet }) => sheet === '資產清冊')?.columns ?? [];
    const kindOf = (header: string) =>
      columns.find((column) => column.header.trim() === header)?.kind;
    expect([kindOf('盤點日期'), kindOf('放置地點'), kindOf('IP位址'), kindOf('採購年度')]).toEqual([
      'day',
      'text',
      'ip',
      'text',
    ]);
  });
});

describe('check of the sample school', () => {
  it('finds exactly the planted defects', () => {
    const found = findings.map(({ severity, code, sheet, row, column }) => [
      severity,
      code,
      sheet,
      row,
      column,
    ]);
    const planted = plantedDefects.map(({ severity, code, sheet, row, column }) => [
      severity,
      code,
      sheet,
      row,
      column,
    ]);
    expect(sorted(found)).toEqual(sorted(planted));
  });

  it.each([...plantedDefects, ...harmlessMess])(
    'has $what at $sheet row $row',
    ({ sheet, row, column, shows }) => {
      if (column !== null) expect(cellAt(sheet, row, column)).toBe(shows);
    },
  );

  it('has an empty line in the middle of a list', () => {
    const rows = sampleSchool.sheets.find(({ name }) => name === '訓練紀錄')?.rows ?? [];
    expect(rows[126]?.every(isBlank)).toBe(true);
    expect(rows[127]?.every(isBlank)).toBe(false);
  });

  it('holds text that looks like a formula once, as text', () => {
    const formulas = sampleSchool.sheets
      .flatMap(({ rows }) => rows.flat())
      .filter((cell) => typeof cell === 'string' && /^[=+@-]./u.test(cell));
    expect(formulas).toHaveLength(1);
  });
});

describe('status of the sample school', () => {
  it('names everyone in service who is short of hours, by plan and by law', () => {
    const short = figures.training
      .filter(({ person, shortfall }) => shortfall > 0 && person.leaveFrom === undefined)
      .map(({ person, category, basis, shortfall }) => [
        person.name,
        category,
        natureOf(basis),
        shortfall,
      ]);
    expect(sorted(short)).toEqual(sorted(shortOfHours));
  });

  it('measures the goals', () => {
    const measured = figures.goals.map(({ id, actual, comparison, target, met }) => [
      id,
      String(actual),
      `${comparison ?? ''} ${target ?? ''}`,
      met ? 'met' : 'not met',
    ]);
    expect(measured).toEqual(goals);
  });

  it('has exactly these duties open', () => {
    const open = figures.duties
      .filter(({ state }) => state !== 'ok')
      .map(({ obligation, owner, due, state }) => [obligation, owner.name, due, state]);
    expect(sorted(open)).toEqual(sorted(openDuties));
  });
});

describe('docs/sample-school.md', () => {
  /** Cells of the table below a heading, without alignment row, ticks and padding. */
  async function tableBelow(heading: string): Promise<readonly string[]> {
    const text = await readFile(new URL('../../docs/sample-school.md', import.meta.url), 'utf8');
    const section = text.split(`\n## ${heading}\n`)[1]?.split('\n## ')[0] ?? '';
    return section
      .split('\n')
      .filter((line) => line.startsWith('|') && !/^[|\s:-]+$/u.test(line))
      .slice(1)
      .map((line) =>
        line
          .slice(1, -1)
          .split('|')
          .map((cell) => cell.trim().replace(/^`+|`+$/gu, ''))
          .join(' | '),
      );
  }

  const shown = (cell: Cell): string => (cell === null ? 'blank' : String(cell).trim());
  const line = (cells: readonly (string | number | null)[]): string => cells.join(' | ');

  it('lists the planted defects', async () => {
    const expected = plantedDefects.map((defect) =>
      line([
        defect.sheet,
        defect.row,
        defect.column ?? 'row',
        shown(defect.shows),
        defect.what,
        defect.rule,
        `${defect.severity} ${defect.code}`,
      ]),
    );
    expect(await tableBelow('Planted defects')).toEqual(expected);
  });

  it('lists the harmless mess', async () => {
    const expected = harmlessMess.map(({ sheet, row, column, shows, what }) =>
      line([sheet, row, column ?? 'row', shown(shows), what]),
    );
    expect(await tableBelow('Mess that is read without a word')).toEqual(expected);
  });

  it('lists who is short, the goals and the open duties', async () => {
    expect(await tableBelow('Short of hours')).toEqual(shortOfHours.map(line));
    expect(await tableBelow('Goals')).toEqual(goals.map(line));
    expect(await tableBelow('Duties that are not done')).toEqual(openDuties.map(line));
  });
});
