import type { Book } from '../book.ts';
import { plan } from '../plan-lines.ts';
import { minutesBetween } from '../kit/day.ts';
import { rulesFor } from '../kit/rule.ts';
import { isSignInKept } from '../metrics/sign-in-facts.ts';
import { ledgerOf } from '../metrics/training-ledger.ts';
import { trainingRecords } from '../registers/training-records.ts';
import { trainingSessions } from '../registers/training-sessions.ts';

export const trainingSessionRules = rulesFor<typeof trainingSessions, Book>(trainingSessions, [
  {
    code: 'session-without-sign-in',
    severity: 'warning',
    basis: plan['1146–1148'],
    column: 'signInSheet',
    says: (session, book) =>
      isSignInKept(session, book) || session.unreadable.includes('signInSheet')
        ? null
        : '「簽到表連結」沒有填，也沒有線上簽到。請補上簽到表掃描檔的網址或檔名。',
  },
  {
    code: 'session-ends-before-start',
    severity: 'error',
    basis: trainingSessions.basis,
    column: 'end',
    says: ({ start, end }) =>
      start !== undefined && end !== undefined && end <= start
        ? '結束時間不晚於開始時間。請確認。'
        : null,
  },
  {
    code: 'session-hours-differ',
    severity: 'warning',
    basis: trainingSessions.basis,
    column: 'hours',
    says: ({ start, end, hours }) => {
      if (start === undefined || end === undefined || hours === undefined || end <= start)
        return null;
      const span = minutesBetween(`2000-01-01T${start}`, `2000-01-01T${end}`) / 60;
      return hours > span ? `時數 ${hours} 比起訖時間的 ${span} 小時多。請確認。` : null;
    },
  },
]);

const records = plan['1113–1115'];

/** What the ledger found about each entry: one judgement for figures and findings. */
export const trainingRecordRules = rulesFor<typeof trainingRecords, Book>(trainingRecords, [
  {
    code: 'training-incomplete',
    severity: 'error',
    basis: records,
    column: null,
    all: (_table, book) =>
      ledgerOf(book).rejected.flatMap(({ entry, missing }) =>
        missing.length === 0
          ? []
          : [
              {
                row: entry.at.row,
                message: `缺少${missing.join('、')}，這一列不列計。請補齊，或填場次編號由場次帶入。`,
              },
            ],
      ),
  },
  {
    code: 'training-without-proof',
    severity: 'error',
    basis: plan['1113–1115、1146–1148'],
    column: 'proof',
    all: (_table, book) =>
      ledgerOf(book).rejected.flatMap(({ entry, why }) =>
        why === 'no-proof'
          ? [
              {
                row: entry.at.row,
                message: '沒有簽到編號或證書字號，這一列的時數不列計。請補上證明。',
              },
            ]
          : [],
      ),
  },
  {
    code: 'training-duplicate',
    severity: 'error',
    basis: records,
    column: null,
    all: (_table, book) =>
      ledgerOf(book).rejected.flatMap(({ entry, repeats }) =>
        repeats === undefined
          ? []
          : [
              {
                row: entry.at.row,
                message: `與第 ${repeats} 列是同一人同一天同一門課，只列計一次。請刪除其中一列。`,
              },
            ],
      ),
  },
  {
    code: 'training-outside-service',
    severity: 'warning',
    basis: records,
    column: 'completed',
    all: (_table, book) =>
      ledgerOf(book).counted.flatMap(({ entry, person, completed }) => {
        const isBefore = person.joined !== undefined && completed < person.joined;
        const isAfter = person.left !== undefined && completed > person.left;
        return isBefore || isAfter
          ? [{ row: entry.at.row, message: '完成日期不在本校任職期間，請確認人員與日期。' }]
          : [];
      }),
  },
  {
    code: 'training-differs-from-session',
    severity: 'warning',
    basis: records,
    column: 'session',
    all: (_table, book) =>
      ledgerOf(book).counted.flatMap(({ entry, differs }) =>
        differs.length === 0
          ? []
          : [
              {
                row: entry.at.row,
                message: `${differs.join('、')}與場次不同，以這一列為準。請確認哪一邊正確。`,
              },
            ],
      ),
  },
]);
