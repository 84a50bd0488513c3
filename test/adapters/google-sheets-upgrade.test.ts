// A spreadsheet that an earlier version laid out, run over HTTP.
import { readFile } from 'node:fs/promises';

import { afterEach, expect, test } from 'vitest';

import { memoryMailer } from '../../functions/adapters/mail/memory.ts';
import { readWorkbook } from '../../functions/adapters/workbook/xlsx-read.ts';
import { assess } from '../../functions/domain/plan.ts';
import { registers } from '../../functions/domain/registers/index.ts';
import { dailyRun } from '../../functions/run.ts';
import { closeStandIns, placeWith, READ, WRITE } from './google-sheets-fixture.ts';

afterEach(closeStandIns);

const NOW = '2026-11-10T08:00';

test('is brought to this version by the run’s first write, and is left alone by the next run', async () => {
  const file = new URL('../fixtures/workbooks/v0.1-empty.xlsx', import.meta.url);
  const place = await placeWith(readWorkbook(await readFile(file)));
  const names = () => place.standIn.workbook(place.id).sheets.map(({ name }) => name);
  const before = names();
  const run = (holder: string) =>
    dailyRun({ store: place.store(), mailer: memoryMailer(), now: NOW, holder });

  await run('first');
  expect(place.calls()).toStrictEqual([...READ, WRITE]);
  expect(names().slice(0, before.length)).toStrictEqual(before);
  expect(names()).toHaveLength(Object.keys(registers).length);
  const codes = assess(place.standIn.workbook(place.id), NOW).findings.map(({ code }) => code);
  expect(codes.filter((code) => /^missing-(?:sheet|column)$|^older-/u.test(code))).toStrictEqual(
    [],
  );

  expect(await run('second')).toMatchObject({ written: 0, sent: [] });
  expect(place.calls()).toStrictEqual([...READ, WRITE, ...READ]);
});
