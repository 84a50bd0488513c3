import type { Book } from '../book.ts';
import { plan } from '../plan-lines.ts';
import { addDays, daysBetween } from '../kit/day.ts';
import { matchKey } from '../kit/normalise.ts';
import { rulesFor } from '../kit/rule.ts';
import { noticeGaps } from '../metrics/audit-facts.ts';
import { audits } from '../registers/audits.ts';

const notice = plan['1179–1183'];

export const auditRules = rulesFor<typeof audits, Book>(audits, [
  {
    code: 'audit-ends-before-start',
    severity: 'error',
    basis: plan['1171–1177'],
    column: 'end',
    says: ({ start, end }) =>
      start !== undefined && end !== undefined && end < start ? '稽核迄日早於起日。請確認。' : null,
  },
  {
    code: 'notice-late',
    severity: 'error',
    basis: notice,
    column: 'notified',
    says: ({ start, notified }, { settings: { noticeDays } }) => {
      if (start === undefined || notified === undefined) return null;
      const days = daysBetween(notified, start);
      return days >= noticeDays
        ? null
        : `通知日只早於稽核 ${days} 日，計畫要求 ${noticeDays} 日。請延後稽核，或在報告說明原因。`;
    },
  },
  {
    code: 'notice-missing',
    severity: 'error',
    basis: notice,
    column: 'notified',
    says: ({ start, notified }, { asOf, settings: { noticeDays } }) =>
      start !== undefined && notified === undefined && asOf > addDays(start, -noticeDays)
        ? `已過稽核前 ${noticeDays} 日，還沒有填通知日。請通知受稽單位後填日期。`
        : null,
  },
  {
    code: 'notice-incomplete',
    severity: 'error',
    basis: notice,
    column: 'notified',
    says: (audit) => {
      if (audit.notified === undefined) return null;
      const missing = noticeGaps(audit);
      return missing.length === 0
        ? null
        : `通知沒有附${missing.join('、')}。請補送後在該欄填「是」。`;
    },
  },
  {
    code: 'no-auditor',
    severity: 'error',
    basis: plan['1171–1173'],
    column: 'id',
    all: ({ rows }, { tables }) => {
      const staffed = new Set(tables.auditors.rows.map(({ audit }) => matchKey(audit ?? '')));
      return rows
        .filter(({ id }) => id !== undefined && !staffed.has(matchKey(id)))
        .map(({ at }) => ({ row: at.row, message: '這次稽核還沒有委員。請在「稽核委員」新增。' }));
    },
  },
  {
    code: 'previous-audit-not-linked',
    severity: 'error',
    basis: plan['1175–1177'],
    column: 'previous',
    all: ({ rows }) => {
      const first = rows.reduce((day, { start = '9999' }) => (start < day ? start : day), '9999');
      return rows
        .filter(({ start, previous }) => (start ?? '') > first && previous === undefined)
        .map(({ at }) => ({ row: at.row, message: '之前辦過稽核，請填前次稽核編號。' }));
    },
  },
  {
    code: 'no-specific-item',
    severity: 'error',
    basis: plan['1199–1203'],
    column: 'id',
    all: ({ rows }, { tables, asOf }) => {
      const done = new Set(
        tables.auditItems.rows
          .filter(({ isSpecific, result }) => isSpecific === true && result !== undefined)
          .map(({ audit }) => matchKey(audit ?? '')),
      );
      return rows
        .filter(
          ({ id, end }) =>
            id !== undefined && end !== undefined && end < asOf && !done.has(matchKey(id)),
        )
        .map(({ at }) => ({
          row: at.row,
          message: '這次稽核沒有完成任何特定項目。請在「稽核項目」補上。',
        }));
    },
  },
  {
    code: 'audit-not-reported',
    severity: 'warning',
    basis: plan['1195–1197'],
    column: 'reported',
    says: ({ end, reported }, { asOf, settings: { reportDays } }) =>
      end !== undefined && reported === undefined && asOf > addDays(end, reportDays)
        ? `稽核結束超過 ${reportDays} 天，還沒有報告資通安全長。請報告後填日期。`
        : null,
  },
  {
    code: 'closed-with-open-items',
    severity: 'error',
    basis: plan['1187–1193'],
    column: 'closed',
    all: ({ rows }, { tables }) => {
      const open = new Set(
        tables.auditItems.rows
          .filter(({ audit, result }) => audit !== undefined && result === undefined)
          .map(({ audit }) => matchKey(audit ?? '')),
      );
      return rows
        .filter(({ id, closed }) => closed !== undefined && open.has(matchKey(id ?? '')))
        .map(({ at }) => ({
          row: at.row,
          message: '稽核已結案，但還有項目沒有結果。請補填或取消結案。',
        }));
    },
  },
]);
