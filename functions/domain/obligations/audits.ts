// AUD-Y, AUD-14D and AUD-QUAL.
import { dayInYear, touchesYear, type Book } from '../book.ts';
import { plan } from '../plan-lines.ts';
import { addDays, daysBetween, rocDay, yearOf, type Day } from '../kit/day.ts';
import { matchKey } from '../kit/normalise.ts';
import type { Duty, Obligation } from '../kit/obligation.ts';
import {
  auditOf,
  auditorOffice,
  noticeGaps,
  ownItemsOf,
  type Audit,
  type Auditor,
} from '../metrics/audit-facts.ts';
import { dutyOf, sheetSource, stateUntil } from './duty.ts';
import { eventAuditDuties } from './event-audits.ts';
import { securityPerson } from './owners.ts';

const ofYear = ({ tables, year }: Book): readonly Audit[] =>
  tables.audits.rows.filter(({ start }) => start !== undefined && yearOf(start) === year);

const yearly = {
  id: 'AUD-Y',
  title: '年度內部稽核',
  basis: plan['1165–1169'],
};

function yearlyDuty(book: Book): Duty {
  const audits = ofYear(book);
  const held = audits.filter(({ start, end }) => (end ?? start ?? '') <= book.asOf);
  const due = dayInYear(book, book.settings.auditDue);
  const planned = audits[0]?.start;
  const open =
    planned === undefined
      ? `今年還沒有稽核。請於 ${rocDay(due)} 前辦理，並在 ${book.settings.noticeDays} 日前通知受稽單位。`
      : `預定 ${rocDay(planned)} 稽核，尚未辦理。`;
  return dutyOf(yearly, {
    subject: String(book.year),
    owner: securityPerson(book),
    due,
    state: held.length > 0 ? 'ok' : stateUntil(due, book),
    reason: held.length > 0 ? `今年已辦理 ${held.length} 次內部稽核。` : open,
    source: audits.length > 0 ? audits.map(({ at }) => at) : sheetSource(book.tables.audits.sheet),
  });
}

const notice = {
  id: 'AUD-14D',
  title: '稽核前通知受稽單位',
  basis: plan['1179–1183'],
};

/** Calendar days, the day of the audit not counted: noticed on or before its first day minus fourteen (A19). */
const noticeDay = (start: Day, { settings }: Book): Day => addDays(start, -settings.noticeDays);

function noticeDuty(audit: Audit, start: Day, book: Book): Duty {
  const due = noticeDay(start, book);
  const { notified, auditee = '受稽單位', id = `row-${audit.at.row}` } = audit;
  const common = { subject: id, owner: securityPerson(book), due, source: [audit.at] };
  if (notified === undefined) {
    const reason =
      start <= book.asOf
        ? '稽核已開始，沒有通知日。請補填實際通知日。'
        : `請於 ${rocDay(due)} 前通知${auditee}，附期程、項目紀錄表與流程。`;
    return dutyOf(notice, { ...common, state: stateUntil(due, book), reason });
  }
  const lacks = noticeGaps(audit);
  if (notified <= due && lacks.length > 0) {
    const reason = `${rocDay(notified)} 通知，沒有附${lacks.join('、')}。請補送後在該欄填「是」。`;
    return dutyOf(notice, { ...common, state: stateUntil(due, book), reason });
  }
  if (notified <= due) {
    const reason = `${rocDay(notified)} 通知，符合 ${book.settings.noticeDays} 日前。`;
    return dutyOf(notice, { ...common, state: 'ok', reason });
  }
  const late = daysBetween(due, notified);
  const reason = `${rocDay(notified)} 通知，比期限 ${rocDay(due)} 晚 ${late} 日，無法補正，請在報告說明原因。`;
  return dutyOf(notice, { ...common, state: 'overdue', reason, isPastMending: true });
}

const qualified = {
  id: 'AUD-QUAL',
  title: '稽核人員資格與迴避',
  basis: plan['1185–1187'],
};

function shortcomings(auditor: Auditor, audit: Audit, book: Book): readonly string[] {
  const office = auditorOffice(book, auditor);
  const isOwnOffice =
    office !== undefined &&
    audit.auditee !== undefined &&
    matchKey(office) === matchKey(audit.auditee);
  const own = ownItemsOf(book, auditor);
  return [
    ...(auditor.qualification === undefined ? ['沒有稽核訓練或資格證明'] : []),
    ...(isOwnOffice ? [`屬於受稽單位「${office}」`] : []),
    ...(own.length > 0 ? [`稽核自己承辦的業務 ${own.length} 項`] : []),
  ];
}

function qualificationDuty(auditor: Auditor, audit: Audit, book: Book): Duty {
  const start = audit.start ?? book.asOf;
  const wrong = shortcomings(auditor, audit, book);
  const { person: name = '（未填）' } = auditor;
  const isOver = (audit.end ?? start) < book.asOf;
  const common = {
    subject: `${audit.id ?? ''}/${name}`,
    owner: securityPerson(book),
    due: start,
    source: [auditor.at, audit.at],
  };
  if (wrong.length === 0) {
    return dutyOf(qualified, {
      ...common,
      state: 'ok',
      reason: `委員 ${name} 具備資格，未稽核自身業務。`,
    });
  }
  const advice = isOver ? '稽核已結束，請在報告說明。' : '請改派或補證明。';
  return dutyOf(qualified, {
    ...common,
    state: stateUntil(start, book),
    reason: `委員 ${name}：${wrong.join('、')}。${advice}`,
    isPastMending: isOver,
  });
}

function qualificationDuties(book: Book): readonly Duty[] {
  return book.tables.auditors.rows.flatMap((auditor) => {
    const audit = auditOf(book, auditor.audit);
    if (audit?.start === undefined || yearOf(audit.start) !== book.year) return [];
    return [qualificationDuty(auditor, audit, book)];
  });
}

const about = (period: string) => ({
  period,
  registers: ['稽核計畫', '稽核委員'],
  owner: '資通安全兼辦人員',
});

export const audits: readonly Obligation<Book>[] = [
  {
    ...yearly,
    ...about('每年至少一次'),
    duties: (book) => [yearlyDuty(book), ...eventAuditDuties(yearly, book)],
  },
  {
    ...notice,
    ...about('每次稽核前 14 日'),
    unasked: '還沒有登記今年開始的稽核。',
    duties: (book) =>
      book.tables.audits.rows.flatMap((audit) => {
        const { start } = audit;
        if (start === undefined || !touchesYear(book, start, noticeDay(start, book))) return [];
        return [noticeDuty(audit, start, book)];
      }),
  },
  {
    ...qualified,
    ...about('每次稽核'),
    unasked: '今年的稽核還沒有登記稽核委員。',
    duties: qualificationDuties,
  },
];
