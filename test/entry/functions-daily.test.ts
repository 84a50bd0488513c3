import { afterEach, describe, expect, test, vi } from 'vitest';

import { memoryMailer } from '../../functions/adapters/mail/memory.ts';
import { memoryStore } from '../../functions/adapters/workbook/memory.ts';
import { dailyRun } from '../../functions/run.ts';
import { sampleSchool } from '../../functions/sample/index.ts';
import { asRead, readMail } from '../adapters/mail-post-office.ts';
import { closeDeployments, deployed, publish, type Deployment } from './functions-fixture.ts';

afterEach(closeDeployments);

const NOW = '2026-11-10T08:00';

const messageFor = ({ workbook }: Deployment, today = NOW): string =>
  JSON.stringify({ workbook, today });

const writes = ({ standIn }: Deployment): number =>
  standIn.requests.filter(({ method }) => method === 'POST').length;

async function inMemory() {
  const mailer = memoryMailer();
  const store = memoryStore(sampleSchool);
  const report = await dailyRun({ store, mailer, now: NOW, holder: 'memory' });
  return { mails: mailer.sent, report };
}

type Read = Awaited<ReturnType<typeof readMail>>;

/** In one order, and without the line ends that transport adds. */
const comparable = (mails: readonly Read[]): readonly object[] =>
  [...mails]
    .sort((one, other) => (one.messageId ?? '').localeCompare(other.messageId ?? ''))
    .map((mail) => ({ ...mail, text: mail.text.trimEnd(), html: mail.html.trimEnd() }));

describe('an event', () => {
  test('does the whole daily run, with the mails of every other runtime', async () => {
    const place = await deployed('daily');
    expect((await publish(place.url, messageFor(place))).status).toBe(204);
    const { mails, report } = await inMemory();
    const received = place.postOffice.received.map(({ bytes }) => readMail(bytes));
    const from = { name: '資安簿', address: 'security@school.example.tw' };
    expect(comparable(await Promise.all(received))).toStrictEqual(
      comparable(mails.map((mail) => ({ ...asRead(mail), from }))),
    );
    expect(place.logged()).toMatchObject([{ severity: 'INFO' }]);
    const line = place.logged()[0]?.message ?? '';
    expect(line).toContain(`檢核結果 ${report.findings} 項`);
    expect(line).toContain(`寄出 ${mails.length} 封`);
    expect(line).not.toMatch(/@/u);
  });

  test('that comes again changes nothing', async () => {
    const place = await deployed('daily');
    await publish(place.url, messageFor(place));
    const [mails, done] = [place.postOffice.received.length, writes(place)];
    expect((await publish(place.url, messageFor(place))).status).toBe(204);
    expect(place.postOffice.received).toHaveLength(mails);
    expect(writes(place)).toBe(done);
  });

  test('that comes twice at once is done once', async () => {
    const place = await deployed('daily');
    const answers = await Promise.all([
      publish(place.url, messageFor(place)),
      publish(place.url, messageFor(place)),
    ]);
    // One that finds the other at work comes again later.
    expect(answers.map(({ status }) => status)).toContain(204);
    expect((await publish(place.url, messageFor(place))).status).toBe(204);
    const { mails } = await inMemory();
    expect(place.postOffice.received).toHaveLength(mails.length);
  });

  test('without a message goes by the environment, as of now', async () => {
    const place = await deployed('daily');
    vi.stubEnv('ZIANBU_WORKBOOK', place.workbook);
    expect((await publish(place.url, null)).status).toBe(204);
    const workbook = place.standIn.workbook(place.workbook.slice('sheets:'.length));
    expect(workbook.sheets.map(({ name }) => name)).toContain('待辦');
  });
});

describe('is acknowledged, with a line in the log,', () => {
  test.each<readonly [string, RegExp]>([
    ['not JSON', /JSON/u],
    ['["sheets:x"]', /JSON/u],
    ['{"workbook":"資安簿.xlsx"}', /只能用 Google 試算表/u],
    ['{"workbook":["sheets:x"]}', /一個文字/u],
    ['{"workbok":"sheets:x"}', /看不懂「workbok」/u],
    ['{"workbook":"sheets:x","today":"昨天"}', /看不懂日期/u],
  ])('when the message %s would fail again', async (message, line) => {
    const place = await deployed('daily');
    expect((await publish(place.url, message)).status).toBe(204);
    expect(place.logged()).toMatchObject([{ severity: 'ERROR' }]);
    expect(place.logged()[0]?.message).toMatch(line);
    expect(place.standIn.requests).toStrictEqual([]);
  });
});

describe('is thrown, so that Pub/Sub sends it again,', () => {
  const quiet = (): void => {
    vi.spyOn(process.stderr, 'write').mockReturnValue(true);
    vi.spyOn(console, 'error').mockReturnValue(undefined);
  };

  test('when another run holds the workbook, which may have been cut off', async () => {
    const place = await deployed('daily');
    const id = place.workbook.slice('sheets:'.length);
    await publish(place.url, messageFor(place));
    const settings = place.standIn.workbook(id).sheets.find(({ name }) => name === '設定');
    const value = (settings?.rows[0] ?? []).indexOf('值');
    const held: readonly (readonly [string, string])[] = [
      ['執行中', 'local-1234'],
      ['執行至', '115/11/10 08:20'],
    ];
    for (const [item, text] of held) {
      const row = (settings?.rows ?? []).findIndex((cells) => cells.includes(item)) + 1;
      const range = `設定!${String.fromCharCode(65 + value)}${row}`;
      const path = `/v4/spreadsheets/${id}/values/${encodeURIComponent(range)}`;
      const answer = await fetch(`${place.standIn.origin}${path}?valueInputOption=RAW`, {
        method: 'PUT',
        headers: { authorization: 'Bearer loopback', 'content-type': 'application/json' },
        body: JSON.stringify({ values: [[text]] }),
      });
      expect(answer.status).toBe(200);
    }
    const done = writes(place);
    quiet();
    expect((await publish(place.url, messageFor(place, '2026-11-10T08:10'))).status).toBe(500);
    expect(place.logged().at(-1)).toMatchObject({
      severity: 'WARNING',
      message: expect.stringMatching(/local-1234.*正在執行/u) as string,
    });
    expect(writes(place)).toBe(done);
  });

  test('when there is no such spreadsheet', async () => {
    const place = await deployed('daily');
    quiet();
    const response = await publish(place.url, '{"workbook":"sheets:none"}');
    expect(response.status).toBe(500);
    expect(await response.text()).toMatch(/找不到代碼是「none」/u);
  });

  test('when no mail server is set: nothing is even read', async () => {
    const place = await deployed('daily');
    quiet();
    vi.stubEnv('ZIANBU_SMTP_URL', '');
    const response = await publish(place.url, messageFor(place));
    expect(response.status).toBe(500);
    expect(await response.text()).toMatch(/ZIANBU_SMTP_URL/u);
    expect(place.standIn.requests).toStrictEqual([]);
  });

  test('when no workbook is set', async () => {
    const place = await deployed('daily');
    quiet();
    const response = await publish(place.url, '{}');
    expect(response.status).toBe(500);
    expect(await response.text()).toMatch(/ZIANBU_WORKBOOK/u);
  });
});
