// Forms 1 to 9 one by one: which rows of the registers, in which columns.
import { expect, test } from 'vitest';

import { subjectNamed } from '../../../functions/domain/documents/forms/form.ts';
import { fillForm } from '../../../functions/domain/documents/forms/make.ts';
import { assetsForm } from '../../../functions/domain/documents/forms/assets.ts';
import { requestsForm } from '../../../functions/domain/documents/forms/requests.ts';
import { risksForm } from '../../../functions/domain/documents/forms/risks.ts';
import { roomVisitsForm } from '../../../functions/domain/documents/forms/room-visits.ts';
import { secrecyAgreementForm } from '../../../functions/domain/documents/forms/secrecy-agreement.ts';
import { teamForm } from '../../../functions/domain/documents/forms/team.ts';
import { vendorCheckForm } from '../../../functions/domain/documents/forms/vendor-check.ts';
import { vendorSecrecyForm } from '../../../functions/domain/documents/forms/vendor-secrecy.ts';
import { headOf, rowsOf, sample, sheetsOf, wholeOf, wordsOf } from './form-sheets.ts';

test('1: groups in the order of the plan, under the headers of the school', () => {
  const whole = wholeOf({
    team: [
      { group: '績效管理組', member: '李組長', duties: '稽核' },
      { group: '召集人', member: 'principal@school.example', duties: '督導' },
    ],
  });
  const [sheet] = sheetsOf(teamForm, whole);
  expect(headOf(sheet)).toContain('職掌事項');
  expect(sheet && rowsOf(sheet).map(([group, , , name]) => [group, name])).toStrictEqual([
    ['召集人', '王校長'],
    ['績效管理組', '李組長'],
  ]);
});

test('2: one paper for each who has a duty of secrecy, or for one person alone', () => {
  expect(sheetsOf(secrecyAgreementForm).length).toBeGreaterThan(1);
  const { book } = sample;
  const { email = '', name = '' } = book.tables.people.rows[0] ?? {};
  const subject = subjectNamed(book, 'person', email);
  if (subject === undefined) throw new Error('Nobody.');
  const sheets = sheetsOf(secrecyAgreementForm, sample, subject);
  expect(sheets).toHaveLength(1);
  expect(wordsOf(sheets)).toContain(name);
  expect(fillForm(secrecyAgreementForm, sample, subject).name).toContain(name);
});

test('3: one paper per request, money with its unit', () => {
  const sheets = sheetsOf(requestsForm);
  // One of an earlier year is decided.
  expect(sheets).toHaveLength(sample.book.tables.requests.rows.length - 1);
  expect(wordsOf(sheets)).toContain('96,000 元');
});

test('4: what was thrown away in earlier years is left out; what cannot be read says so', () => {
  const whole = wholeOf({
    assets: [
      {
        id: 'A-1',
        name: '電腦',
        class: '硬體',
        item: '電腦設備',
        manager: '李組長',
        state: '報廢',
        retired: '114/5/1',
      },
      { id: 'A-2', name: '筆電', class: '硬體', quantity: '很多', manager: '李組長' },
    ],
  });
  const words = wordsOf(sheetsOf(assetsForm, whole));
  expect(words).not.toContain('A-1');
  expect(words).toContain('A-2');
  expect(words).toContain('未填');
  expect(words).toContain('讀不出來');
});

test('4: one thrown away this year says so; one whose day cannot be read is not left out in silence', () => {
  const asset = { class: '硬體', item: '電腦設備', manager: '李組長', state: '報廢' };
  const whole = wholeOf({
    assets: [
      { ...asset, id: 'A-1', name: '舊電腦', retired: '115/7/3' },
      { ...asset, id: 'A-2', name: '舊筆電', retired: '去年夏天' },
      { ...asset, id: 'A-3', name: '舊平板' },
      { ...asset, id: 'A-4', name: '新電腦', state: '使用中' },
    ],
  });
  const [sheet] = sheetsOf(assetsForm, whole);
  expect(sheet && rowsOf(sheet).map(([, name]) => name)).toStrictEqual([
    '舊電腦\n（已報廢：115/07/03）',
    '舊筆電\n（已報廢：讀不出來）',
    '舊平板\n（已報廢：未填）',
    '新電腦',
  ]);
});

test('5: an aspect that cannot be read in the list of assets says so, and there is no level', () => {
  const aspects = { confidentiality: '很高', integrity: 2, availability: 1, legality: 1 };
  const whole = wholeOf({
    assets: [{ id: 'A-1', name: '主機', class: '硬體', ...aspects }],
    riskAssessments: [
      { id: 'R-1', asset: 'A-1', threat: '火災', assessed: '115/10/1', likelihood: 3, impact: 2 },
    ],
  });
  const [sheet] = sheetsOf(risksForm, whole);
  const cells = sheet === undefined ? [] : (rowsOf(sheet).at(-1) ?? []);
  expect(cells.slice(2, 4)).toStrictEqual(['讀不出來／2\n1／1', '']);
  expect(cells.slice(9, 12)).toStrictEqual(['', '無法計算', '']);
});

test('5: values are those the school’s formula gives', () => {
  const aspects = { confidentiality: 3, integrity: 2, availability: 1, legality: 1 };
  const risk = {
    id: 'R-1',
    asset: 'A-1',
    threat: '火災',
    weakness: '無滅火設備',
    assessed: '115/10/1',
  };
  const whole = wholeOf({
    assets: [{ id: 'A-1', name: '主機', class: '硬體', ...aspects }],
    riskAssessments: [{ ...risk, likelihood: 3, impact: 2, treatment: '修改', measure: '增設' }],
  });
  const [sheet] = sheetsOf(risksForm, whole);
  const cells = sheet === undefined ? [] : (rowsOf(sheet).at(-1) ?? []);
  expect(cells.slice(2, 4)).toStrictEqual(['3／2\n1／1', '3']);
  expect(cells.slice(7, 12)).toStrictEqual(['3', '2', '18', '高', '否']);
  expect(cells[12]).toBe('修改\n增設');
});

test('7: visits of the year by day and hour', () => {
  const visit = {
    entered: '10:00',
    person: '甲',
    office: '總務處',
    reason: '巡檢',
    movement: '無',
  };
  const whole = wholeOf({
    roomVisits: [
      { ...visit, day: '115/9/2' },
      { ...visit, day: '115/3/1' },
      { ...visit, day: '114/3/1' },
    ],
  });
  const [sheet] = sheetsOf(roomVisitsForm, whole);
  expect(sheet && rowsOf(sheet).map(([day]) => day)).toStrictEqual(['115/03/01', '115/09/02']);
});

test('8: an undertaking and a paper for its people for each contract that is near data', () => {
  const titles = sheetsOf(vendorSecrecyForm).map(({ title }) => title);
  expect(titles).toStrictEqual([
    '委外廠商執行人員保密切結書',
    '委外廠商執行人員保密同意書',
    '委外廠商執行人員保密切結書',
    '委外廠商執行人員保密同意書',
  ]);
});

test('9: the checks of the year, then the contracts still to be checked; all standard items', () => {
  const vendor = { name: '甲公司', kind: '資通服務', start: '115/1/1', end: '115/12/31' };
  const whole = wholeOf({
    auditItems: [],
    vendors: [
      { ...vendor, id: 'V1' },
      { ...vendor, id: 'V2' },
    ],
    vendorChecks: [{ id: 'C1', vendor: 'v2', trigger: '定期', day: '115/9/1', result: '符合' }],
  });
  const sheets = sheetsOf(vendorCheckForm, whole);
  expect(sheets.map((sheet) => rowsOf(sheet)[0]?.[1])).toStrictEqual(['V2', 'V1']);
  const [first] = sheets;
  const numbers = first === undefined ? [] : rowsOf(first).map(([number = '']) => number);
  expect(numbers.filter((number) => /^\d\.\d+$/u.test(number)).length).toBeGreaterThanOrEqual(64);
});
