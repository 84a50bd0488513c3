/* eslint max-lines: off -- a table of cases, read side by side */
// Training plans, documents, attestations and matters to follow up: entries that break a rule and ones that nearly do.
import type { Content, Entry } from '../../fixtures/school.ts';
import type { RuleCase } from './rule-cases.ts';

const version: Entry = {
  id: 'D1',
  title: '通報程序',
  kind: '通報應變程序',
  version: '1.0',
  versioned: '114/12/1',
  approver: '王校長',
  approved: '114/12/10',
  nextReview: '115/12/10',
  link: '程序.pdf',
};
const documents = (...more: readonly Entry[]): Content => ({
  documents: more.map((entry) => ({ ...version, ...entry })),
});

const documentCases: readonly RuleCase[] = [
  {
    code: 'approved-before-version',
    broken: documents({ approved: '114/11/30' }),
    row: 2,
    near: documents({ approved: '114/12/1' }),
  },
  {
    code: 'approval-without-approver',
    broken: documents({ approver: null }),
    row: 2,
    near: documents({ approver: null, approved: null }),
  },
  {
    code: 'approver-not-security-officer',
    broken: documents({ approver: '李組長' }),
    row: 2,
    near: documents({ approver: '基隆市政府' }),
  },
  {
    code: 'document-review-passed',
    broken: documents({ nextReview: '115/11/9' }),
    row: 2,
    near: documents(
      { nextReview: '115/11/9' },
      { id: 'D2', version: '2.0', versioned: '115/1/1', approved: '115/1/2' },
    ),
  },
  {
    code: 'document-review-passed',
    broken: documents({}, { id: 'D2', title: '政策', nextReview: '115/11/9' }),
    row: 3,
    near: documents({}, { id: 'D2', title: '政策', nextReview: '115/11/10' }),
  },
  {
    code: 'review-before-version-day',
    broken: documents({ versioned: '114/12/1', nextReview: '114/12/1' }),
    row: 2,
    near: documents({ versioned: '114/12/1', nextReview: '114/12/2' }),
  },
  {
    code: 'document-version-repeated',
    broken: documents({}, { id: 'D2', version: '１.0' }),
    row: 3,
    near: documents({}, { id: 'D2', version: '1.1' }),
  },
];

const attested = (...more: readonly Entry[]): Content => ({
  attestations: more.map((entry) => ({
    obligation: 'EVAL',
    year: 115,
    result: '符合',
    checker: '李組長',
    checked: '115/10/1',
    ...entry,
  })),
});

const attestationCases: readonly RuleCase[] = [
  {
    code: 'attestation-without-reason',
    broken: attested({ result: '不符合' }),
    row: 2,
    near: attested({ result: '不符合', reason: '尚未上鎖，十二月前加裝' }),
  },
  {
    code: 'attestation-without-reason',
    broken: attested({ result: '不適用' }),
    row: 2,
    near: attested({}),
  },
  {
    code: 'not-a-roc-year',
    broken: attested({ year: 2026 }),
    row: 2,
    near: attested({}),
  },
  {
    code: 'attestation-outside-year',
    broken: attested({ checked: '114/12/31' }),
    row: 2,
    near: attested({ checked: '115/1/1' }),
  },
  {
    code: 'attestation-repeated',
    broken: attested({}, { obligation: 'eval' }),
    row: 3,
    near: attested({}, { checked: '115/10/2' }),
  },
];

export const improvementChapterCases: readonly RuleCase[] = [...documentCases, ...attestationCases];
