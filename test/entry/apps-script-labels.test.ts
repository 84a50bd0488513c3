// 產生表單… → 標籤 in the built file.
import { readFileSync } from 'node:fs';

import { beforeEach, expect, test } from 'vitest';

import { labelOrder } from '../../functions/domain/documents/labels/label-order.ts';
import { assess } from '../../functions/domain/plan.ts';
import { labelPages } from '../../functions/rendering/labels/label-pages.ts';
import { renderLabelPage } from '../../functions/rendering/labels/render-label-page.ts';
import { sampleSchool } from '../../functions/sample/index.ts';
import { computer, school } from '../fixtures/school.ts';
import { asKept, loadScript, worldWith, type Script } from '../google/apps-script/script.ts';

const CODE = readFileSync('dist/appsscript/Code.js', 'utf8');
const NOW = '2026-11-10T08:00';

let script: Script;
beforeEach(() => {
  script = loadScript(CODE, worldWith(sampleSchool, NOW));
});

function make(text: string, button: 'OK' | 'CANCEL' = 'OK'): void {
  script.desk.answers.push({ button: 'OK', text: '標籤' }, { button, text });
  script.run('makeForms');
}

function lastShown(): string {
  const last = script.desk.shown.at(-1);
  if (last === undefined || last.kind === 'menu') return '';
  return last.kind === 'dialog' ? last.html : last.text;
}

test.each([
  ['', 'due'],
  [' 全部', 'all'],
] as const)('answered 「%s」, keeps the same page as everywhere', (answer, choice) => {
  make(answer);
  const { name, title, labels, sheet, used } = labelOrder(assess(sampleSchool, NOW), choice);
  const page = renderLabelPage(labelPages(labels, sheet, used), title);
  const kept = script.desk.files.map((file) => [
    file.name,
    file.mimeType,
    Buffer.from(file.bytes).toString(),
  ]);
  expect(kept).toStrictEqual([[`${name}.html`, 'text/html', page]]);
  expect(lastShown()).toContain(`${name}.html`);
  expect(lastShown()).toMatch(/瀏覽器.*24 格.*\n.*實際大小/u);
  expect(script.workbook()).toStrictEqual(asKept(sampleSchool));
});

test('keeps nothing where nothing is due, and says why', () => {
  script = loadScript(CODE, worldWith(school({ assets: [computer] }), NOW));
  make('');
  expect(script.desk.files).toHaveLength(0);
  expect(lastShown()).toContain('沒有需要新印的標籤');
});

test('keeps nothing when it is called off, or asked for what it does not know', () => {
  make('', 'CANCEL');
  expect(script.desk.shown).toHaveLength(2);
  make('教務處');
  expect(lastShown()).toContain('看不懂「教務處」');
  expect(script.desk.files).toHaveLength(0);
});
