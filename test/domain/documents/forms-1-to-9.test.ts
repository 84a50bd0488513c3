// Forms 1 to 9 one like the other: number and title of the plan, who signs, empty registers, the paper to write on.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { annualReport } from '../../../functions/domain/documents/annual-report.ts';
import { annual } from '../../../functions/domain/documents/forms/annual.ts';
import type { Form } from '../../../functions/domain/documents/forms/form.ts';
import { blankForm, fillForm } from '../../../functions/domain/documents/forms/make.ts';
import { assetsForm } from '../../../functions/domain/documents/forms/assets.ts';
import { requestsForm } from '../../../functions/domain/documents/forms/requests.ts';
import { riskTypesForm } from '../../../functions/domain/documents/forms/risk-types.ts';
import { risksForm } from '../../../functions/domain/documents/forms/risks.ts';
import { roomVisitsForm } from '../../../functions/domain/documents/forms/room-visits.ts';
import { secrecyAgreementForm } from '../../../functions/domain/documents/forms/secrecy-agreement.ts';
import { teamForm } from '../../../functions/domain/documents/forms/team.ts';
import { vendorCheckForm } from '../../../functions/domain/documents/forms/vendor-check.ts';
import { vendorSecrecyForm } from '../../../functions/domain/documents/forms/vendor-secrecy.ts';
import {
  formDocument,
  renderAnnualReport,
  renderForm,
} from '../../../functions/rendering/render-report.ts';
import { renderHtmlPage } from '../../../functions/rendering/render-html-page.ts';
import { sample, sheetsOf, wholeOf, wordsOf } from './form-sheets.ts';
import { papersOf } from './papers.ts';

/** The plan's list, L1325–1361, to the letter. */
const all: readonly (readonly [form: Form, number: number, title: string])[] = [
  [teamForm, 1, '資通安全推動小組成員及分工表'],
  [secrecyAgreementForm, 2, '資通安全保密同意書'],
  [requestsForm, 3, '資通安全需求申請單'],
  [assetsForm, 4, '資訊及資通資產清冊'],
  [risksForm, 5, '風險評估表'],
  [riskTypesForm, 6, '風險類型暨風險對策參考表'],
  [roomVisitsForm, 7, '管制區域人員進出登記表'],
  [vendorSecrecyForm, 8, '委外廠商執行人員保密切結書、保密同意書'],
  [vendorCheckForm, 9, '委外廠商查核項目表'],
];

describe.each(all)('%#', (form, number, title) => {
  test(`is form ${number}, ${title}, and a document filled in or empty`, () => {
    expect(form).toMatchObject({ number, title });
    const filled = fillForm(form, sample);
    expect(filled.name).toMatch(new RegExp(`^表單0${number}_115年_`, 'u'));
    const page = renderHtmlPage(formDocument(filled));
    expect(page).toContain('基隆市海風國民小學');
    const blank = blankForm(form, sample);
    if (blank === null) throw new Error('No blank.');
    expect(renderForm(blank).length).toBeGreaterThan(2000);
    expect(renderForm(filled)).toStrictEqual(renderForm(fillForm(form, sample)));
  });

  test('says 無 when its registers are empty', () => {
    const whole = wholeOf({ people: [], riskTypes: [] });
    expect(wordsOf(sheetsOf(form, whole))).toContain('無');
  });
});

test('who signs, form by form', () => {
  expect(all.map(([form]) => sheetsOf(form)[0]?.signers)).toStrictEqual([
    ['承辦人', '單位主管', '資通安全長'],
    ['立同意書人', '單位主管'],
    ['申請人', '單位主管', '資通安全推動小組', '資通安全長'],
    ['填表人', '單位主管', '資通安全長'],
    ['評估人', '單位主管', '資通安全長'],
    [],
    ['管制區域管理者', '單位主管', '資通安全長'],
    ['廠商及代表人'],
    ['查核人員', '廠商代表', '單位主管'],
  ]);
});

test('12 is the annual report, byte for byte, and has no empty form', () => {
  const made = fillForm(annual, sample);
  expect(renderForm(made)).toStrictEqual(renderAnnualReport(annualReport(sample)));
  expect(made).toMatchObject({ form: 12, name: '民國115年資通安全維護計畫實施情形' });
  expect(blankForm(annual, sample)).toBeNull();
});

test('whatever people typed stays text, and there is a document', () => {
  const hostile = fc.constantFrom(
    '<script>alert(1)</script>',
    '{{x}}',
    '=HYPERLINK("x")',
    'a\nb\u0007',
    '𡍼𠮷',
    '"&\'',
    '\ud800',
    'x'.repeat(300),
  );
  const entry = (keys: readonly string[]) =>
    fc.dictionary(fc.constantFrom(...keys), hostile, { minKeys: 1 });
  fc.assert(
    fc.property(
      entry(['id', 'name', 'class', 'place']),
      entry(['member', 'duties', 'office']),
      entry(['person', 'reason', 'equipment']),
      (asset, member, visit) => {
        const whole = wholeOf({
          assets: [{ ...asset, id: asset['id'] ?? 'A' }],
          team: [{ ...member, group: '召集人' }],
          roomVisits: [{ ...visit, day: '115/3/1' }],
        });
        for (const form of [teamForm, assetsForm, roomVisitsForm]) {
          const page = renderHtmlPage(formDocument(fillForm(form, whole)));
          expect(page).not.toContain('<script');
        }
      },
    ),
    { numRuns: 25, seed: 20261110 },
  );
});

test('each paper names its form and whom it is for, filled in or empty', () => {
  const lineOf = (made: Parameters<typeof papersOf>[0] | null): string =>
    (made === null ? [] : papersOf(made))[0]?.line ?? '';
  expect(lineOf(fillForm(assetsForm, sample))).toMatch(
    /^表單 4\u3000機密等級：敏感\u3000115 年度\u3000製表日期：/u,
  );
  expect(lineOf(blankForm(teamForm, sample))).toMatch(
    /^表單 1\u3000機密等級：一般\u3000製表日期：民國/u,
  );
});
