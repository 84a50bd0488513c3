// Parts 10 to 12: intelligence, vendors, appraisals, and the lines they become.
import { expect, test } from 'vitest';

import { annualReport } from '../../../functions/domain/documents/annual-report.ts';
import { wholeOf, workbookOf } from './small-school.ts';

const viewOf = (changes: Parameters<typeof workbookOf>[0]) =>
  annualReport(wholeOf(workbookOf(changes))).view;

test('10 intelligence: by class, with what each class asks; never its text', () => {
  const answered = {
    assessed: '115/3/5',
    impact: '低',
    risk: '可',
    resources: '夠',
    decision: '更新',
  };
  const view = viewOf({
    intelligence: [
      {
        id: 'T1',
        received: '115/3/1',
        source: '市網',
        summary: '甲漏洞',
        isMessage: '是',
        ...answered,
      },
      {
        id: 'T2',
        received: '115/3/1',
        source: '市網',
        isSensitive: '是',
        isMasked: '是',
        form: '資安預警',
        answer: '誤判',
        ...answered,
      },
      { id: 'T3', received: '115/11/9', source: '市網', form: '產品通告' },
    ],
  }).intelligence;
  expect(
    view.classes.map(({ name, count, assessed, answered: whole }) => [
      name,
      count,
      assessed,
      whole,
    ]),
  ).toEqual([
    ['訊息情資', '1 則', '1 則', '0 則'],
    ['入侵攻擊情資', '0 則', '0 則', '0 則'],
    ['機敏性情資', '1 則', '1 則', '1 則'],
    ['涉核心情資', '0 則', '0 則', '0 則'],
    ['尚未分類', '1 則', '0 則', '0 則'],
  ]);
  expect(view.alerts).toBe('資安預警 1 則，已回復 1 則；產品通告 1 則，已盤點 0 則。');
  expect(view.classes[0]?.open).toBe('資安情資 第 2 列');
  expect(JSON.stringify(view)).not.toContain('甲漏洞');
});

test('11 outsourcing: contracts with what they lack, checks, a notice that came late', () => {
  const contract = { start: '115/1/1', end: '115/12/31', owner: '林一' };
  const { outsourcing } = viewOf({
    vendors: [
      {
        ...contract,
        id: 'V1',
        name: '甲',
        kind: '資通服務',
        reachesData: '是',
        termsChecked: '114/12/1',
      },
      { ...contract, id: 'V2', name: '乙', kind: '財物維護', reachesData: '否' },
      { ...contract, id: 'V3', name: '丙', kind: '系統維運', end: '114/12/31' },
    ],
    vendorChecks: [
      { id: 'C1', vendor: 'V1', trigger: '定期', day: '115/9/1', result: '符合' },
      {
        id: 'C2',
        vendor: 'V1',
        trigger: '事件',
        eventKind: '資安事件',
        aware: '115/10/1 08:00',
        told: '115/10/1 10:00',
      },
    ],
  });
  expect(outsourcing.figure).toBe('本年度契約 2 件：委外辦理系統或服務 1 件，財物維護 1 件。');
  expect(outsourcing.vendors.lines.map(({ name, secrecy, next }) => [name, secrecy, next])).toEqual(
    [
      [
        '甲',
        '缺：廠商切結書簽署日（不晚於首次執行日）、人員同意書簽署日（不晚於首次執行日）',
        '116/09/01 前',
      ],
      ['乙', '單純財物維護，不接觸資料', '不需查核'],
    ],
  );
  expect(outsourcing.checks.lines).toMatchObject([
    { vendor: '甲', trigger: '定期', result: '符合' },
    { trigger: '事件：資安事件，通知本校 115/10/01 10:00，超過 1 小時', day: '未填' },
  ]);
});

test('12 appraisal: counts and numbers of letters, nobody’s name', () => {
  const { appraisals } = viewOf({
    appraisals: [
      {
        day: '115/3/1',
        kind: '獎勵',
        person: '林一',
        summary: '有功',
        documentNumber: '人字 1 號',
      },
      { day: '114/3/1', kind: '懲處', documentNumber: '人字 0 號' },
      { day: '115/3/1', kind: '考核' },
    ],
    attestations: [
      { obligation: 'EVAL', year: 115, result: '不符合', reason: '未納入', checked: '115/9/1' },
    ],
  });
  expect(appraisals.lines).toEqual([
    { kind: '獎勵', count: '1 件', documents: '人字 1 號', places: '考核獎懲 第 2 列' },
    { kind: '懲處', count: '0 件', documents: '', places: '' },
    { kind: '考核', count: '1 件', documents: '文號未填', places: '考核獎懲 第 4 列' },
  ]);
  expect(appraisals.attested).toBe('115/09/01 檢核不符合：未納入（例行檢核 第 2 列）');
  expect(JSON.stringify(appraisals)).not.toContain('林一');
});
