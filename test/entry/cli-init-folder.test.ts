// `init --folder`: a new spreadsheet in a folder of Drive, and what is said when there cannot be one.
import { afterEach, describe, expect, it, vi } from 'vitest';

import { newSheets } from '../../functions/adapters/workbook/google-sheets.ts';
import { registers } from '../../functions/domain/registers/index.ts';
import type { DriveFile } from '../google/drive/file.ts';
import { startStandIn, type StandIn, type StandInOptions } from '../google/stand-in.ts';
import { spreadsheetOf } from '../google/spreadsheet/workbook.ts';
import { addDriveFile, save, spreadsheetFacts } from '../google/world.ts';
import { inProcess } from './cli-process.ts';

let standIn: StandIn | null = null;

afterEach(async () => {
  vi.unstubAllEnvs();
  expect(standIn?.violations ?? []).toEqual([]);
  await standIn?.close();
  standIn = null;
});

const MIME = 'application/vnd.google-apps.';

async function place(options: StandInOptions = {}) {
  const google = await startStandIn(options);
  standIn = google;
  vi.stubEnv('ZIANBU_GOOGLE_ORIGIN', google.origin);
  const { world } = google;
  const { id: folder } = addDriveFile(world, world.robot.email, {
    name: '資通安全',
    mimeType: `${MIME}folder`,
    content: { kind: 'folder' },
  });
  const spreadsheets = (): readonly DriveFile[] =>
    [...google.world.files.values()].filter(
      ({ mimeType, isTrashed }) => mimeType === `${MIME}spreadsheet` && !isTrashed,
    );
  return {
    google,
    folder,
    spreadsheets,
    init: (...words: readonly string[]) =>
      inProcess(['init', '--today', '2026-11-10', '--json', ...words]),
    /** Every change asked for, without ids. */
    changes: () =>
      google.requests
        .filter(({ method }) => method !== 'GET')
        .map(
          ({ method, path }) =>
            `${method} ${path.split('?')[0]?.replace(/[\w-]{30,}/u, 'ID') ?? ''}`,
        ),
  };
}

describe('init --folder', () => {
  it.each([
    ['alone', []],
    ['with an address that names none yet', ['--workbook', 'sheets:']],
    ['with the same in a word', ['--workbook', 'sheets:new']],
  ])('%s makes a spreadsheet with every register there', async (_, words) => {
    const { init, folder, spreadsheets, google, changes } = await place();
    const said = await init('--folder', folder, ...words);
    expect(said).toMatchObject({ exitCode: 0, stderr: '' });
    const [file, ...others] = spreadsheets();
    expect(others).toEqual([]);
    expect(file).toMatchObject({ name: '資安簿', parent: folder });
    const names = Object.values(registers).map(({ sheet }) => sheet);
    expect(JSON.parse(said.stdout)).toEqual({
      workbook: `sheets:${file?.id ?? ''}`,
      registers: names,
    });
    // The blank tab of a new spreadsheet has become the first of ours.
    expect(google.workbook(file?.id ?? '').sheets.map(({ name }) => name)).toEqual(names);
    const { spreadsheet } = google.spreadsheets.get(file?.id ?? '') ?? {};
    expect(spreadsheet).toMatchObject({ locale: 'zh_TW', timeZone: 'Asia/Taipei' });
    expect(changes()).toEqual([
      'POST /drive/v3/files',
      'POST /v4/spreadsheets/ID:batchUpdate',
      'POST /v4/spreadsheets/ID:batchUpdate',
    ]);
  });

  it('takes the address of the folder, and again it is the same spreadsheet', async () => {
    const { init, folder, spreadsheets, changes } = await place();
    const address = `https://drive.google.com/drive/folders/${folder}?usp=sharing`;
    const first = await init('--folder', address);
    const left = spreadsheets();
    const made = changes();
    const again = await init('--folder', address);
    expect(again).toEqual(first);
    expect(spreadsheets()).toEqual(left);
    expect(changes()).toEqual(made);
  });

  it('fills in the sample school, once', async () => {
    const { init, folder, spreadsheets, google } = await place();
    expect(await init('--sample', '--folder', folder)).toMatchObject({ exitCode: 0 });
    const id = spreadsheets()[0]?.id ?? '';
    const before = google.workbook(id);
    expect(before.sheets[0]?.name).toBe('總覽');
    const again = await init('--sample', '--folder', folder);
    expect(again).toMatchObject({ exitCode: 2, stdout: '' });
    expect(again.stderr).toContain('沒有填入範例學校');
    expect(again.stderr).toContain(`sheets:${id}`);
    expect(google.workbook(id)).toEqual(before);
  });

  it.each(['reset-after', '503-after'] as const)(
    'makes one although the answer was lost (%s)',
    async (kind) => {
      const { init, folder, spreadsheets, google } = await place();
      google.faults.add({ kind, method: 'POST', path: /^\/drive\/v3\/files$/u });
      expect(await init('--folder', folder)).toMatchObject({ exitCode: 0 });
      expect(spreadsheets()).toHaveLength(1);
    },
  );

  it('says which spreadsheet it could not fill, and goes on with that one', async () => {
    const { init, folder, spreadsheets, google } = await place();
    const theirs = spreadsheetOf({ sheets: [{ name: '人員', rows: [['我的筆記']] }] });
    const { id } = addDriveFile(google.world, google.world.robot.email, {
      ...spreadsheetFacts(theirs),
      parent: folder,
      appProperties: { [google.world.robot.project]: { zianbuWorkbook: 'yes' } },
    });
    const refused = await init('--folder', folder);
    expect(refused).toMatchObject({ exitCode: 2, stdout: '' });
    expect(refused.stderr).toContain('已經有分頁「人員」');
    expect(refused.stderr).toContain(`sheets:${id}`);
    expect(refused.stderr.trim().split('\n')).toHaveLength(1);

    save(google.world, { id }, spreadsheetOf({ sheets: [{ name: '筆記', rows: [['我的筆記']] }] }));
    expect(await init('--folder', folder)).toMatchObject({ exitCode: 0 });
    expect(spreadsheets().map((file) => file.id)).toEqual([id]);
    const { sheets } = google.workbook(id);
    expect([sheets.at(0)?.name, sheets.at(-1)?.name]).toEqual(['總覽', '筆記']);
  });

  it.each<[string, StandInOptions, (folder: string) => readonly string[], RegExp]>([
    ['an unknown folder', {}, () => ['--folder', 'no-such-folder'], /找不到或不能使用資料夾/u],
    ['no address of a folder', {}, () => ['--folder', 'a/b'], /看不懂雲端硬碟的資料夾/u],
    [
      'a service account without storage',
      { storage: false },
      (folder) => ['--folder', folder],
      /共用雲端硬碟/u,
    ],
    [
      'a spreadsheet that is named as well',
      {},
      (folder) => ['--folder', folder, '--workbook', 'sheets:abc'],
      /不能同時用 --workbook 指定「sheets:abc」/u,
    ],
    [
      'a file that is named as well',
      {},
      (folder) => ['--folder', folder, '--workbook', 'a.xlsx'],
      /不能同時用 --workbook 指定「a\.xlsx」/u,
    ],
    ['no folder for a new one', {}, () => ['--workbook', 'sheets:'], /請用 --folder/u],
  ])('refuses %s, and makes nothing', async (_, options, words, line) => {
    const { init, folder, spreadsheets, changes } = await place(options);
    const said = await init(...words(folder));
    expect(said).toMatchObject({ exitCode: 2, stdout: '' });
    expect(said.stderr).toMatch(line);
    expect(said.stderr.trim().split('\n')).toHaveLength(1);
    expect(spreadsheets()).toEqual([]);
    expect(changes().filter((call) => call.includes('/v4/'))).toEqual([]);
  });

  it('refuses what is no folder', async () => {
    const { init, google, changes } = await place();
    const id = google.addWorkbook({ sheets: [{ name: '工作表1', rows: [] }] });
    const said = await init('--folder', id);
    expect(said).toMatchObject({ exitCode: 2, stdout: '' });
    expect(said.stderr).toContain(`「${id}」不是資料夾`);
    expect(changes()).toEqual([]);
  });

  it('leaves one spreadsheet when two make one at once', async () => {
    const { folder, spreadsheets } = await place();
    const both = await Promise.all([newSheets(folder), newSheets(folder)]);
    expect(spreadsheets().map(({ id }) => `sheets:${id}`)).toEqual([both[0]]);
    expect(both[1]).toBe(both[0]);
  });
});
