// 寄送提醒 in the built file: who is asked, what is entered, what a refusal or a crash leaves behind.
import { readFileSync } from 'node:fs';

import { beforeEach, describe, expect, test } from 'vitest';

import type { Cell } from '../../functions/domain/kit/cell.ts';
import { sheetsNamed } from '../../functions/domain/kit/table.ts';
import { plan } from '../../functions/domain/plan.ts';
import type { Digest } from '../../functions/domain/reminders.ts';
import { renderDigest } from '../../functions/rendering/render-notice.ts';
import { sampleSchool } from '../../functions/sample/index.ts';
import { asKept, loadScript, worldWith, type Script } from '../google/apps-script/script.ts';

const CODE = readFileSync('dist/appsscript/Code.js', 'utf8');
const NOW = '2026-11-10T08:00';

const due: readonly Digest[] = plan(sampleSchool, NOW, 'node').effects.flatMap((effect) =>
  effect.kind === 'send' ? effect.digests : [],
);

let script: Script;

beforeEach(() => {
  script = loadScript(CODE, worldWith(sampleSchool, NOW));
});

const texts = (): readonly string[] =>
  script.desk.shown.map((shown) => ('text' in shown ? shown.text : ''));

/** The ledger by column header. */
function ledger(): readonly Readonly<Record<string, Cell>>[] {
  const [header = [], ...rows]: readonly (readonly Cell[])[] =
    sheetsNamed(script.workbook(), '寄送紀錄')[0]?.rows ?? [];
  return rows.map((row) =>
    Object.fromEntries(header.map((name, at) => [String(name), row[at] ?? null])),
  );
}

const setting = (item: string) =>
  sheetsNamed(script.workbook(), '設定')[0]?.rows.find(([name]) => name === item)?.[1] ?? null;

function send(button: 'OK' | 'CANCEL' = 'OK'): void {
  script.desk.answers.push({ button });
  script.run('sendReminders');
}

test('asks with every recipient named; a No changes nothing', () => {
  send('CANCEL');
  expect(due.length).toBeGreaterThan(1);
  for (const { name, to, items } of due) {
    expect(texts()[0]).toContain(`${name} <${to}>：${items.length} 項`);
  }
  expect(script.desk.mails).toHaveLength(0);
  expect(script.workbook()).toStrictEqual(asKept(sampleSchool));
});

test('sends what Node would send, enters it, and gives the lease back', () => {
  send();
  expect(script.desk.mails).toStrictEqual(
    due.map((digest) => {
      const { subject, text, html } = renderDigest(digest);
      return { to: digest.to, subject, body: text, htmlBody: html, name: digest.view.sender };
    }),
  );
  expect(ledger()).toStrictEqual(
    due.map(({ key, messageId, to, items }) => ({
      鍵: key,
      狀態: 'sent',
      'Message-ID': messageId,
      時間: '115/11/10 08:00',
      收件人: to,
      項目: items.join('\n'),
      說明: null,
      人工處理: null,
    })),
  );
  expect([setting('執行中'), setting('執行至')]).toStrictEqual([null, null]);
});

test('every mail is entered, and the lease taken, before the first one goes', () => {
  const before: unknown[] = [];
  script.desk.beforeCall = (call) => {
    if (call !== 'MailApp.sendEmail') return;
    before.push([ledger().map((entry) => entry['狀態']), setting('執行至')]);
  };
  send();
  const intents = due.map(() => 'intent');
  expect(before).toStrictEqual(due.map(() => [intents, '115/11/10 08:15']));
});

test('a second run has nothing to send and does not ask', () => {
  send();
  script.run('sendReminders');
  expect(texts().at(-1)).toBe('現在沒有要寄的提醒，沒有寄出任何信。');
  expect(script.desk.mails).toHaveLength(due.length);
});

test('what changed after it was shown is shown again before anything goes', () => {
  const [gone] = due;
  script.desk.answers.push(
    {
      button: 'OK',
      during: () => {
        const other = loadScript(CODE, { world: script.desk.world, fileId: script.desk.fileId });
        other.desk.answers.push({ button: 'OK' });
        other.desk.mailQuota = 1;
        other.run('sendReminders');
        expect(other.desk.mails.map(({ to }) => to)).toStrictEqual([gone?.to]);
      },
    },
    { button: 'OK' },
  );
  script.run('sendReminders');
  expect(texts()[1]).toMatch(/^活頁簿的內容剛才有變動，還沒有寄出任何信/u);
  expect(script.desk.mails.map(({ to }) => to)).toStrictEqual(due.slice(1).map(({ to }) => to));
});

test('what the day’s quota does not allow is not entered, is said, and goes next time', () => {
  script.desk.mailQuota = 1;
  send();
  expect(ledger()).toHaveLength(1);
  expect(texts()[0]).toContain('今天可寄的信件數已用完，留到下次');
  script.desk.mailQuota = 100;
  send();
  expect(script.desk.mails).toHaveLength(due.length);
  expect(ledger().map((entry) => entry['狀態'])).toStrictEqual(due.map(() => 'sent'));
});

describe('a mail that Google does not take', () => {
  const [first] = due;
  const to = first?.to ?? '';

  test('is failed, and goes again', () => {
    script.desk.mailFaults.set(to, { message: `Exception: Invalid email: ${to}`, isSent: false });
    send();
    expect(ledger()[0]).toMatchObject({ 狀態: 'failed', 說明: `Exception: Invalid email: ${to}` });
    expect(texts().at(-1)).toContain(`${to}：沒有寄出`);
    script.desk.mailFaults.clear();
    send();
    expect(script.desk.mails.filter((mail) => mail.to === to)).toHaveLength(1);
  });

  test('is 不明 when it may have gone, and waits for a person', () => {
    script.desk.mailFaults.set(to, { message: 'Exception: Server error', isSent: true });
    send();
    expect(ledger()[0]).toMatchObject({ 狀態: '不明' });
    expect(texts().at(-1)).toContain(`${to}：不確定有沒有寄出`);
    script.desk.mailFaults.clear();
    script.run('sendReminders');
    expect(script.desk.mails.filter((mail) => mail.to === to)).toHaveLength(1);
  });
});
