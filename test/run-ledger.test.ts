// Without 寄送紀錄 nobody knows what has gone out: nothing is mailed until a person says so.
import { describe, expect, test } from 'vitest';

import { memoryMailer } from '../functions/adapters/mail/memory.ts';
import { memoryStore } from '../functions/adapters/workbook/memory.ts';
import type { Workbook } from '../functions/domain/kit/cell.ts';
import { many, run } from './fixtures/december.ts';
import { school } from './fixtures/school.ts';

describe('a ledger that was lost', () => {
  const without = (
    workbook: Workbook,
    change: (sheets: Workbook['sheets']) => Workbook['sheets'],
  ) => ({
    sheets: change(workbook.sheets),
  });
  const afterFirstRun = async () => {
    const store = memoryStore(school(many(2)));
    const { sent } = await run(store, memoryMailer());
    expect(sent.length).toBeGreaterThan(0);
    return store.current();
  };

  test('the tab deleted: nothing is mailed again, and that is said', async () => {
    const left = without(await afterFirstRun(), (sheets) =>
      sheets.filter(({ name }) => name !== '寄送紀錄'),
    );
    const mailer = memoryMailer();
    const report = await run(memoryStore(left), mailer, '2026-12-24T08:00');
    expect(mailer.sent).toStrictEqual([]);
    expect(report.skipped[0]?.reason).toContain('「寄送紀錄」不見了');
  });

  test('a column it needs renamed: the same', async () => {
    const left = without(await afterFirstRun(), (sheets) =>
      sheets.map((sheet) =>
        sheet.name === '寄送紀錄'
          ? {
              ...sheet,
              rows: sheet.rows.map((cells, row) =>
                row === 0 ? cells.map((cell) => (cell === '項目' ? '內容' : cell)) : cells,
              ),
            }
          : sheet,
      ),
    );
    const mailer = memoryMailer();
    const report = await run(memoryStore(left), mailer, '2026-12-24T08:00');
    expect(mailer.sent).toStrictEqual([]);
    expect(report.skipped[0]?.reason).toContain('缺少項目欄');
  });

  test('a blank tab put there by a person is a new beginning', async () => {
    const left = without(await afterFirstRun(), (sheets) =>
      sheets.map((sheet) => (sheet.name === '寄送紀錄' ? { ...sheet, rows: [] } : sheet)),
    );
    const mailer = memoryMailer();
    await run(memoryStore(left), mailer, '2026-12-24T08:00');
    expect(mailer.sent.length).toBeGreaterThan(0);
  });
});
