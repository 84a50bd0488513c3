// The first tab leads to the others: cells that name a tab, wherever a run has moved them to.
import { afterEach, expect, test } from 'vitest';

import { memoryMailer } from '../../functions/adapters/mail/memory.ts';
import { makeSheets } from '../../functions/adapters/workbook/google-sheets.ts';
import { googleAccess } from '../../functions/adapters/google/access.ts';
import { emptySchool, layouts, withOverview } from '../../functions/domain/provision.ts';
import { bringUpToDate } from '../../functions/keep-up.ts';
import { dailyRun } from '../../functions/run.ts';
import { sampleSchool } from '../../functions/sample/index.ts';
import { closeStandIns, placeWith, type SheetsPlace } from './google-sheets-fixture.ts';
import { sheetAt, spreadsheetAt } from './sheets-looks.ts';

afterEach(closeStandIns);

const NOW = '2026-11-10T08:00';

type Format = { readonly textFormat?: { readonly link?: { readonly uri?: string } } };

/** Text of each cell of 總覽, and where it leads. */
function cellsOf(place: SheetsPlace) {
  return sheetAt(place, '總覽').grid.rows.flatMap((row) =>
    (row ?? []).map((cell) => ({
      text: Object.values(cell?.userEnteredValue ?? {})[0] as unknown,
      uri: (cell?.userEnteredFormat as Format | undefined)?.textFormat?.link?.uri,
    })),
  );
}

/** Every cell that names a tab leads there, and no other leads anywhere. */
function expectLinks(place: SheetsPlace): void {
  const ids = new Map(spreadsheetAt(place).sheets.map(({ title, sheetId }) => [title, sheetId]));
  const cells = cellsOf(place);
  for (const { text, uri } of cells) {
    const id = typeof text === 'string' ? ids.get(text) : undefined;
    expect(uri, String(text)).toBe(id === undefined ? undefined : `#gid=${id}`);
  }
  const led = new Set(cells.filter(({ uri }) => uri !== undefined).map(({ text }) => text));
  // 總覽 does not explain itself.
  expect(layouts.map(({ sheet }) => sheet).filter((name) => !led.has(name))).toStrictEqual([
    '總覽',
  ]);
}

const run = (place: SheetsPlace, now = NOW) =>
  dailyRun({ store: place.store(), mailer: memoryMailer(), now, holder: now });

test('in a new workbook, and after a run that writes other rows', async () => {
  const place = await placeWith({ sheets: [{ name: '工作表1', rows: [] }] });
  const access = googleAccess({ ZIANBU_GOOGLE_ORIGIN: place.standIn.origin });
  const contents = withOverview(layouts, emptySchool, NOW);
  await makeSheets(place.address, layouts, contents, { access, patience: place.patience });
  expectLinks(place);
  const before = place.standIn.workbook(place.id).sheets[0]?.rows;
  const change = { kind: 'set' as const, sheet: '設定', row: 2, column: 2, values: ['海風國小'] };
  await place.store().write([change]);
  await run(place);
  const after = place.standIn.workbook(place.id).sheets[0]?.rows;
  expect(after?.length).not.toBe(before?.length);
  expectLinks(place);
});

test('in a workbook that had none, without a change to what it says', async () => {
  const place = await placeWith(sampleSchool);
  await run(place);
  // As a run of another runtime leaves it.
  const plain = place.standIn.workbook(place.id);
  const bare = await placeWith(plain);
  expect(cellsOf(bare).filter(({ uri }) => uri !== undefined)).toStrictEqual([]);
  const init = () => bringUpToDate({ store: bare.store(), now: NOW, holder: 'init', isDry: false });
  expect(await init()).toBe('bare');
  const ids = new Map(spreadsheetAt(bare).sheets.map(({ title, sheetId }) => [title, sheetId]));
  for (const { text, uri } of cellsOf(bare)) {
    const id = ids.get(String(text));
    expect(uri).toBe(id === undefined ? undefined : `#gid=${id}`);
  }
  expect(bare.standIn.workbook(bare.id)).toStrictEqual(plain);
  expect(await init()).toBe('up-to-date');
});
