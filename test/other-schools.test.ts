// Two schools that are nothing like the sample: their workbooks fit as they are, without a line of code of their own.
import { readdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

import { beforeAll, describe, expect, it } from 'vitest';

import { workbookBytes } from '../functions/adapters/workbook/xlsx-make.ts';
import { readWorkbook } from '../functions/adapters/workbook/xlsx-read.ts';
import { natureOf } from '../functions/domain/kit/basis.ts';
import { isBlank, type Cell, type Workbook } from '../functions/domain/kit/cell.ts';
import { assess } from '../functions/domain/plan.ts';
import { columnLayout, layout } from './adapters/xlsx-fixture.ts';
import { fileOf, inProcess, removeFolders } from './entry/cli-process.ts';
import { juniorHighSays, mountainSchoolSays } from './fixtures/other-schools/expected.ts';
import { juniorHigh } from './fixtures/other-schools/junior-high.ts';
import { mountainSchool } from './fixtures/other-schools/mountain-school.ts';

removeFolders();

const schools = [
  ['six classes and twelve people', mountainSchool, mountainSchoolSays],
  ['a junior high school of level C', juniorHigh, juniorHighSays],
] as const;

/** Through our own writer, which makes a header of each tab's first line, whatever that is. */
function bytesOf({ sheets }: Workbook): Uint8Array {
  const layouts = sheets.map(({ name, rows }) =>
    layout(
      name,
      (rows[0] ?? []).map((cell) => columnLayout(isBlank(cell) ? '' : String(cell))),
    ),
  );
  return workbookBytes(layouts, {
    sheets: sheets.map(({ name, rows }) => ({ name, rows: rows.slice(1) })),
  });
}

/** Cells without what comes and goes in a file: blank ends of rows. */
const plain = ({ sheets }: Workbook): unknown =>
  sheets.map(({ name, rows }) => ({
    name,
    rows: rows.map((cells) => {
      const used = cells.reduce<number>((last, cell, at) => (isBlank(cell) ? last : at + 1), 0);
      return cells.slice(0, used).map((cell): Cell => (isBlank(cell) ? null : cell));
    }),
  }));

describe.each(schools)('%s', (_name, school, says) => {
  const { findings, figures } = assess(school, '2026-11-10T08:00');

  it('has these findings and no others', () => {
    const found = findings.map(({ severity, code, sheet, row, column }) => [
      severity,
      code,
      sheet,
      row,
      column,
    ]);
    expect(found).toEqual(says.findings);
  });

  it('has its own goals measured', () => {
    expect(figures.goals.map(({ id, actual, met }) => [id, Number(actual), met])).toEqual(
      says.goals.map(([id, actual, met]) => [id, expect.closeTo(actual, 4) as number, met]),
    );
  });

  it('has these people short of hours', () => {
    const short = figures.training
      .filter(({ shortfall }) => shortfall > 0)
      .map(({ person, category, basis, shortfall }) => [
        person.name,
        category,
        natureOf(basis),
        shortfall,
      ]);
    expect(short).toEqual(says.shortOfHours);
  });

  it('has every duty in the state that follows from what was filled in', () => {
    const states = Object.keys(says.duties);
    const found = Object.fromEntries(
      states.map((state) => [
        state,
        figures.duties
          .filter((duty) => duty.state === state)
          .map(({ obligation }) => obligation)
          .sort(),
      ]),
    );
    const expected = Object.fromEntries(
      Object.entries(says.duties).map(([state, ids]) => [state, ids.trim().split(/\s+/u)]),
    );
    expect(found).toEqual(expected);
    expect(figures.duties.filter(({ state }) => !states.includes(state))).toEqual([]);
  });

  describe('as a file', () => {
    let path = '';
    const run = (command: string, ...more: readonly string[]) =>
      inProcess([command, '--workbook', path, '--today', '2026-11-10', ...more]);
    beforeAll(async () => {
      path = await fileOf(bytesOf(school));
    });

    it('reads back as it was written', async () => {
      expect(plain(readWorkbook(await readFile(path)))).toEqual(plain(school));
    });

    it('is checked, told its status, run twice and reported on by the command', async () => {
      const checked = await run('check', '--json');
      expect(checked).toMatchObject({ exitCode: 1, stderr: '' });
      expect(JSON.parse(checked.stdout)).toEqual({ findings });

      const status = await run('status', '--json');
      expect(status).toMatchObject({ exitCode: 0, stderr: '' });
      expect(JSON.parse(status.stdout)).toMatchObject({ asOf: '2026-11-10' });

      const first = await run('run', '--json');
      expect(first).toMatchObject({ exitCode: 0, stderr: '' });
      const { sheets } = readWorkbook(await readFile(path));
      expect(plain({ sheets: sheets.slice(0, school.sheets.length) })).toEqual(plain(school));
      expect(JSON.parse((await run('run', '--json')).stdout)).toMatchObject({
        written: 0,
        sent: [],
      });

      const out = join(dirname(path), 'reports');
      expect(await run('report', '--out', out)).toMatchObject({ exitCode: 0, stderr: '' });
      expect(await readdir(out)).not.toEqual([]);
    });
  });
});

describe('the hours of an outage', () => {
  const hours = (workbook: Workbook) => {
    const { coreBusiness, nonCoreBusiness } = assess(workbook, '2026-11-10T08:00').book.tables;
    return [...coreBusiness.rows, ...nonCoreBusiness.rows].map(({ outage }) => outage);
  };

  it('are read from hours, days and working days', () => {
    expect(hours(mountainSchool)).toEqual([48, 48, 24, '無', 48, 24, 24]);
    expect(hours(juniorHigh)).toEqual([48, 24, 168, 48, '無', 72, 24, 24, 72]);
  });
});
