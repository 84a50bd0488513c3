// 稽核: plan, notice, auditors, checklist and findings.
import type { Book } from '../../book.ts';
import type { Duty } from '../../kit/obligation.ts';
import { auditorOffice, auditorsOf, type Audit, type Auditor } from '../../metrics/audit-facts.ts';
import {
  auditsOfYear,
  checklistCounts,
  daysOfNotice,
  improvementState,
  improvementStates,
  improvementsOfYear,
} from '../../metrics/audit-summary.ts';
import { dueOfImprovement, type Improvement } from '../../metrics/improvement-facts.ts';
import { dutyStates } from '../../registers/results.ts';
import { dutiesFor } from './duties.ts';
import { dayOf, emptyNote, placesOf, textOf } from './shown.ts';
import type { Whole } from './whole.ts';

type AuditorLine = {
  readonly name: string;
  readonly office: string;
  readonly judged: string;
  readonly places: string;
};

type AuditLine = {
  readonly id: string;
  readonly trigger: string;
  readonly auditee: string;
  readonly days: string;
  readonly notice: string;
  readonly reported: string;
  readonly checklist: string;
  readonly places: string;
  readonly auditors: readonly AuditorLine[];
};

type ImprovementLine = {
  readonly id: string;
  readonly type: string;
  readonly content: string;
  readonly owner: string;
  readonly due: string;
  readonly state: string;
  readonly places: string;
};

export type AuditsView = {
  readonly audits: readonly AuditLine[];
  readonly noAudits: string;
  readonly states: readonly {
    readonly state: string;
    readonly count: string;
    readonly places: string;
  }[];
  readonly improvements: readonly ImprovementLine[];
  readonly noImprovements: string;
};

const isAbout =
  (row: number) =>
  (duty: Duty): boolean =>
    duty.source[0]?.row === row;

const aheadOf = (days: number | null): string => {
  if (days === null) return '';
  return days < 0 ? `（稽核起日後 ${-days} 日）` : `（稽核前 ${days} 日）`;
};

function noticeOf(audit: Audit, duties: readonly Duty[]): string {
  const days = daysOfNotice(audit);
  const duty = duties.find(isAbout(audit.at.row));
  const when = `${dayOf(audit, 'notified', audit.notified)}${aheadOf(days)}`;
  return duty === undefined
    ? when
    : `${when}\n${duty.state === 'ok' ? '符合' : dutyStates[duty.state]}：${duty.reason}`;
}

const nameOf = (book: Book, reference: string | undefined): string | undefined => {
  const person = book.people.find(reference);
  return person === undefined || person === 'ambiguous' ? reference : person.name;
};

function auditorLine(auditor: Auditor, duties: readonly Duty[], book: Book): AuditorLine {
  const duty = duties.find(isAbout(auditor.at.row));
  const signed = auditor.signed === undefined ? '保密切結未填。' : '';
  return {
    name: textOf(auditor, 'person', nameOf(book, auditor.person)),
    office: `${textOf(auditor, 'office', auditorOffice(book, auditor))}${auditor.isExternal === true ? '（校外）' : ''}`,
    judged: `${duty?.reason ?? '無法判定。'}${signed}`,
    places: placesOf([auditor.at]),
  };
}

function checklistOf(audit: Audit, book: Book): string {
  const { total, byResult, open } = checklistCounts(book, audit);
  if (total === 0) return '「稽核項目」沒有這次稽核的項目。';
  const answers = byResult.map(({ result, count }) => `${result} ${count}`).join('、');
  return `共 ${total} 項：${answers}、未填結果 ${open}。`;
}

function auditLine(audit: Audit, { book, figures }: Whole): AuditLine {
  const qualified = dutiesFor(figures, ['AUD-QUAL']);
  return {
    id: textOf(audit, 'id', audit.id),
    trigger: textOf(audit, 'trigger', audit.trigger),
    auditee: textOf(audit, 'auditee', audit.auditee),
    days: `${dayOf(audit, 'start', audit.start)} 至 ${dayOf(audit, 'end', audit.end)}`,
    notice: noticeOf(audit, dutiesFor(figures, ['AUD-14D'])),
    reported: dayOf(audit, 'reported', audit.reported),
    checklist: checklistOf(audit, book),
    places: placesOf([audit.at]),
    auditors: auditorsOf(book, audit.id).map((auditor) => auditorLine(auditor, qualified, book)),
  };
}

const improvementLine = (row: Improvement, book: Book): ImprovementLine => {
  const due = dueOfImprovement(row);
  return {
    id: textOf(row, 'id', row.id),
    type: textOf(row, 'type', row.type),
    content: textOf(row, 'content', row.content),
    owner: textOf(row, 'owner', nameOf(book, row.owner)),
    due: dayOf(row, row.extended === undefined ? 'planned' : 'extended', due),
    state: improvementState(row, book),
    places: placesOf([row.at]),
  };
};

export function auditsView(whole: Whole): AuditsView {
  const { book, figures } = whole;
  const found = improvementsOfYear(book);
  return {
    audits: auditsOfYear(book).map((audit) => auditLine(audit, whole)),
    noAudits: emptyNote(book.tables.audits, dutiesFor(figures, ['AUD-Y'])),
    states: improvementStates.map((state) => {
      const rows = found.filter((row) => improvementState(row, book) === state);
      return { state, count: `${rows.length} 件`, places: placesOf(rows.map(({ at }) => at)) };
    }),
    improvements: found.map((row) => improvementLine(row, book)),
    noImprovements: emptyNote(book.tables.improvements, []),
  };
}
