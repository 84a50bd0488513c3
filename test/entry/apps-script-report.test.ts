// 產生年度報告 in the built file.
import { readFileSync } from 'node:fs';

import { beforeEach, describe, expect, test } from 'vitest';

import { annualReport } from '../../functions/domain/documents/annual-report.ts';
import { assess } from '../../functions/domain/plan.ts';
import { renderAnnualReport } from '../../functions/rendering/render-report.ts';
import { sampleSchool } from '../../functions/sample/index.ts';
import { asKept, loadScript, worldWith, type Script } from '../google/apps-script/script.ts';

const CODE = readFileSync('dist/appsscript/Code.js', 'utf8');
const NOW = '2026-11-10T08:00';

let script: Script;

beforeEach(() => {
  script = loadScript(CODE, worldWith(sampleSchool, NOW));
});

/** What was said last. */
const lastText = (): string => {
  const last = script.desk.shown.at(-1);
  return last !== undefined && 'text' in last ? last.text : '';
};

/** The window shown last. */
const lastPage = (): string => {
  const last = script.desk.shown.at(-1);
  return last?.kind === 'dialog' ? last.html : '';
};

describe('產生年度報告', () => {
  const asked = { button: 'OK', text: '' } as const;

  test('keeps the ODT of this year in Drive and shows where', () => {
    script.desk.answers.push(asked);
    script.run('makeAnnualReport');
    const report = annualReport(assess(sampleSchool, NOW));
    const [file, pdf, ...others] = script.desk.files;
    expect(file).toMatchObject({
      name: '民國115年資通安全維護計畫實施情形.odt',
      mimeType: 'application/vnd.oasis.opendocument.text',
    });
    expect(Buffer.compare(file?.bytes ?? Buffer.of(), renderAnnualReport(report))).toBe(0);
    // Printed by Google from the very ODT, whose conversion is gone again.
    expect(pdf).toMatchObject({
      name: '民國115年資通安全維護計畫實施情形.pdf',
      mimeType: 'application/pdf',
    });
    expect(pdf?.bytes.toString().startsWith('%PDF-')).toBe(true);
    expect(others).toStrictEqual([]);
    expect(lastPage()).toContain(`https://drive.google.com/file/d/${file?.id ?? '?'}/`);
    expect(lastPage()).toContain(`https://drive.google.com/file/d/${pdf?.id ?? '?'}/`);
    expect(script.workbook()).toStrictEqual(asKept(sampleSchool));
  });

  test('keeps the ODT when Google cannot print it, and says so', () => {
    script.desk.beforeCall = (call) => {
      if (call === 'Drive.Files.export') throw new Error('Exception: Conversion failed.');
    };
    script.desk.answers.push(asked);
    script.run('makeAnnualReport');
    expect(script.desk.files.map(({ name }) => name)).toStrictEqual([
      '民國115年資通安全維護計畫實施情形.odt',
    ]);
    expect(lastPage()).toContain('沒有產生 PDF。Google 的說明：Exception: Conversion failed.');
  });

  test('for another year, typed with full-width digits', () => {
    script.desk.answers.push({ button: 'OK', text: ' １１４ ' });
    script.run('makeAnnualReport');
    expect(script.desk.files[0]?.name).toBe('民國114年資通安全維護計畫實施情形.odt');
  });

  test.each([
    { button: 'CANCEL', text: '115' },
    { button: 'CLOSE', text: '' },
  ] as const)('nothing on $button', (answer) => {
    script.desk.answers.push(answer);
    script.run('makeAnnualReport');
    expect(script.desk.files).toHaveLength(0);
  });

  test.each(['2026', '今年', '15'])('a year that is none: %s', (text) => {
    script.desk.answers.push({ button: 'OK', text });
    script.run('makeAnnualReport');
    expect(lastText()).toContain(`看不懂年度「${text}」`);
    expect(script.desk.files).toHaveLength(0);
  });
});

test('what Google refuses is told, and the execution stands as failed', () => {
  const { world, fileId } = worldWith(sampleSchool, NOW);
  script = loadScript(CODE, {
    world,
    fileId,
    scopes: ['https://www.googleapis.com/auth/spreadsheets.currentonly'],
  });
  script.desk.answers.push({ button: 'OK', text: '' });
  expect(() => {
    script.run('makeAnnualReport');
  }).toThrow(/drive\.file/u);
  expect(lastText()).toMatch(/^沒有做完。Google 的說明：.*drive\.file/u);
});
