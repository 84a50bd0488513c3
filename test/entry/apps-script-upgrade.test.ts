// A spreadsheet that an earlier version laid out, checked by the built script.
import { readFileSync } from 'node:fs';

import { expect, test } from 'vitest';

import { memoryStore } from '../../functions/adapters/workbook/memory.ts';
import { readWorkbook } from '../../functions/adapters/workbook/xlsx-read.ts';
import { planRun } from '../../functions/domain/plan.ts';
import { asKept, loadScript, worldWith } from '../google/apps-script/script.ts';

const CODE = readFileSync('dist/appsscript/Code.js', 'utf8');
const NOW = '2026-11-10T08:00';

test('檢核 brings it to this version as every other runtime does, and writes nothing the second time', async () => {
  const file = new URL('../fixtures/workbooks/v0.1-empty.xlsx', import.meta.url);
  const old = readWorkbook(readFileSync(file));
  const script = loadScript(CODE, worldWith(old, NOW));
  script.run('checkWorkbook');

  const store = memoryStore(old);
  for (const effect of planRun(old, NOW, { holder: 'node', mailLimit: 0 }).effects) {
    if (effect.kind === 'write') await store.write(effect.changes);
  }
  expect(script.workbook()).toStrictEqual(asKept(store.current()));

  script.desk.calls.length = 0;
  script.run('checkWorkbook');
  expect(script.desk.calls.filter((call) => /\.(?:set|insert)[A-Z]/u.test(call))).toEqual([]);
});
