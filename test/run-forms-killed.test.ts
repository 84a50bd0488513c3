// Killed, or refused, at any call and run again: no form twice, no row twice, nothing lost.
import { expect, test } from 'vitest';

import { memoryStore, type MemoryStore } from '../functions/adapters/workbook/memory.ts';
import { keepForms } from '../functions/run-forms.ts';
import { response, rowsOf, schoolWithForms, session } from './domain/questionnaires/answered.ts';
import { keptQuestionnaires, type Fate } from './fixtures/kept-questionnaires.ts';

const NOW = '2026-05-04T17:00';
const LATER = '2026-05-04T17:30';
const MEETING = { ...session, id: '115-02', day: '115/6/1' };

/** A session that is over and one to come: forms to close, to read and to make. */
const school = schoolWithForms({
  trainingSessions: [session, MEETING],
  questionnaires: [],
  responses: [],
});

type World = { readonly store: MemoryStore; readonly place: ReturnType<typeof keptQuestionnaires> };

const run = ({ store, place }: World, now: string) =>
  keepForms({ store, service: () => place, now, holder: `run-${now}`, workbook: 'sheets:a' });

/** The forms of the session and the standing ones are there and answered; the one of the meeting is not. */
async function answeredWorld(): Promise<World> {
  const world = { store: memoryStore(school), place: keptQuestionnaires() };
  await run(world, '2026-05-01T08:00');
  const { forms } = world.place;
  const unmade = forms.findIndex(({ draft }) => draft.title.includes('115-02'));
  const rows = rowsOf(world.store.current(), 'questionnaires');
  const place = keptQuestionnaires();
  for (const form of forms) if (forms.indexOf(form) !== unmade) await place.open(form.draft);
  place
    .form('115-01')
    .responses.push(
      response('it@school.example', '13:58', undefined, 'a'),
      response('principal@school.example', '14:00', undefined, 'b'),
    );
  place
    .form('事件初報')
    .responses.push(response('it@school.example', '15:00', { 事件概要: '網頁異常' }, 'c'));
  place.calls.length = 0;
  const ids = new Map(place.forms.map(({ id, draft }) => [draft.title, id]));
  const questionnaires = rows
    .filter(({ subject }) => subject !== '115-02')
    .map((row) => ({ ...row, id: ids.get(`測試國小 ${String(row['title'])}`) ?? null }));
  const workbook = schoolWithForms({
    trainingSessions: [session, MEETING],
    questionnaires,
    responses: [],
  });
  return { store: memoryStore(workbook), place };
}

/** One to close, five to read, one to make. */
const CALLS = 7;

test('an undisturbed run makes seven calls, so that every one of them is tried', async () => {
  const world = await answeredWorld();
  await run(world, NOW);
  expect(world.place.calls).toHaveLength(CALLS);
});

const fates: readonly Fate[] = ['killed-before', 'killed-after', 'refused'];
const points = fates.flatMap((fate) =>
  Array.from({ length: CALLS }, (_, index) => ({ fate, at: index + 1 })),
);

const settled = (promise: Promise<unknown>): Promise<unknown> =>
  Promise.race([
    promise.catch((error: unknown) => error),
    new Promise((resolve) => setTimeout(resolve, 30)),
  ]);

/** All that must be there once, and only once, after a run that went wrong and one that did not. */
function expectOnce(world: World): void {
  const titles = world.place.forms.map(({ draft }) => draft.title);
  expect(titles).toHaveLength(6);
  expect(new Set(titles).size).toBe(6);
  const after = world.store.current();
  const people = rowsOf(after, 'trainingRecords').map(({ person }) => person);
  expect(people).toEqual(['李組長', '王校長']);
  expect(rowsOf(after, 'incidents')).toHaveLength(1);
  expect(
    rowsOf(after, 'responses')
      .map(({ id }) => String(id))
      .sort(),
  ).toEqual(['a', 'b', 'c']);
  const states = rowsOf(after, 'questionnaires').map(({ subject = '', state }) => [subject, state]);
  expect(states).toContainEqual(['115-01', '已關閉']);
  expect(states).toContainEqual(['115-02', '開放']);
  expect(states).toHaveLength(6);
  expect(world.place.form('115-01').isOpen).toBe(false);
}

test.each(points)('$fate at call $at', async ({ fate, at }) => {
  const world = await answeredWorld();
  world.place.fate = (call) => (call === at ? fate : 'done');
  await settled(run(world, NOW));
  world.place.fate = () => 'done';
  await run(world, LATER);
  expectOnce(world);
});

test.each([
  { write: 1, isDone: false },
  { write: 1, isDone: true },
  { write: 2, isDone: false },
  { write: 2, isDone: true },
])('killed at write $write (after its effect: $isDone)', async ({ write, isDone }) => {
  const world = await answeredWorld();
  let writes = 0;
  const store: MemoryStore = {
    ...world.store,
    write: async (changes) => {
      writes += 1;
      if (writes !== write || isDone) await world.store.write(changes);
      return writes === write ? new Promise<never>(() => undefined) : undefined;
    },
  };
  await settled(run({ ...world, store }, NOW));
  expect(writes).toBe(write);
  await run(world, LATER);
  expectOnce(world);
});

test('refused half-way, what was done until then is entered and the workbook set free', async () => {
  const world = await answeredWorld();
  world.place.fate = (call) => (call === CALLS ? 'refused' : 'done');
  await expect(run(world, NOW)).rejects.toThrow('連不上');
  expect(rowsOf(world.store.current(), 'trainingRecords')).toHaveLength(2);
  const lease = rowsOf(world.store.current(), 'settings').find(({ item }) => item === '執行中');
  expect(lease).not.toHaveProperty('value');
});
