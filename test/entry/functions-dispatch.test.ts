// A city's night: the list of schools read, one message for each published and brought to `daily`.
import { afterEach, expect, it } from 'vitest';

import type { Workbook } from '../../functions/domain/kit/cell.ts';
import { answerDispatch } from '../../functions/entry/functions/dispatch.ts';
import { cloudWorld, type FunctionWorld } from '../../functions/entry/functions/world.ts';
import { startStandIn, type StandIn } from '../google/stand-in.ts';

const TOPIC = 'projects/stand-in/topics/zianbu-daily';
const PULL = 'projects/stand-in/subscriptions/look';

let standIn: StandIn | null = null;

afterEach(async () => {
  expect(standIn?.violations ?? []).toEqual([]);
  await standIn?.close();
  standIn = null;
});

type Line = { readonly severity: string; readonly message: string };

const listOf = (rows: readonly (readonly string[])[]): Workbook => ({
  sheets: [{ name: '學校清單', rows: [['學校代碼', '校名', '試算表代碼', '啟用'], ...rows] }],
});

const SHEET = 'a'.repeat(40);

async function city(list: Workbook) {
  const google = await startStandIn();
  standIn = google;
  const call = (method: string, path: string, body: object = {}): Promise<Response> =>
    fetch(`${google.origin}/v1/${path}`, {
      method,
      headers: { authorization: 'Bearer x', 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
  await call('PUT', TOPIC);
  await call('PUT', PULL, { topic: TOPIC, enableMessageOrdering: true });
  const lines: Line[] = [];
  process.env['ZIANBU_GOOGLE_ORIGIN'] = google.origin;
  const cloud = cloudWorld();
  delete process.env['ZIANBU_GOOGLE_ORIGIN'];
  const world: FunctionWorld = {
    ...cloud,
    environment: {
      ZIANBU_SCHOOLS: `sheets:${google.addWorkbook(list)}`,
      ZIANBU_TOPIC: TOPIC,
    },
    now: () => '2026-11-10T01:00',
    log: (severity, message) => {
      lines.push({ severity, message });
    },
  };
  const pulled = async () => {
    const answer = await call('POST', `${PULL}:pull`, { maxMessages: 100 });
    const { receivedMessages = [] } = (await answer.json()) as {
      receivedMessages?: readonly { message: { data: string; orderingKey: string } }[];
    };
    return receivedMessages.map(({ message: { data, orderingKey } }) => ({
      orderingKey,
      ...(JSON.parse(Buffer.from(data, 'base64').toString('utf8')) as object),
    }));
  };
  return { world, lines, pulled };
}

it('publishes one message for each school that can be read, and names the rows left out', async () => {
  const { world, lines, pulled } = await city(
    listOf([
      ['173601', '海濱國小', `https://docs.google.com/spreadsheets/d/${SHEET}1/edit`, ''],
      ['173602', '山腳國小', '不知道', '是'],
      ['173603', '河口國小', `${SHEET}3`, '否'],
      ['173604', '橋頭國小', `${SHEET}4`, '是'],
      ['173601', '海濱國小', `${SHEET}5`, '是'],
    ]),
  );
  await answerDispatch({}, world);
  const messages = await pulled();
  expect(messages.map((message) => message.orderingKey).sort()).toEqual(['173601', '173604']);
  expect(messages).toContainEqual({
    orderingKey: '173604',
    workbook: `sheets:${SHEET}4`,
    school: '173604',
    run: '2026-11-10T01:00',
    seconds: 0,
  });
  expect(
    lines.filter(({ severity }) => severity === 'ERROR').map(({ message }) => message),
  ).toEqual([expect.stringContaining('第 3 列'), expect.stringContaining('第 6 列')]);
  expect(lines.at(-1)?.message).toBe('派送 2 所學校，略過 2 列，暫停 1 所，失敗 0 所。');
  // Neither names of schools nor what stands in a cell.
  expect(JSON.stringify(lines)).not.toMatch(/海濱|山腳|不知道/u);
});

it('gives the message back when the list is none, so that it is tried again and seen', async () => {
  const { world, lines, pulled } = await city({ sheets: [{ name: '別的', rows: [['x']] }] });
  await expect(answerDispatch({}, world)).rejects.toThrow('找不到「學校清單」');
  expect(lines.map(({ severity }) => severity)).toEqual(['ERROR']);
  expect(await pulled()).toEqual([]);
});
