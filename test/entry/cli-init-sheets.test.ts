// `init` on a Google spreadsheet: a new one, one of ours, one of an earlier version, one of somebody else.
import { readdirSync, readFileSync } from 'node:fs';

import { afterEach, describe, expect, it, vi } from 'vitest';

import { readWorkbook } from '../../functions/adapters/workbook/xlsx-read.ts';
import type { Workbook } from '../../functions/domain/kit/cell.ts';
import { registers } from '../../functions/domain/registers/index.ts';
import { SCHEMA_VERSION } from '../../functions/domain/schema-version.ts';
import { startStandIn, type StandIn } from '../google/stand-in.ts';
import { inProcess } from './cli-process.ts';

let standIn: StandIn | null = null;

afterEach(async () => {
  vi.unstubAllEnvs();
  expect(standIn?.violations ?? []).toEqual([]);
  await standIn?.close();
  standIn = null;
});

const BLANK: Workbook = { sheets: [{ name: '工作表1', rows: [] }] };

async function placeWith(workbook: Workbook) {
  const google = await startStandIn();
  standIn = google;
  vi.stubEnv('ZIANBU_GOOGLE_ORIGIN', google.origin);
  const id = google.addWorkbook(workbook);
  const init = (...words: readonly string[]) =>
    inProcess(['init', '--workbook', `sheets:${id}`, '--today', '2026-11-10', ...words]);
  return {
    init,
    content: () => google.workbook(id),
    writes: () => google.requests.filter(({ path }) => path.includes(':batchUpdate')).length,
  };
}

const folder = new URL('../fixtures/workbooks/', import.meta.url);
const older = readdirSync(folder).filter((name) => name.endsWith('.xlsx'));

describe('init on a spreadsheet', () => {
  it('makes every register, and run again changes nothing and writes nothing', async () => {
    const { init, content, writes } = await placeWith(BLANK);
    expect(await init()).toMatchObject({ exitCode: 0, stderr: '' });
    const made = content();
    const names = made.sheets.map(({ name }) => name);
    expect(names).toEqual(Object.values(registers).map(({ sheet }) => sheet));
    // The tabs with all that is in them; then the names of their ranges.
    expect(writes()).toBe(2);

    const again = await init();
    expect(again).toMatchObject({ exitCode: 0, stderr: '' });
    expect(again.stdout).toContain('沒有更動任何內容');
    expect(content()).toEqual(made);
    expect(writes()).toBe(2);
  });

  it.each(older)(
    'brings %s to this version with two writes, and then has nothing to do',
    async (name) => {
      const before = readWorkbook(readFileSync(new URL(name, folder)));
      const { init, content, writes } = await placeWith(before);
      expect((await init()).stdout).toContain('已把');
      expect(writes()).toBe(2);
      // What was there is there, in its place.
      const after = content();
      for (const [index, sheet] of before.sheets.entries()) {
        if (sheet.name === registers.settings.sheet) continue;
        expect(after.sheets[index]?.name).toBe(sheet.name);
        sheet.rows.forEach((row, at) => {
          expect(after.sheets[index]?.rows[at]?.slice(0, row.length) ?? []).toEqual(row);
        });
      }
      expect((await init()).stdout).toContain('沒有更動任何內容');
      expect(writes()).toBe(2);
    },
  );

  it('does not put the sample school over a school', async () => {
    const { init, content, writes } = await placeWith(BLANK);
    await init();
    const before = content();
    const said = await init('--sample');
    expect(said).toMatchObject({ exitCode: 2, stdout: '' });
    expect(said.stderr).toContain('沒有填入範例學校');
    expect(content()).toEqual(before);
    expect(writes()).toBe(2);
  });

  it('leaves alone a workbook of a later version', async () => {
    const { init, content, writes } = await placeWith(BLANK);
    await init();
    const later = content().sheets.map(({ name, rows }) => ({
      name,
      rows: rows.map((row) =>
        row.includes('結構版本')
          ? row.map((cell) => (cell === String(SCHEMA_VERSION) ? '99' : cell))
          : row,
      ),
    }));
    await standIn?.close();
    const place = await placeWith({ sheets: later });
    const said = await place.init();
    expect(said).toMatchObject({ exitCode: 2, stdout: '' });
    expect(said.stderr).toContain('結構版本是 99');
    expect(writes()).toBe(2);
    expect(place.writes()).toBe(0);
  });
});
