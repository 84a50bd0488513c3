// Killed at any point and started again: no mail twice, none lost but those shown as 不明.
import { expect, test } from 'vitest';

import { memoryMailer } from '../functions/adapters/mail/memory.ts';
import { memoryStore } from '../functions/adapters/workbook/memory.ts';
import type { Workbook } from '../functions/domain/kit/cell.ts';
import type { Mail, Mailer, WorkbookStore } from '../functions/ports.ts';
import { dryRun } from '../functions/run.ts';
import { many, NOW, outbox, run } from './fixtures/december.ts';
import { school } from './fixtures/school.ts';

type Point = { readonly dieAt: number; readonly isAfter: boolean };

/** A killed process neither resolves nor rejects. */
const never = new Promise<never>(() => undefined);

/** A world that dies at its n-th contact with the outside, before or after that contact had its effect. */
function dyingWorld(initial: Workbook, { dieAt, isAfter }: Point) {
  const inner = memoryStore(initial);
  const mails: Mail[] = [];
  let contacts = 0;
  const contact = async (act: () => void | Promise<void>): Promise<void> => {
    contacts += 1;
    if (contacts > dieAt || (contacts === dieAt && !isAfter)) return never;
    await act();
    return contacts === dieAt ? never : undefined;
  };
  const store: WorkbookStore = {
    ...inner,
    write: (changes) => contact(() => inner.write(changes)),
  };
  const mailer: Mailer = {
    send: (mail) => contact(() => void mails.push(mail)),
    close: () => Promise.resolve(),
  };
  return { store, mailer, mails, current: inner.current, contacts: () => contacts };
}

// One write of results and intents, eight mails, one write of outcomes; the last points are past the end.
const points: readonly Point[] = Array.from({ length: 12 }, (_, index) => index + 1).flatMap(
  (dieAt) => [
    { dieAt, isAfter: false },
    { dieAt, isAfter: true },
  ],
);

const settled = (promise: Promise<unknown>): Promise<unknown> =>
  Promise.race([promise, new Promise((resolve) => setTimeout(resolve, 30))]);

test('an undisturbed run has ten contacts, so that every one of them is tried', async () => {
  const world = dyingWorld(school(many(6)), { dieAt: 99, isAfter: false });
  await run(world.store, world.mailer);
  expect(world.contacts()).toBe(10);
});

test.each(points)('at contact $dieAt (after its effect: $isAfter)', async (point) => {
  const initial = school(many(6));
  const world = dyingWorld(initial, point);
  await settled(run(world.store, world.mailer, NOW, 'first'));

  const second = memoryMailer();
  const store = memoryStore(world.current());
  await run(store, second, '2026-12-10T08:30', 'second');

  const keys = [...world.mails, ...second.sent].map(({ key }) => key);
  expect(new Set(keys).size).toBe(keys.length);
  const reached = new Set([...world.mails, ...second.sent].map(({ to }) => to.address));
  const ledger = outbox(store.current());
  const unclear = ledger.filter(({ state }) => state === '不明').map(({ to }) => to);
  const everybody = await dryRun({ store: memoryStore(initial), now: NOW, holder: 'dry' });
  const lost = everybody.sent.filter(({ to }) => !reached.has(to) && !unclear.includes(to));
  expect(lost).toStrictEqual([]);
  expect(ledger.filter(({ state }) => state === 'intent')).toStrictEqual([]);
});
