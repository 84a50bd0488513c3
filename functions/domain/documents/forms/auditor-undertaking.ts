// Form 16: what a member of an audit promises before it, one paper for each (L1173–1175).
import type { Book } from '../../book.ts';
import { rocDayLong } from '../../kit/day.ts';
import { plan } from '../../plan-lines.ts';
import {
  auditorOffice,
  auditorsOf,
  samePerson,
  type Audit,
  type Auditor,
} from '../../metrics/audit-facts.ts';
import { nameOf, textOf } from '../annual-report/shown.ts';
import { auditsFor, periodOf } from './audit-papers.ts';
import { defineSheetForm, type Page, type Subject } from './form.ts';
import { facts, part, type Fact } from './sheet.ts';

const promises = [
  '一、因稽核知悉或持有的文件、帳號、弱點及個人資料，一律保密，不向稽核小組以外的人透露，也不作稽核以外的用途。',
  '二、不稽核自己承辦的業務；發現有利害關係或其他不能公正執行的情形時，主動說明並迴避。',
  '三、依稽核計畫與學校的資通安全規定進行，不擅自複製、攜出或變更受稽單位的資料與設定。',
  '四、稽核結束後，將取得的資料全數歸還或銷毀，不留存備份。',
  '五、保密的責任在稽核結束、卸任或離職後仍然有效；違反時，願負相關法律責任。',
];

type Given = { readonly audit: Audit | undefined; readonly auditor: Auditor | undefined };

/** Without an audit, room to write its number. */
const opening = (id: string | undefined): string =>
  `本人同意擔任稽核編號 ${id ?? '＿＿＿＿＿＿＿＿'} 之資通安全稽核委員，並承諾遵守下列事項：`;

const SPACES =
  '中華民國\u3000\u3000\u3000\u3000年\u3000\u3000\u3000\u3000月\u3000\u3000\u3000\u3000日';

const personShown = (book: Book, auditor: Auditor): readonly Fact[] => [
  { what: '姓名', told: textOf(auditor, 'person', nameOf(book, auditor.person)) },
  { what: '職稱', told: auditor.title ?? '' },
  { what: '服務單位', told: auditorOffice(book, auditor) ?? '' },
  { what: '訓練或資格', told: auditor.qualification ?? '' },
];

const labels: readonly Fact[] = ['姓名', '職稱', '服務單位', '訓練或資格'].map((what) => ({
  what,
  told: '',
}));

function pageOf(book: Book, { audit, auditor }: Given): Page {
  const signed = auditor?.signed;
  const about = [
    ...(auditor === undefined ? labels : personShown(book, auditor)),
    { what: '受稽單位', told: audit?.auditee ?? '' },
    { what: '稽核期間', told: audit === undefined ? '' : periodOf(audit) },
  ];
  return {
    parts: [
      part({ paragraphs: [opening(audit?.id), ...promises] }),
      part({
        grids: [facts(about, { height: auditor === undefined ? 10 : 8 })],
        notes: ['請勿填寫身分證字號；學校只登錄簽署日，紙本另存。'],
      }),
      part({
        paragraphs: [signed === undefined ? SPACES : `中華民國 ${rocDayLong(signed)}`],
      }),
    ],
    signers: ['立切結書人'],
  };
}

/** All of the year's audits, those of one audit, or one person's. */
function given(book: Book, subject: Subject): readonly Given[] {
  const all = auditsFor(book, subject).flatMap((audit) =>
    auditorsOf(book, audit.id).map((auditor) => ({ audit, auditor })),
  );
  if (subject.kind !== 'person') return all;
  const { email, name } = subject.person;
  return all.filter(({ auditor }) => samePerson(book, auditor.person, email ?? name));
}

const none: Page = {
  parts: [part({ paragraphs: ['「稽核委員」沒有這個範圍的委員。'] })],
  signers: [],
};

export const auditorUndertaking = defineSheetForm({
  number: 16,
  id: 'auditor-undertaking',
  title: '稽核委員聘任同意暨保密切結書',
  only: ['audit', 'person'],
  basis: plan['1173–1175'],
  pages: ({ book }, subject) => {
    const all = given(book, subject);
    return all.length === 0 ? [none] : all.map((one) => pageOf(book, one));
  },
  blankPages: (book) => [pageOf(book, { audit: undefined, auditor: undefined })],
});
