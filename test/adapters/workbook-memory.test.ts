import { expect, test } from 'vitest';

import { memoryStore } from '../../functions/adapters/workbook/memory.ts';
import type { Change, Lease } from '../../functions/domain/kit/change.ts';
import { WorkbookBusy } from '../../functions/ports.ts';

const lease = (holder: string, until: string): Lease => ({ holder, until });
const take = (mine: Lease, replaces: Lease | null = null): Change => ({
  kind: 'take-lease',
  lease: mine,
  replaces,
});
const set: Change = { kind: 'set', sheet: '表', row: 1, column: 1, values: ['新'] };

const first = lease('甲', '2026-11-10T09:00');
const second = lease('乙', '2026-11-10T10:00');

function store() {
  return memoryStore({ sheets: [{ name: '表', rows: [['舊']] }] });
}

test('a lease that somebody else holds refuses the whole list', async () => {
  const memory = store();
  await memory.write([take(first)]);
  const write = memory.write([set, take(second)]);
  await expect(write).rejects.toThrow(WorkbookBusy);
  await expect(write).rejects.toThrow('「甲」正在使用');
  expect(memory.current().sheets[0]?.rows).toStrictEqual([['舊']]);
});

test('an expired lease is replaced only if it is the one that was read', async () => {
  const memory = store();
  await memory.write([take(first)]);
  await expect(memory.write([take(second, lease('甲', '2026-11-10T08:00'))])).rejects.toThrow(
    WorkbookBusy,
  );
  await memory.write([take(second, first), set]);
  expect(memory.current().sheets[0]?.rows).toStrictEqual([['新']]);
});

test('its holder renews and releases it; others cannot', async () => {
  const memory = store();
  await memory.write([take(first)]);
  await memory.write([take({ ...first, until: '2026-11-10T09:30' })]);
  await memory.write([{ kind: 'release-lease', holder: '乙' }]);
  await expect(memory.write([take(second)])).rejects.toThrow(WorkbookBusy);
  await memory.write([{ kind: 'release-lease', holder: '甲' }]);
  await memory.write([take(second)]);
});

test('a list that fails leaves the lease as it was', async () => {
  const memory = store();
  await expect(memory.write([take(first), { ...set, sheet: '沒有' }])).rejects.toThrow('沒有');
  await memory.write([take(second)]);
});
