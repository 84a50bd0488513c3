// `dispatch`: from the list of schools to one message for each.
import { afterEach, describe, expect, test, vi } from 'vitest';

import { secondsPerSchool, WORKERS } from '../../functions/entry/functions/pace.ts';
import type { Json } from '../google/spreadsheet/json.ts';
import type { StandIn } from '../google/stand-in.ts';
import { closeDeployments, deployed, publish, type Deployment } from './functions-fixture.ts';

afterEach(closeDeployments);

const TOPIC = 'projects/school/topics/zianbu-daily';

async function call(standIn: StandIn, method: string, path: string, body: Json): Promise<Json> {
  const answer = await standIn.call({
    method,
    path: `/v1/projects/school/${path}`,
    body,
    token: 'x',
  });
  expect(answer.status).toBe(200);
  return answer.body;
}

type Row = readonly [code: string, workbook: string, active?: string];

/** `dispatch` on a list of schools, with a topic that is pulled. */
async function city(rows: readonly Row[]): Promise<Deployment> {
  const place = await deployed('dispatch');
  const list = place.standIn.addWorkbook({
    sheets: [
      {
        name: '學校清單',
        rows: [
          ['學校代碼', '校名', '試算表代碼', '啟用', '備註'],
          ...rows.map(([code, workbook, active = '']) => [
            code,
            '王大明國小',
            workbook,
            active,
            '',
          ]),
        ],
      },
    ],
  });
  vi.stubEnv('ZIANBU_SCHOOLS', `sheets:${list}`);
  vi.stubEnv('ZIANBU_TOPIC', TOPIC);
  await call(place.standIn, 'PUT', 'topics/zianbu-daily', {});
  const subscription = { topic: TOPIC, enableMessageOrdering: true };
  await call(place.standIn, 'PUT', 'subscriptions/seen', subscription);
  return place;
}

type Pulled = {
  readonly receivedMessages?: readonly {
    readonly message: {
      readonly data: string;
      readonly orderingKey: string;
      readonly attributes: Readonly<Record<string, string>>;
    };
  }[];
};

async function published({ standIn }: Deployment) {
  const answer = await call(standIn, 'POST', 'subscriptions/seen:pull', { maxMessages: 100 });
  return ((answer as Pulled).receivedMessages ?? []).map(({ message }) => ({
    ...message,
    data: JSON.parse(Buffer.from(message.data, 'base64').toString('utf8')) as {
      readonly workbook: string;
      readonly school: string;
      readonly run: string;
      readonly seconds: number;
    },
  }));
}

const quiet = (): void => {
  vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  vi.spyOn(console, 'error').mockReturnValue(undefined);
};

const idOf = (number: number): string => `1AbcDefGhiJklMnoPqrStuVwxYz-0123456789_Abc${number}`;

describe('dispatch', () => {
  test('publishes one message for each school, in the order of that school', async () => {
    const place = await city([
      ['014601', idOf(1)],
      ['014602', idOf(2)],
      ['014603', idOf(3), '否'],
    ]);
    expect((await publish(place.url, '{}')).status).toBe(204);
    const messages = await published(place);
    const [first] = messages;
    expect(messages.map(({ orderingKey }) => orderingKey).sort()).toStrictEqual([
      '014601',
      '014602',
    ]);
    const run = first?.data.run ?? '';
    expect(run).toMatch(/^20\d\d-\d\d-\d\dT\d\d:\d\d$/u);
    for (const { data, orderingKey, attributes } of messages) {
      const workbook = `sheets:${orderingKey === '014601' ? idOf(1) : idOf(2)}`;
      expect(data).toStrictEqual({ workbook, school: orderingKey, run, seconds: 0 });
      expect(attributes).toStrictEqual({ school: orderingKey, run });
    }
    expect(place.logged()).toMatchObject([
      { severity: 'INFO', function: 'dispatch', run, published: 2, paused: 1, failed: 0 },
    ]);
  });

  test('names rows that are no school by row and code, not by what they hold', async () => {
    const place = await city([
      ['014601', idOf(1)],
      ['014602', '資安簿.xlsx'],
      ['014601', idOf(4)],
    ]);
    expect((await publish(place.url, '{}')).status).toBe(204);
    expect(await published(place)).toHaveLength(1);
    const [second, third, told] = place.logged();
    expect(second).toMatchObject({ severity: 'ERROR', school: '014602' });
    expect(second?.message).toMatch(/第 3 列「試算表代碼」/u);
    expect(third?.message).toMatch(/第 4 列與第 2 列/u);
    expect(told).toMatchObject({ published: 1, leftOut: 2 });
    expect(JSON.stringify(place.logged())).not.toMatch(/王大明|xlsx/u);
  });

  test('gives its message back when some could not be published', async () => {
    const place = await city([
      ['1', idOf(1)],
      ['2', idOf(2)],
    ]);
    quiet();
    place.standIn.faults.add({ kind: 429, times: 1, path: /:publish$/u });
    expect((await publish(place.url, '{}')).status).toBe(204);
    expect(await published(place)).toHaveLength(2);
    vi.stubEnv('ZIANBU_TOPIC', 'projects/school/topics/no-such-topic');
    expect((await publish(place.url, '{}')).status).toBe(500);
    expect(place.logged().at(-1)?.message).toMatch(/找不到主題/u);
    expect(place.logged().at(-2)).toMatchObject({ severity: 'ERROR', published: 0, failed: 2 });
  });

  test.each<readonly [string, string, number, RegExp]>([
    ['a spreadsheet that is no list', '{}', 500, /找不到「學校清單」分頁/u],
    ['words it does not know', '{"school":"1"}', 204, /看不懂「school」/u],
  ])('tells of %s', async (_, message, status, line) => {
    const place = await city([]);
    quiet();
    const other = place.standIn.addWorkbook({ sheets: [{ name: '菜單', rows: [['星期一']] }] });
    vi.stubEnv('ZIANBU_SCHOOLS', `sheets:${other}`);
    expect((await publish(place.url, message)).status).toBe(status);
    expect(place.logged()[0]?.message).toMatch(line);
  });
});

test.each([
  ['a city whose schools fit into the quota of a minute is not held back', 30, 60, 0],
  ['one school more is', 31, 60, 13],
  ['4,000 schools', 4000, 60, 13],
  ['with ten times the quota', 4000, 600, 1],
])('%s', (_, schools, reads, seconds) => {
  expect(secondsPerSchool(schools, reads)).toBe(seconds);
  const perMinute = (WORKERS * 2 * 60) / Math.max(seconds, 1);
  if (seconds > 0) expect(perMinute).toBeGreaterThan(reads);
});
