// The daily run by itself in the built file: set up once, goes on when there is more, and says when it has stopped.
import { readFileSync } from 'node:fs';

import { beforeEach, describe, expect, test } from 'vitest';

import type { Workbook } from '../../functions/domain/kit/cell.ts';
import { planRun } from '../../functions/domain/plan.ts';
import { sampleSchool } from '../../functions/sample/index.ts';
import { many } from '../fixtures/december.ts';
import { school } from '../fixtures/school.ts';
import { loadScript, worldWith, type Script } from '../google/apps-script/script.ts';

const CODE = readFileSync('dist/appsscript/Code.js', 'utf8');
const NOW = '2026-11-10T08:00';
const ME = 'teacher@school.example';

let place: ReturnType<typeof worldWith>;
beforeEach(() => {
  place = worldWith(sampleSchool, NOW);
});

/** The script as an account has it at a moment. */
function scriptOf(caller = ME, now = NOW): Script {
  const world = { ...place.world, caller, now: () => new Date(`${now}:00+08:00`) };
  return loadScript(CODE, { world, fileId: place.fileId });
}

function setUp(caller = ME, now = NOW): Script {
  const script = scriptOf(caller, now);
  script.desk.answers.push({ button: 'OK' });
  script.run('setUpDaily');
  return script;
}

const timers = () => place.world.timers.map(({ owner, handler, when }) => [owner, handler, when]);
const BOTH = [
  [ME, 'runDaily', 'every 1 days at 7'],
  [ME, 'checkWeekly', 'on MONDAY at 9'],
];

const texts = ({ desk }: Script): string =>
  desk.shown.map((shown) => ('text' in shown ? shown.text : '')).join('\n');

const due = planRun(sampleSchool, NOW, { holder: 'node', mailLimit: Infinity }).effects.flatMap(
  (effect) => (effect.kind === 'send' ? effect.digests.map(({ to }) => to) : []),
);

describe('setting it up', () => {
  test('says what it needs, asks, and installs both timers exactly once', () => {
    const script = setUp();
    expect(texts(script)).toContain('需要的權限');
    expect(timers()).toStrictEqual(BOTH);
  });

  test('a No installs nothing', () => {
    const script = scriptOf();
    script.desk.answers.push({ button: 'CANCEL' });
    script.run('setUpDaily');
    expect(timers()).toStrictEqual([]);
  });

  test('a second time it offers to take it away, and does', () => {
    setUp();
    const again = setUp();
    expect(texts(again)).toContain('要取消每日自動執行嗎');
    expect(timers()).toStrictEqual([]);
  });

  test('nobody else installs a second one while it works', () => {
    setUp();
    const other = scriptOf('other@school.example');
    other.run('setUpDaily');
    expect(texts(other)).toContain(`已經由 ${ME} 的帳號每天執行`);
    expect(timers()).toStrictEqual(BOTH);
  });

  test('once it has stopped somebody else may take over, and the old timers go when they fire', () => {
    setUp();
    setUp('other@school.example', '2026-11-13T08:00');
    expect(timers()).toHaveLength(4);
    const old = scriptOf(ME, '2026-11-14T07:10');
    old.run('runDaily');
    expect(old.desk.mails).toStrictEqual([]);
    expect(new Set(timers().map(([owner]) => owner))).toStrictEqual(
      new Set(['other@school.example']),
    );
  });

  test('a spreadsheet that is not ours gets none', () => {
    const foreign: Workbook = { sheets: [{ name: '班費', rows: [['項目', '金額']] }] };
    place = worldWith(foreign, NOW);
    const script = scriptOf();
    script.desk.answers.push({ button: 'OK' });
    script.run('setUpDaily');
    expect(texts(script)).toContain('這不是資安簿的活頁簿');
    expect(timers()).toStrictEqual([]);
  });
});

describe('the run', () => {
  test('sends what is due and asks nobody; a second one the same day sends nothing', () => {
    setUp();
    const script = scriptOf();
    script.run('runDaily');
    expect(script.desk.mails.map(({ to }) => to)).toStrictEqual(due);
    expect(script.desk.shown).toStrictEqual([]);
    const again = scriptOf();
    again.run('runDaily');
    expect(again.desk.mails).toStrictEqual([]);
    expect(timers()).toStrictEqual(BOTH);
  });

  test('what the quota does not allow goes the next day', () => {
    setUp();
    const today = scriptOf();
    today.desk.mailQuota = 1;
    today.run('runDaily');
    expect(today.desk.mails.map(({ to }) => to)).toStrictEqual(due.slice(0, 1));
    const tomorrow = scriptOf(ME, '2026-11-11T07:10');
    tomorrow.run('runDaily');
    expect(tomorrow.desk.mails.map(({ to }) => to)).toEqual(expect.arrayContaining(due.slice(1)));
  });

  test('one that Google stops goes on by itself, and sends nothing twice', () => {
    setUp();
    const stopped = scriptOf();
    stopped.desk.beforeCall = () => {
      if (stopped.desk.mails.length > 0) throw new Error('Exceeded maximum execution time');
    };
    expect(() => {
      stopped.run('runDaily');
    }).toThrow(/maximum execution time/u);
    expect(timers()).toStrictEqual([...BOTH, [ME, 'goOnWithRun', 'after 600000']]);
    const next = scriptOf(ME, '2026-11-10T08:20');
    next.run('goOnWithRun');
    const sent = [...stopped.desk.mails, ...next.desk.mails].map(({ to }) => to);
    expect(new Set(sent).size).toBe(sent.length);
    expect(timers()).toStrictEqual(BOTH);
  });

  test('does nothing while another script is at it, and remembers why', () => {
    setUp();
    const script = scriptOf();
    script.desk.isLocked = true;
    script.run('runDaily');
    expect(script.desk.mails).toStrictEqual([]);
    expect([...place.world.properties.values()].join()).toContain('有人正在這本活頁簿執行');
  });
});

describe('a run with more mails than one go may send', () => {
  const DECEMBER = '2026-12-01T08:00';
  const large = school(many(130));
  const everybody = planRun(large, DECEMBER, { holder: 'node', mailLimit: Infinity })
    .effects.flatMap((effect) => (effect.kind === 'send' ? effect.digests : []))
    .map(({ to }) => to);

  test('goes on by itself until all have gone, each once', () => {
    expect(everybody.length).toBeGreaterThan(120);
    place = worldWith(large, NOW);
    setUp(ME, DECEMBER);
    const sent: string[] = [];
    const go = (handler: string): void => {
      const script = scriptOf(ME, DECEMBER);
      script.desk.mailQuota = 1500 - sent.length;
      script.run(handler);
      sent.push(...script.desk.mails.map(({ to }) => to));
    };
    go('runDaily');
    expect(sent).toHaveLength(60);
    expect(timers()).toStrictEqual([...BOTH, [ME, 'goOnWithRun', 'after 60000']]);
    go('goOnWithRun');
    go('goOnWithRun');
    expect([...sent].sort()).toStrictEqual([...everybody].sort());
    expect(timers()).toStrictEqual(BOTH);
  });

  test('waits for tomorrow when the quota is gone', () => {
    place = worldWith(large, NOW);
    setUp(ME, DECEMBER);
    const script = scriptOf(ME, DECEMBER);
    script.desk.mailQuota = 60;
    script.run('runDaily');
    expect(script.desk.mails).toHaveLength(60);
    expect(timers()).toStrictEqual(BOTH);
  });
});

describe('looking after itself', () => {
  const title = ({ desk }: Script) => {
    const last = desk.shown.at(-1);
    return last?.kind === 'menu' ? last.items.map(([caption]) => caption).join() : '';
  };

  test.each([
    ['2026-11-11T08:30', false],
    ['2026-11-11T14:00', false],
    ['2026-11-11T14:01', true],
    ['2026-11-16T09:00', true],
  ])('last done 11/10 08:00; at %s the menu and the mail say so: %s', (now, isLate) => {
    setUp();
    scriptOf().run('runDaily');
    const script = scriptOf(ME, now);
    script.run('checkWeekly');
    script.run('onOpen');
    expect(title(script).includes('⚠')).toBe(isLate);
    expect(script.desk.mails.map(({ to }) => to)).toStrictEqual(isLate ? [ME] : []);
  });

  test('a timer that was deleted is put back, and its owner told', () => {
    setUp();
    place.world.timers.splice(0, 1);
    const script = scriptOf();
    script.run('checkWeekly');
    expect(timers()).toStrictEqual(BOTH);
    expect(script.desk.mails[0]?.body).toContain('計時器不見了，已經重新設定');
  });
});
