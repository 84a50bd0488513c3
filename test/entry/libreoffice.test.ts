// A school's workbook between the command and LibreOffice: saved there, edited there, and shown there after a run.
import { readFile } from 'node:fs/promises';

import { readXlsx } from 'hucre';
import { beforeAll, describe, expect, test } from 'vitest';

import { readWorkbook } from '../../functions/adapters/workbook/xlsx-read.ts';
import { isBlank, type Workbook } from '../../functions/domain/kit/cell.ts';
import type { Finding, Source } from '../../functions/domain/kit/finding.ts';
import { describeInLibreOffice } from '../fixtures/libreoffice.ts';
import { sampleBytes } from './cli-files.ts';
import { fileOf, inProcess, removeFolders } from './cli-process.ts';
import { jsonOf } from './cli-shapes.ts';

removeFolders();

const WORDS = ['--today', '2026-11-10', '--json'];

type Sourced = {
  readonly source: readonly Source[];
  readonly reason?: string;
  readonly obligation?: string;
  readonly state?: string;
};
type Status = {
  readonly goals: readonly Sourced[];
  readonly training: readonly object[];
  readonly duties: readonly Sourced[];
};

async function said(command: 'check' | 'status' | 'run', path: string): Promise<unknown> {
  const { exitCode, stdout, stderr } = await inProcess([command, '--workbook', path, ...WORDS]);
  expect({ exitCode, stderr }).toStrictEqual({ exitCode: command === 'check' ? 1 : 0, stderr: '' });
  return jsonOf(command, stdout);
}

const findingsOf = async (path: string): Promise<readonly Finding[]> =>
  ((await said('check', path)) as { readonly findings: readonly Finding[] }).findings;

const workbookOf = async (path: string): Promise<Workbook> => readWorkbook(await readFile(path));

function rowsOf({ sheets }: Workbook, name: string) {
  return sheets.find((sheet) => sheet.name === name)?.rows ?? [];
}

/** LibreOffice keeps fifteen digits of a number: a minute is still the same minute. */
const rounded = ({ sheets }: Workbook): Workbook => ({
  sheets: sheets.map(({ name, rows }) => ({
    name,
    rows: rows.map((cells) =>
      cells.map((cell) => (typeof cell === 'number' ? Number(cell.toPrecision(14)) : cell)),
    ),
  })),
});

/** What the macro made yellow and bold still is, and its formula is still one. */
async function looksAsMarked(path: string): Promise<void> {
  const { sheets } = await readXlsx(await readFile(path), { readStyles: true });
  const cellIn = (name: string, place: string) =>
    sheets.find((sheet) => sheet.name === name)?.cells?.get(place);
  const marked = { font: { bold: true }, fill: { fgColor: { rgb: 'FFF2CC' } } };
  expect(cellIn('人員', '3,1')?.style).toMatchObject(marked);
  expect(cellIn('老師的統計', '0,0')?.style).toMatchObject(marked);
  expect(cellIn('老師的統計', '0,1')?.formula).toContain('COUNTA');
}

describeInLibreOffice('the sample school in LibreOffice', (office) => {
  let made = '';

  beforeAll(async () => {
    made = await fileOf(sampleBytes(), 'book.xlsx');
  });

  /** What a run wrote is what LibreOffice shows. */
  async function showsResults(path: string): Promise<void> {
    const written = await workbookOf(path);
    for (const sheet of ['總覽', '待辦']) {
      const shown = await office.shown(path, sheet);
      const texts = rowsOf(written, sheet)
        .flat()
        .filter((cell) => typeof cell === 'string' && !isBlank(cell));
      expect(texts.length).toBeGreaterThan(50);
      for (const text of texts) expect(shown).toContain(String(text).replaceAll('"', '""'));
    }
  }

  test('opened and saved, it reads the same and gives the same findings and figures', async () => {
    const saved = await office.saved(made);
    expect(rounded(await workbookOf(saved))).toStrictEqual(rounded(await workbookOf(made)));
    expect(await said('check', saved)).toStrictEqual(await said('check', made));
    expect(await said('status', saved)).toStrictEqual(await said('status', made));
    await said('run', saved);
    await showsResults(saved);
    const again = await office.saved(saved);
    expect(rounded(await workbookOf(again))).toStrictEqual(rounded(await workbookOf(saved)));
  }, 120_000);

  describe('a column moved and one added, rows sorted and one added, a cell changed, a tab added', () => {
    let edited = '';
    /** Row in the edited 資產清冊 by the row before. */
    const moved = new Map<number, number>();

    beforeAll(async () => {
      edited = await fileOf(sampleBytes(), 'edited.xlsx');
      const macro = await readFile(new URL('libreoffice-edit.bas', import.meta.url), 'utf8');
      await office.edit(edited, macro);
      const [before, after] = [await workbookOf(made), await workbookOf(edited)].map((book) => {
        const [header = [], ...rows] = rowsOf(book, '資產清冊');
        const column = header.indexOf('資產編號');
        return rows.map((cells) => cells[column]);
      });
      before?.forEach((id, index) => moved.set(index + 2, (after?.indexOf(id) ?? -1) + 2));
    }, 120_000);

    const placed = ({ sheet, row }: Source): Source => ({
      sheet,
      row: sheet === '資產清冊' ? (moved.get(row) ?? row) : row,
    });

    test('LibreOffice did all that', async () => {
      const [header = [], first = []] = rowsOf(await workbookOf(edited), '資產清冊');
      expect(header[0]).toBe('權責單位');
      expect(first[header.indexOf('資產編號')]).toBe('ZZ-NEW-1');
      expect(new Set(moved.values()).size).toBe(318);
      expect([...moved.values()].every((row) => row > 2)).toBe(true);
      expect(moved.get(2)).toBeGreaterThan(150);
      const people = rowsOf(await workbookOf(edited), '人員');
      expect(people[0]?.at(-1)).toBe('分機');
      expect(rowsOf(await workbookOf(edited), '老師的統計')).toStrictEqual([['全校人數', 61]]);
      const all = rowsOf(await workbookOf(edited), '資產清冊');
      expect(all[(moved.get(2) ?? 0) - 1]).toContain('鍵盤換過');
    });

    test('the findings are the same, at the rows they moved to', async () => {
      const line = ({ sheet, row, ...finding }: Finding): string =>
        JSON.stringify([sheet, row, Object.entries(finding).sort()]);
      // Nobody has assessed the risk of the asset that was added.
      const isNew = ({ code, column, row }: Finding): boolean =>
        (code === 'unknown-column' && column === '分機') ||
        (code === 'asset-not-assessed' && row === 2);
      const after = await findingsOf(edited);
      expect(after.filter(isNew)).toHaveLength(2);
      const expected = (await findingsOf(made)).map(({ sheet, row, ...finding }) =>
        line({ ...finding, sheet, row: row === null ? null : placed({ sheet, row }).row }),
      );
      const found = after.filter((finding) => !isNew(finding)).map(line);
      expect(found.sort()).toStrictEqual(expected.sort());
    });

    test('so are the figures, which count the new asset', async () => {
      const before = (await said('status', made)) as Status;
      const after = (await said('status', edited)) as Status;
      expect(after.training).toStrictEqual(before.training);
      const isNew = ({ sheet, row }: Source): boolean => sheet === '資產清冊' && row === 2;
      // Nobody has assessed its risk, which was due by then.
      const owed = ['ORG-INVRISK', 'POL-RISK', 'RSK-Y'];
      // The new asset is one more row behind a figure, and in the reason that counts rows.
      const line = ({ source, ...item }: Sourced): string => {
        const places = source.filter((place) => !isNew(place));
        return JSON.stringify([
          { ...item, reason: '' },
          places.map(({ sheet, row }) => `${sheet} ${row}`).sort(),
        ]);
      };
      for (const list of ['goals', 'duties'] as const) {
        const isSame = ({ obligation = '' }: Sourced): boolean => !owed.includes(obligation);
        const expected = before[list]
          .filter(isSame)
          .map((item) => line({ ...item, source: item.source.map(placed) }));
        expect(after[list].filter(isSame).map(line).sort()).toStrictEqual(expected.sort());
      }
      for (const id of owed) {
        const states = ({ duties }: Status) =>
          duties.filter(({ obligation }) => obligation === id).map(({ state }) => state);
        expect([id, states(before), states(after)]).toStrictEqual([id, ['ok'], ['overdue']]);
      }
      expect(after.goals.some(({ source }) => source.some(isNew))).toBe(true);
      expect(after.duties.some(({ source }) => source.some(isNew))).toBe(true);
    });

    test('a run shows its results there and keeps formats, the column and the tab', async () => {
      const before = await workbookOf(edited);
      await said('run', edited);
      await showsResults(edited);
      const again = await office.saved(edited);
      const after = await workbookOf(again);
      for (const sheet of ['資產清冊', '人員', '老師的統計', '社交工程演練']) {
        expect(rowsOf(after, sheet)).toStrictEqual(rowsOf(before, sheet));
      }
      for (const path of [edited, again]) await looksAsMarked(path);
    }, 120_000);
  });
});
