// CB-LIST, NCB-LIST and MTD-UNIT (L17–165): the tables of businesses are whole and looked at every year.
import { dayInYear, type Book } from '../book.ts';
import { plan } from '../plan-lines.ts';
import { yearOf } from '../kit/day.ts';
import type { Obligation } from '../kit/obligation.ts';
import { hasNoSystem, lacksSide } from '../metrics/business-facts.ts';
import { perEntry, type Judged } from './families.ts';

type Core = Book['tables']['coreBusiness']['rows'][number];
type Support = Book['tables']['nonCoreBusiness']['rows'][number];

/** The plan names a business and then, after a colon, all that it comprises. */
const shortName = ({ name, at }: Core | Support): string =>
  name?.split(/[：:]/u)[0] ?? `第 ${at.row} 列`;

const isReviewed = ({ reviewed }: Core | Support, { year, asOf }: Book): boolean =>
  reviewed !== undefined && yearOf(reviewed) === year && reviewed <= asOf;

function judged(row: Core | Support, isWhole: boolean, book: Book): Judged {
  const named = shortName(row);
  const due = dayInYear(book, book.settings.businessDue);
  if (!isWhole) return { at: row.at, open: `「${named}」還有必填欄位空白。`, due };
  const open = isReviewed(row, book) ? null : `「${named}」今年還沒有確認，請確認後填檢視日。`;
  return { at: row.at, open, due };
}

const isCoreWhole = ({ name, system, importance, impact, outage }: Core): boolean =>
  [name, system, importance, impact, outage].every((value) => value !== undefined);

const isSupportWhole = ({ name, impact, outage }: Support): boolean =>
  [name, impact, outage].every((value) => value !== undefined);

/** Hours, or 無 where no system can stop; and whose hours they are. */
function hoursOpen(row: Core | Support, hasSystem: boolean, book: Book): Judged {
  const named = shortName(row);
  const due = dayInYear(book, book.settings.businessDue);
  const isClear = row.outage !== undefined && !(row.outage === '無' && hasSystem);
  if (!isClear) return { at: row.at, open: `「${named}」沒有可容忍中斷的小時數。`, due };
  return { at: row.at, open: lacksSide(row) ? `「${named}」沒有選服務對象。` : null, due };
}

/** Hours of support businesses alone are not what is asked. */
const noCore = ({ tables }: Book): readonly Judged[] => {
  const { rows, sheet } = tables.coreBusiness;
  return rows.length > 0 ? [] : [{ at: { sheet, row: 1 }, open: '核心業務沒有資料。' }];
};

export const organisationBusiness: readonly Obligation<Book>[] = perEntry([
  {
    id: 'CB-LIST',
    title: '核心業務及重要性表',
    basis: plan['17–105'],
    sheet: '核心業務',
    when: '每年（自訂）',
    entries: (book) =>
      book.tables.coreBusiness.rows.map((row) => judged(row, isCoreWhole(row), book)),
    none: { state: 'not-done', reason: '核心業務沒有資料。請列出核心業務。' },
  },
  {
    id: 'NCB-LIST',
    title: '非核心業務表',
    basis: plan['144–148'],
    sheet: '非核心業務',
    when: '每年（自訂）',
    entries: (book) =>
      book.tables.nonCoreBusiness.rows.map((row) => judged(row, isSupportWhole(row), book)),
    none: {
      state: 'not-done',
      reason: '非核心業務沒有資料。請至少列出差勤、郵件、用戶端等輔助業務。',
    },
  },
  {
    id: 'MTD-UNIT',
    title: '最大可容忍中斷時間以小時計',
    basis: plan['121–123'],
    sheet: '核心業務',
    when: '持續（自訂：每年確認）',
    entries: (book) => [
      ...noCore(book),
      ...book.tables.coreBusiness.rows.map((row) => hoursOpen(row, !hasNoSystem(row.system), book)),
      ...book.tables.nonCoreBusiness.rows.map((row) => hoursOpen(row, false, book)),
    ],
    none: { state: 'not-done', reason: '核心業務與非核心業務都沒有資料。' },
  },
]);
