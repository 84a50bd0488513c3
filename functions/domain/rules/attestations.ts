import type { Book } from '../book.ts';
import { rocYear, yearOf } from '../kit/day.ts';
import { matchKey } from '../kit/normalise.ts';
import { oncePer } from '../kit/once.ts';
import { rulesFor } from '../kit/rule.ts';
import { obligations } from '../obligations/index.ts';
import { attestations } from '../registers/attestations.ts';

const { basis } = attestations;

/** Ids that 例行檢核 answers; made at the first entry, once the catalogue is whole. */
const answered = oncePer(
  (catalogue: typeof obligations): ReadonlySet<string> =>
    new Set(
      catalogue
        .filter(({ registers }) => registers.includes(attestations.sheet))
        .map(({ id }) => matchKey(id)),
    ),
);

export const attestationRules = rulesFor<typeof attestations, Book>(attestations, [
  {
    code: 'not-an-attested-obligation',
    severity: 'error',
    basis,
    column: 'obligation',
    says: ({ obligation }) =>
      obligation !== undefined && !answered(obligations).has(matchKey(obligation))
        ? `「${obligation}」不是用例行檢核確認的事項，這一列不會算數。請照「待辦」上的代號填。`
        : null,
  },
  {
    code: 'attestation-without-reason',
    severity: 'error',
    basis,
    column: 'reason',
    says: ({ result, reason }) => {
      if (result === undefined || result === '符合' || reason !== undefined) return null;
      return result === '不適用'
        ? '結果是「不適用」，請在「理由」說明為什麼不適用，報表會印出來。'
        : '結果是「不符合」，請在「理由」寫原因與改善方式。';
    },
  },
  {
    code: 'not-a-roc-year',
    severity: 'error',
    basis,
    column: 'year',
    says: ({ year }, book) =>
      year !== undefined &&
      !(Number.isInteger(year) && year >= 100 && year <= rocYear(book.year) + 1)
        ? '年度請填民國年，例如 115。'
        : null,
  },
  {
    code: 'attestation-outside-year',
    severity: 'warning',
    basis,
    column: 'checked',
    says: ({ year, checked }) =>
      year !== undefined && checked !== undefined && rocYear(yearOf(checked)) !== year
        ? '檢核日不在這一列的年度內。請更正其中一個。'
        : null,
  },
  {
    code: 'attestation-repeated',
    severity: 'warning',
    basis,
    column: 'obligation',
    all: ({ rows }) => {
      const seen = new Map<string, number>();
      return rows.flatMap(({ obligation, year, checked, at }) => {
        if (obligation === undefined || year === undefined || checked === undefined) return [];
        const key = `${matchKey(obligation)} ${year} ${checked}`;
        const earlier = seen.get(key);
        if (earlier === undefined) seen.set(key, at.row);
        return earlier === undefined
          ? []
          : [
              {
                row: at.row,
                message: `與第 ${earlier} 列是同一事項同一天的檢核，系統採較不利的結果。請刪除一列。`,
              },
            ];
      });
    },
  },
]);
