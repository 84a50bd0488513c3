import type { Book } from '../book.ts';
import { rocDay, yearOf } from '../kit/day.ts';
import { rulesFor } from '../kit/rule.ts';
import { laws } from '../laws.ts';
import { hasApprovedPlan, lacksCounts, reviewedDrills } from '../metrics/drill-facts.ts';
import { plan } from '../plan-lines.ts';
import { drills } from '../registers/drills.ts';

export const drillRules = rulesFor<typeof drills, Book>(drills, [
  {
    code: 'drill-without-counts',
    severity: 'error',
    basis: plan['755–757'],
    column: 'sent',
    orAt: ['opened', 'clicked'],
    says: (drill) =>
      lacksCounts(drill) ? '社交工程演練請填寄送數、開啟數與點擊數；沒有人開啟請填 0。' : null,
  },
  {
    code: 'drill-counts-differ',
    severity: 'error',
    basis: plan['755–757'],
    column: 'sent',
    says: ({ sent, opened = 0, clicked = 0 }) =>
      sent !== undefined && (opened > sent || clicked > sent)
        ? '開啟數或點擊數多於寄送數。請確認。'
        : null,
  },
  {
    code: 'drill-not-reviewed',
    severity: 'error',
    basis: plan['755–757、876–878、892–896'],
    column: 'review',
    says: ({ review }) =>
      review === undefined ? '演練沒有檢討。請檢討執行情形後填寫，沒有改善事項請寫無。' : null,
  },
  {
    code: 'continuity-plan-not-approved',
    severity: 'error',
    basis: plan['876–878'],
    column: 'day',
    says: (drill, book) =>
      book.tables.documents.isPresent &&
      drill.kind === '持續運作' &&
      drill.day !== undefined &&
      !hasApprovedPlan(drill, book)
        ? '演練前沒有已核定的業務持續運作計畫，不列計。請先在文件清單登錄核定的計畫。'
        : null,
  },
  {
    code: 'continuity-drill-overdue',
    severity: 'error',
    basis: plan['876–878'],
    column: 'day',
    all: (_table, book) => {
      const drilled = reviewedDrills(book, '持續運作');
      const last = drilled.reduce((found, drill) => (drill.day > found.day ? drill : found), {
        day: '',
        at: { row: 0 },
      });
      if (last.day === '' || book.asOf <= `${yearOf(last.day) + 2}-12-31`) return [];
      const message = `上次持續運作演練是 ${rocDay(last.day)}，已超過二年一次的期限。請儘快演練並檢討。`;
      return [{ row: last.at.row, message }];
    },
  },
  {
    code: 'drill-contacts-not-checked',
    severity: 'warning',
    basis: laws.drills,
    column: 'contactsChecked',
    orAt: ['passwordChanged'],
    says: ({ kind, contactsChecked, passwordChanged }) =>
      kind === '通報應變' && (contactsChecked === undefined || passwordChanged === undefined)
        ? '通報演練前應確認平台聯絡人並更換密碼。請填聯絡資料確認日與平台密碼變更日。'
        : null,
  },
]);
