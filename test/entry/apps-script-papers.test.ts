// 產生表單… in the built file.
import { readFileSync } from 'node:fs';

import { beforeEach, describe, expect, test } from 'vitest';

import { allBlank, allOfYear } from '../../functions/domain/documents/all-of-year.ts';
import { forms } from '../../functions/domain/documents/forms/index.ts';
import { fillForm } from '../../functions/domain/documents/forms/make.ts';
import type { MadeDocument } from '../../functions/domain/documents/management-review.ts';
import type { Workbook } from '../../functions/domain/kit/cell.ts';
import { sha256Hex } from '../../functions/domain/kit/hash.ts';
import { assess } from '../../functions/domain/plan.ts';
import { styleOf, type HouseStyle } from '../../functions/rendering/house-style.ts';
import { renderForm } from '../../functions/rendering/render-report.ts';
import { sampleSchool } from '../../functions/sample/index.ts';
import { asKept, loadScript, worldWith, type Script } from '../google/apps-script/script.ts';

const CODE = readFileSync('dist/appsscript/Code.js', 'utf8');
const NOW = '2026-11-10T08:00';
const FOLDER = 'application/vnd.google-apps.folder';

let script: Script;

beforeEach(() => {
  script = loadScript(CODE, worldWith(sampleSchool, NOW));
});

const expected = (documents: readonly MadeDocument[], style?: HouseStyle) =>
  documents.map((made) => [`${made.name}.odt`, sha256Hex(renderForm(made, style))]);

const folders = () => script.desk.files.filter(({ mimeType }) => mimeType === FOLDER);

/** Names and hashes of what is in the one folder there is. */
function kept() {
  const [folder] = folders();
  return script.desk.files
    .filter(({ parent }) => parent === folder?.id)
    .map(({ name, bytes }) => [name, sha256Hex(bytes)]);
}

const lastPage = (): string => {
  const last = script.desk.shown.at(-1);
  return last?.kind === 'dialog' ? last.html : '';
};

function makeAll(year = ''): void {
  script.desk.answers.push({ button: 'OK', text: '全部' }, { button: 'OK', text: year });
  script.run('makeForms');
}

describe('全部', () => {
  test('makes every form and all other documents, the same as everywhere to the byte', () => {
    makeAll();
    const all = expected(allOfYear(assess(sampleSchool, NOW)));
    expect(kept()).toStrictEqual(all);
    expect(folders().map(({ name }) => name)).toStrictEqual(['資安簿 115 年文件']);
    expect(lastPage()).toContain(`新增 ${all.length} 份。`);
    expect(lastPage()).toContain(
      `https://drive.google.com/drive/folders/${folders()[0]?.id ?? ''}`,
    );
    expect(script.workbook()).toStrictEqual(asKept(sampleSchool));
  });

  test('stopped half-way it goes on the next time, without doing anything twice', () => {
    let calls = 0;
    script.desk.beforeCall = (call) => {
      calls += call === 'Drive.Files.create' ? 1 : 0;
      if (calls === 14) throw new Error('Exceeded maximum execution time');
    };
    script.desk.answers.push({ button: 'OK', text: '全部' }, { button: 'OK', text: '115' });
    expect(() => {
      script.run('makeForms');
    }).toThrow(/maximum execution time/u);
    expect(kept()).toHaveLength(12);
    script.desk.beforeCall = () => undefined;
    makeAll('115');
    const all = expected(allOfYear(assess(sampleSchool, NOW)));
    expect(kept()).toStrictEqual(all);
    expect(lastPage()).toContain(`新增 ${all.length - 12} 份，另外 12 份內容相同，原來就在。`);
  });

  test('what has changed becomes the next version beside what is there', () => {
    makeAll();
    const [, first] = script.desk.files;
    if (first === undefined) throw new Error('nothing was kept');
    script.desk.files[1] = { ...first, bytes: Buffer.from('edited by a person') };
    makeAll();
    expect(kept().map(([name]) => name)).toContain(first.name.replace('.odt', '（2）.odt'));
    expect(script.desk.files[1].bytes.toString()).toBe('edited by a person');
    expect(lastPage()).toContain('新增 1 份');
  });

  test('nothing when it is called off', () => {
    script.desk.answers.push({ button: 'OK', text: '全部' }, { button: 'CANCEL', text: '115' });
    script.run('makeForms');
    expect(script.desk.files).toHaveLength(0);
  });
});

test("a school's own words stand in what a script makes, and files it cannot reach are told", () => {
  const own: Readonly<Record<string, string>> = { 文件用詞: '備註=附記', 範本資料夾: '範本' };
  const school: Workbook = {
    ...sampleSchool,
    sheets: sampleSchool.sheets.map((sheet) =>
      sheet.name !== '設定'
        ? sheet
        : {
            ...sheet,
            rows: sheet.rows.map(([item, value, ...rest]) => [
              item ?? null,
              own[String(item)] ?? value ?? null,
              ...rest,
            ]),
          },
    ),
  };
  script = loadScript(CODE, worldWith(school, NOW));
  script.desk.answers.push({ button: 'OK', text: '空白' });
  script.run('makeForms');
  const assessment = assess(school, NOW);
  const made = expected(allBlank(assessment), styleOf(assessment.book.settings));
  expect(kept()).toStrictEqual(made);
  expect(made).not.toStrictEqual(expected(allBlank(assessment)));
  expect(lastPage()).toContain('只有在電腦上執行的指令讀得到');
});

test('空白 makes every form that can be empty', () => {
  script.desk.answers.push({ button: 'OK', text: '空白' });
  script.run('makeForms');
  expect(kept()).toStrictEqual(expected(allBlank(assess(sampleSchool, NOW))));
  expect(folders().map(({ name }) => name)).toStrictEqual(['資安簿 空白表單']);
});

test.each(['4', ' ４ '])(
  'answered 「%s」, makes that one form, beside all others of its year',
  (typed) => {
    script.desk.answers.push({ button: 'OK', text: typed }, { button: 'OK', text: '114' });
    script.run('makeForms');
    const [form] = forms.filter(({ number }) => number === 4);
    if (form === undefined) throw new Error('there is no form 4');
    expect(kept()).toStrictEqual(expected([fillForm(form, assess(sampleSchool, NOW, 2025))]));
    expect(folders().map(({ name }) => name)).toStrictEqual(['資安簿 114 年文件']);
  },
);

test.each(['', '0', '19', '1.5', '表單'])('answered 「%s」, says what can be answered', (typed) => {
  script.desk.answers.push({ button: 'OK', text: typed });
  script.run('makeForms');
  const [question, told] = script.desk.shown;
  const text = told?.kind === 'alert' ? told.text : '';
  expect(question).toMatchObject({ kind: 'prompt' });
  expect(text).toContain('請填 1 到 18、全部、空白或標籤');
  expect(script.desk.files).toHaveLength(0);
});
