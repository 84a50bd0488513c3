// Changes that call for an audit, and audits that were called for by a change: both ways.
import type { Book } from '../book.ts';
import { plan } from '../plan-lines.ts';
import { addDays } from '../kit/day.ts';
import { rulesFor } from '../kit/rule.ts';
import { auditOf } from '../metrics/audit-facts.ts';
import { isChange, lastAuditStart } from '../metrics/event-facts.ts';
import { audits } from '../registers/audits.ts';
import { majorEvents } from '../registers/major-events.ts';

const afterChange = plan['1165–1169'];

export const majorEventRules = rulesFor<typeof majorEvents, Book>(majorEvents, [
  {
    code: 'change-without-audit',
    severity: 'warning',
    basis: afterChange,
    column: 'audit',
    all: ({ rows }, book) => {
      const { eventAuditDays } = book.settings;
      const last = lastAuditStart(book);
      return rows
        .filter(
          ({ kind, day }) =>
            isChange(kind) &&
            day !== undefined &&
            book.asOf > addDays(day, eventAuditDays) &&
            (last ?? '') < day,
        )
        .map(({ at }) => ({
          row: at.row,
          message: `變更後超過 ${eventAuditDays} 天還沒有稽核（天數為系統自訂）。請在「稽核計畫」安排。`,
        }));
    },
  },
  {
    code: 'audit-before-change',
    severity: 'error',
    basis: afterChange,
    column: 'audit',
    says: ({ kind, day, audit }, book) => {
      const start = auditOf(book, audit)?.start;
      return isChange(kind) && day !== undefined && start !== undefined && start < day
        ? '所填的稽核在變更之前辦理。請改填變更後的稽核編號，或清空。'
        : null;
    },
  },
  {
    code: 'level-letter-without-number',
    severity: 'error',
    basis: plan['525–529'],
    column: 'documentNumber',
    says: ({ kind, documentNumber }) =>
      kind === '責任等級核定' && documentNumber === undefined
        ? '責任等級核定要填公文文號。請補填。'
        : null,
  },
]);

export const eventAuditRules = rulesFor<typeof audits, Book>(audits, [
  {
    code: 'audit-without-event',
    severity: 'warning',
    basis: afterChange,
    column: 'trigger',
    all: ({ rows }, { tables }) =>
      rows
        .filter(
          ({ trigger, start }) =>
            isChange(trigger) &&
            !tables.majorEvents.rows.some(
              ({ kind, day }) =>
                kind === trigger && (day === undefined || start === undefined || day <= start),
            ),
        )
        .map(({ at, trigger = '' }) => ({
          row: at.row,
          message: `因${trigger}辦理稽核，但「重大事項」沒有這件事。請補登。`,
        })),
  },
]);
