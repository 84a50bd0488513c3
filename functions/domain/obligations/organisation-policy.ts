// The policy of chapter 肆 (L167–240): approved, told inside and outside, reviewed, lived by.
import { dayInYear, type Book } from '../book.ts';
import { plan } from '../plan-lines.ts';
import { rocDay } from '../kit/day.ts';
import { matchKey } from '../kit/normalise.ts';
import type { DerivedObligation, Obligation } from '../kit/obligation.ts';
import {
  briefingsByStakeholder,
  briefingsOf,
  currentStakeholders,
  staffToReach,
  unlistedParties,
  unreachedStaff,
} from '../metrics/briefing-facts.ts';
import { mayBeOfYear } from '../metrics/protection-facts.ts';
import { attested, documented, perEntry, via } from './families.ts';
import { reviewTopic } from './organisation-reviews.ts';
import { yearly } from './yearly.ts';

const SHOWN = 5;

/** `陳主任、林老師等 7 人`. */
const listed = (names: readonly string[]): string =>
  names.length <= SHOWN
    ? names.join('、')
    : `${names.slice(0, SHOWN).join('、')}等 ${names.length} 人`;

const told: readonly Obligation<Book>[] = [
  ...yearly([
    {
      id: 'POL-DIS-INT',
      title: '對全體人員宣導政策及目標',
      basis: plan['222–228'],
      sheet: '政策宣導',
      due: (book) => dayInYear(book, book.settings.briefingDue),
      judge: (book, due) => {
        const held = briefingsOf(book, '內部');
        const source = held.map(({ at }) => at);
        const missing = unreachedStaff(book).map(({ name, email }) => name ?? email ?? '');
        const all = staffToReach(book).length;
        if (held.length === 0) {
          const reason = `今年還沒有檢視過成效的宣導，請於 ${rocDay(due)} 前辦理。`;
          return { isDone: false, reason, source };
        }
        if (all === 0) return { isDone: false, reason: '「人員」沒有在職人員，無法確認。', source };
        const reached = `已傳達 ${all - missing.length}/${all} 人`;
        return missing.length === 0
          ? { isDone: true, reason: `${reached}，成效已檢視。`, source }
          : { isDone: false, reason: `${reached}，還有${listed(missing)}。`, source };
      },
    },
  ]),
  ...perEntry([
    {
      id: 'POL-DIS-EXT',
      title: '對利害關係人宣導政策及目標',
      basis: plan['230–234'],
      sheet: '政策宣導',
      when: '每年一次，每一個利害關係人',
      entries: (book) => {
        const due = dayInYear(book, book.settings.briefingDue);
        const listed = currentStakeholders(book).map(({ at, name = '' }) => {
          const isTold = briefingsByStakeholder(book).has(matchKey(name));
          return { at, open: isTold ? null : `今年還沒有向「${name}」宣導並檢視成效。`, due };
        });
        const unlisted = unlistedParties(book).map(({ at, name }) => ({
          at,
          open: `「利害關係人」沒有${name}，請補列並宣導。`,
          due,
        }));
        return listed.length === 0 ? [] : [...listed, ...unlisted];
      },
      none: {
        state: 'not-done',
        reason: '「利害關係人」沒有資料；學校都與教育網路中心連線，請至少列這一個。',
      },
    },
    {
      id: 'POL-REWARD',
      title: '獎勵辦理資通安全業務有功人員',
      basis: plan['193'],
      answerable: 'principal',
      sheet: '考核獎懲',
      when: '有功人員出現時',
      entries: (book) =>
        book.tables.appraisals.rows
          .filter(({ kind, day }) => kind === '獎勵' && mayBeOfYear(day, book))
          .map(({ at, day, documentNumber, summary = '' }) => ({
            at,
            open:
              day === undefined || documentNumber === undefined
                ? `「${summary}」還沒有日期或文號。`
                : null,
          })),
      none: { state: 'not-applicable', reason: '今年沒有登記有功人員的獎勵。' },
    },
  ]),
];

export const organisationPolicy: readonly Obligation<Book>[] = [
  ...documented([
    {
      id: 'POL-APPROVE',
      title: '資通安全政策由資通安全長核定',
      basis: plan['218–220'],
      kind: '資通安全政策',
      isEachVersion: true,
      answerable: 'principal',
    },
  ]),
  ...told,
  ...yearly([
    reviewTopic(
      { id: 'POL-MR', title: '管理審查檢討政策及目標', basis: plan['236–240'] },
      'policy',
    ),
  ]),
  ...attested([
    { id: 'POL-PROT', title: '保護機敏資訊的機密性與完整性', basis: plan['183–185'] },
    { id: 'POL-MAIL', title: '不開啟來路不明的電子郵件', basis: plan['195'] },
  ]),
];

export const policyByOthers: readonly DerivedObligation<Book>[] = via([
  {
    id: 'POL-RISK',
    title: '風險管理機制與有效性檢討',
    basis: plan['179–181'],
    of: ['RSK-Y', 'MR-OCT'],
  },
  {
    id: 'POL-TRAIN',
    title: '辦理並參與資通安全教育訓練',
    basis: plan['187–191'],
    of: ['TRN-IT6', 'TRN-USER3'],
  },
  { id: 'POL-NOSHARE', title: '不共用帳號', basis: plan['197'], of: ['ACC-UNIQUE'] },
  {
    id: 'POL-REPORT',
    title: '落實資通安全通報機制',
    basis: plan['199'],
    of: ['INC-PROC', 'INC-1H', 'INC-72H36H', 'INC-1M'],
  },
]);
