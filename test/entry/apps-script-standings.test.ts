// 我的待辦, 訓練缺額 and 關於 in the built file: they show, and change nothing.
import { readFileSync } from 'node:fs';

import { expect, test } from 'vitest';

import type { Workbook } from '../../functions/domain/kit/cell.ts';
import { assess } from '../../functions/domain/plan.ts';
import { byUrgency } from '../../functions/domain/results/by-urgency.ts';
import { SCHEMA_VERSION } from '../../functions/domain/schema-version.ts';
import { sampleSchool } from '../../functions/sample/index.ts';
import { asKept, loadScript, worldWith, type Script } from '../google/apps-script/script.ts';

const CODE = readFileSync('dist/appsscript/Code.js', 'utf8');
const NOW = '2026-11-10T08:00';
const { figures } = assess(sampleSchool, NOW);

/** The script in the hands of an account. */
function openedBy(caller: string, workbook: Workbook = sampleSchool): Script {
  const { world, fileId } = worldWith(workbook, NOW);
  return loadScript(CODE, { world: { ...world, caller }, fileId });
}

const pageOf = ({ desk }: Script): string => {
  const last = desk.shown.at(-1);
  return last?.kind === 'dialog' ? last.html : '';
};

const textOf = ({ desk }: Script): string => {
  const last = desk.shown.at(-1);
  return last?.kind === 'alert' ? last.text : '';
};

const isOpen = ({ state }: { readonly state: string }): boolean =>
  state !== 'ok' && state !== 'not-applicable';

test.each(['you.cf@haifeng.example', ' YOU.CF@Haifeng.example'])(
  '我的待辦 of %s shows that person’s open duties, overdue ones first',
  (account) => {
    const script = openedBy(account);
    script.run('showMyDuties');
    const page = pageOf(script);
    const mine = figures.duties.filter(
      (duty) => duty.owner.email === 'you.cf@haifeng.example' && isOpen(duty),
    );
    expect(mine.length).toBeGreaterThan(3);
    expect(page).toContain(`游承峯：截至 115/11/10，還有 ${mine.length} 項沒有完成`);
    const shown = [...page.matchAll(/<td>([^<]+)<br>/gu)].map(([, title]) => title);
    expect(shown).toStrictEqual([...mine].sort(byUrgency).map(({ title }) => title));
    expect(script.workbook()).toStrictEqual(asKept(sampleSchool));
  },
);

test.each([
  ['guest@elsewhere.example', '「人員」裡沒有 guest@elsewhere.example'],
  ['', 'Google 沒有說您是哪個帳號'],
])('我的待辦 of 「%s」 says why it knows nobody', (account, reason) => {
  const script = openedBy(account);
  script.run('showMyDuties');
  expect(textOf(script)).toContain(reason);
  expect(textOf(script)).toContain('請在「人員」填上您的電子郵件');
});

test('訓練缺額 names everybody who is short, and changes nothing', () => {
  const script = openedBy('teacher@school.example');
  script.run('showTrainingShortfalls');
  const short = figures.training.filter(({ shortfall }) => shortfall > 0);
  expect(short.length).toBeGreaterThan(1);
  expect(pageOf(script)).toContain(`訓練時數不足 ${short.length} 項`);
  for (const { person } of short) expect(pageOf(script)).toContain(person.name);
  expect(script.workbook()).toStrictEqual(asKept(sampleSchool));
});

test('what people typed stays text in the window', () => {
  const name = '<img src=x onerror=alert(1)>&"\'`=';
  const sheets = sampleSchool.sheets.map((sheet) => {
    const at = sheet.rows[0]?.indexOf('姓名') ?? -1;
    if (sheet.name !== '人員') return sheet;
    return {
      ...sheet,
      rows: sheet.rows.map((row, index) =>
        index === 0 ? row : row.map((cell, column) => (column === at ? `${name}${index}` : cell)),
      ),
    };
  });
  const script = openedBy('you.cf@haifeng.example', { sheets });
  for (const item of ['showMyDuties', 'showTrainingShortfalls']) {
    script.run(item);
    expect(pageOf(script)).toContain(
      '&lt;img src&#x3D;x onerror&#x3D;alert(1)&gt;&amp;&quot;&#x27;&#x60;&#x3D;',
    );
    expect(pageOf(script)).not.toContain('<img');
  }
});

test('關於 tells the version, and asks for no right at all', () => {
  const { world, fileId } = worldWith(sampleSchool, NOW);
  const script = loadScript(CODE, { world, fileId, scopes: [] });
  script.run('showAbout');
  const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
  expect(textOf(script)).toContain(`資安簿 ${version}（活頁簿結構第 ${SCHEMA_VERSION} 版）`);
});
