import type { Book } from '../book.ts';
import { plan } from '../plan-lines.ts';
import { rocDay } from '../kit/day.ts';
import { matchKey } from '../kit/normalise.ts';
import { rulesFor } from '../kit/rule.ts';
import { latestVersions } from '../metrics/document-facts.ts';
import { documents } from '../registers/documents.ts';

const approval = plan['250–265'];

export const documentRules = rulesFor<typeof documents, Book>(documents, [
  {
    code: 'approved-before-version',
    severity: 'error',
    basis: approval,
    column: 'approved',
    says: ({ versioned, approved }) =>
      versioned !== undefined && approved !== undefined && approved < versioned
        ? `核定日早於版本日 ${rocDay(versioned)}，核定的不是這個版本。請更正日期，或重新陳核。`
        : null,
  },
  {
    code: 'approval-without-approver',
    severity: 'warning',
    basis: approval,
    column: 'approver',
    says: ({ approver, approved }) =>
      approved !== undefined && approver === undefined
        ? '有核定日但沒有核定人。請填資通安全長，上級訂定的文件填機關名稱。'
        : null,
  },
  {
    code: 'approver-not-security-officer',
    severity: 'warning',
    basis: approval,
    column: 'approver',
    says: ({ approver }, { people }) => {
      const person = people.find(approver);
      return person !== undefined && person !== 'ambiguous' && person.role !== '資通安全長'
        ? '核定人不是資通安全長。規章、程序與計畫請由資通安全長核定。'
        : null;
    },
  },
  {
    code: 'document-review-passed',
    severity: 'warning',
    basis: documents.basis,
    column: 'nextReview',
    all: (table, { asOf }) =>
      latestVersions(table.rows)
        .filter(({ nextReview }) => nextReview !== undefined && nextReview < asOf)
        .map(({ at }) => ({
          row: at.row,
          message: '下次檢視日已過。請檢視後更新日期；內容有變更時另加一列新版本。',
        })),
  },
  {
    code: 'review-before-version-day',
    severity: 'error',
    basis: documents.basis,
    column: 'nextReview',
    says: ({ versioned, nextReview }) =>
      versioned !== undefined && nextReview !== undefined && nextReview <= versioned
        ? '下次檢視日不晚於版本日。請更正其中一個日期。'
        : null,
  },
  {
    code: 'document-version-repeated',
    severity: 'error',
    basis: documents.basis,
    column: 'version',
    all: ({ rows }) => {
      const seen = new Map<string, number>();
      return rows.flatMap(({ title, version, at }) => {
        if (title === undefined || version === undefined) return [];
        const key = `${matchKey(title)}\n${matchKey(version)}`;
        const earlier = seen.get(key);
        if (earlier === undefined) seen.set(key, at.row);
        return earlier === undefined
          ? []
          : [
              {
                row: at.row,
                message: `與第 ${earlier} 列是同一文件的同一版本。請改版本，或刪除重複的一列。`,
              },
            ];
      });
    },
  },
]);
