import type { Book } from '../book.ts';
import { plan } from '../plan-lines.ts';
import { designBasis } from '../kit/basis.ts';
import { groupBy } from '../kit/group.ts';
import { rulesFor } from '../kit/rule.ts';
import {
  auditorOffice,
  auditOf,
  answersSpecificItem,
  ownItems,
  samePerson,
} from '../metrics/audit-facts.ts';
import { auditItems } from '../registers/audit-items.ts';
import { auditors } from '../registers/auditors.ts';
import { matchKey } from '../kit/normalise.ts';

const independence = plan['1185–1187'];

export const auditorRules = rulesFor<typeof auditors, Book>(auditors, [
  {
    code: 'undertaking-not-signed',
    severity: 'error',
    basis: plan['1173–1175'],
    column: 'signed',
    says: (auditor, book) => {
      const start = auditOf(book, auditor.audit)?.start;
      if (start === undefined) return null;
      if (auditor.signed !== undefined) {
        return auditor.signed > start ? '保密切結在稽核開始後才簽署。請在說明註記原因。' : null;
      }
      return book.asOf >= start ? '稽核已開始，還沒有保密切結簽署日。請補簽後填日期。' : null;
    },
  },
  {
    code: 'auditor-not-trained',
    severity: 'warning',
    basis: independence,
    column: 'qualification',
    says: ({ qualification }) =>
      qualification === undefined ? '沒有稽核訓練或資格證明。請填證書名稱或訓練紀錄。' : null,
  },
  {
    code: 'auditor-of-own-office',
    severity: 'error',
    basis: independence,
    column: 'office',
    says: (auditor, book) => {
      const audit = auditOf(book, auditor.audit);
      const office = auditorOffice(book, auditor);
      return audit?.auditee !== undefined &&
        office !== undefined &&
        matchKey(audit.auditee) === matchKey(office)
        ? `委員屬於受稽單位「${audit.auditee}」。請改派其他處室或校外委員。`
        : null;
    },
  },
  {
    code: 'auditor-without-specific-item',
    severity: 'error',
    basis: plan['1187、1199–1203'],
    column: 'person',
    says: (auditor, book) => {
      const end = auditOf(book, auditor.audit)?.end;
      if (end === undefined || end >= book.asOf || auditor.person === undefined) return null;
      // Once per audit is enough where the school says so; then the rule at the audit holds.
      if (book.settings.specificItems === '每次稽核') return null;
      return answersSpecificItem(book, auditor)
        ? null
        : '這位委員沒有完成任何特定項目。請在「稽核項目」補上。';
    },
  },
]);

const record = plan['1187–1193'];

export const auditItemRules = rulesFor<typeof auditItems, Book>(auditItems, [
  {
    code: 'auditor-of-own-work',
    severity: 'error',
    basis: independence,
    column: 'auditor',
    all: (_table, book) =>
      ownItems(book).map(({ at }) => ({
        row: at.row,
        message: '稽核委員就是業務承辦人。請改由其他委員稽核這一項。',
      })),
  },
  {
    code: 'item-without-auditor',
    severity: 'error',
    basis: record,
    column: 'auditor',
    says: ({ audit, result, auditor }) =>
      audit !== undefined && result !== undefined && auditor === undefined
        ? '有稽核結果但沒有稽核委員。請填由哪位委員稽核這一項。'
        : null,
  },
  {
    code: 'result-not-in-use',
    severity: 'error',
    basis: designBasis('稽核結果用三種或四種答案，由學校決定。', '1187–1193'),
    column: 'result',
    says: ({ result }, { settings }) =>
      result === '部分符合' && !settings.allowsPartial
        ? '設定「稽核可填部分符合」為否。請改成符合或不符合，或到「設定」改為是。'
        : null,
  },
  {
    code: 'auditor-not-of-audit',
    severity: 'error',
    basis: record,
    column: 'auditor',
    all: ({ rows }, book) => {
      const members = groupBy(book.tables.auditors.rows, ({ audit }) => matchKey(audit ?? ''));
      return rows
        .filter(
          ({ audit, auditor }) =>
            audit !== undefined &&
            auditor !== undefined &&
            !(members.get(matchKey(audit)) ?? []).some(({ person }) =>
              samePerson(book, person, auditor),
            ),
        )
        .map(({ at }) => ({
          row: at.row,
          message: '這位委員不在該次稽核的「稽核委員」內。請更正或新增。',
        }));
    },
  },
  {
    code: 'nonconformity-without-finding',
    severity: 'error',
    basis: record,
    column: 'finding',
    says: ({ result, remark, finding }) =>
      (result === '不符合' || result === '部分符合') &&
      (remark === undefined || finding === undefined)
        ? '不符合或部分符合時，請填說明與缺失編號，並在「稽核結果與改善」新增一列。'
        : null,
  },
  {
    code: 'not-applicable-without-reason',
    severity: 'warning',
    basis: record,
    column: 'remark',
    says: ({ result, remark }) =>
      result === '不適用' && remark === undefined ? '不適用時，請填原因。' : null,
  },
  {
    code: 'item-without-evidence',
    severity: 'warning',
    basis: plan['1195–1197'],
    column: 'evidence',
    says: ({ audit, result, remark, evidence }) =>
      audit !== undefined && result === '符合' && remark === undefined && evidence === undefined
        ? '結果為符合，請填說明或佐證連結。'
        : null,
  },
]);
