// Workbooks of ours whose tabs people deleted, emptied or broke: findings, and a run that mends what is the system's.
import { describe, expect, test } from 'vitest';

import type { Sheet, Workbook } from '../../functions/domain/kit/cell.ts';
import { computer, school, settingsWith } from '../fixtures/school.ts';
import { codesIn, findingsIn, runs, workbookOf } from './bad-input-runs.ts';
import { workbookFile } from './cli-files.ts';
import { removeFolders } from './cli-process.ts';

removeFolders();

const without = ({ sheets }: Workbook, name: string): Workbook => ({
  sheets: sheets.filter((sheet) => sheet.name !== name),
});
const withRows = ({ sheets }: Workbook, name: string, rows: Sheet['rows']): Workbook => ({
  sheets: sheets.map((sheet) => (sheet.name === name ? { name, rows } : sheet)),
});

describe('tabs that are not as they should be', () => {
  test('one without its header', async () => {
    const rows = school({ assets: [computer] }).sheets.find(
      ({ name }) => name === '資產清冊',
    )?.rows;
    const path = await workbookFile(withRows(school(), '資產清冊', rows?.slice(1) ?? []));
    const findings = await findingsIn(path);
    expect(findings.map(({ code, sheet }) => [code, sheet])).toContainEqual([
      'missing-header-row',
      '資產清冊',
    ]);
    expect(findings.find(({ code }) => code === 'missing-header-row')?.message).toContain('標題');
    await runs(path);
  });

  test('empty ones', async () => {
    const { sheets } = school();
    const path = await workbookFile({
      sheets: sheets.map(({ name, rows }) => ({ name, rows: name === '設定' ? rows : [] })),
    });
    const codes = await codesIn(path);
    expect(codes.filter((code) => code === 'missing-header-row')).toHaveLength(sheets.length - 1);
    await runs(path);
  });

  test('one of the system is deleted and comes back', async () => {
    const path = await workbookFile(school());
    await runs(path);
    const again = await workbookFile(without(await workbookOf(path), '待辦'));
    expect(await codesIn(again)).toStrictEqual(await codesIn(path));
    await runs(again);
    const duties = (book: Workbook) => book.sheets.find(({ name }) => name === '待辦')?.rows;
    expect(duties(await workbookOf(again))).toStrictEqual(duties(await workbookOf(path)));
  });

  test('one of people is deleted, which is said and counts as not done', async () => {
    const path = await workbookFile(without(school(), '管理審查'));
    const findings = await findingsIn(path);
    expect(findings.map(({ code, severity, sheet }) => [code, severity, sheet])).toStrictEqual([
      ['missing-sheet', 'error', '管理審查'],
    ]);
    await runs(path);
  });

  test('the staff is deleted: nobody is mailed, nothing breaks', async () => {
    const path = await workbookFile(without(school({ assets: [computer] }), '人員'));
    expect(await codesIn(path)).toContain('missing-sheet');
    await runs(path);
  });

  test('settings nobody can read', async () => {
    const broken = { 提醒天數: '明天', 即將到期天數: '-', 結構版本: '一', 盤點完成期限: '13/40' };
    const path = await workbookFile(school({ settings: settingsWith(broken) }));
    expect(await codesIn(path)).toContain('unreadable-setting');
    await runs(path);
  });
});
