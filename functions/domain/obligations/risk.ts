// 柒–捌: the year's list, changes, the level, and risk from assessment to treatment.
import { dayInYear, touchesYear, type Book } from '../book.ts';
import { plan } from '../plan-lines.ts';
import { addDays, rocDay } from '../kit/day.ts';
import { matchKey } from '../kit/normalise.ts';
import type { Obligation } from '../kit/obligation.ts';
import {
  assessmentsByAsset,
  assessmentsOfYear,
  assetOf,
  assetsInScope,
  isAbove,
  isTreated,
  riskOf,
  risksToTreat,
} from '../metrics/risk-facts.ts';
import { aspectsOf, scaleOf } from '../metrics/risk-scale.ts';
import { attested, documented, perEntry, type Judged } from './families.ts';

/** Changes of this year, and those the list has until this year for: it must follow within 清冊更新天數. */
const changes = (book: Book): readonly Judged[] =>
  book.tables.assets.rows.flatMap<Judged>(({ at, id = '', changed, listUpdated, unreadable }) => {
    if (unreadable.includes('changed')) {
      return [{ at, open: `「${id}」的異動日期讀不出來，請更正。` }];
    }
    if (changed === undefined || changed > book.asOf) return [];
    const due = addDays(changed, book.settings.listDays);
    if (!touchesYear(book, changed, due)) return [];
    const isDone = listUpdated !== undefined && listUpdated >= changed;
    const open = isDone ? null : `「${id}」${rocDay(changed)} 異動，清冊還沒有更新。`;
    return [{ at, open, due }];
  });

const levelLetter = (book: Book): readonly Judged[] => [
  {
    at: {
      sheet: book.tables.settings.sheet,
      row: book.settingRows.levelApproved ?? 1,
    },
    open: book.settings.levelApproved === '' ? '請在設定填責任等級核定的公文日期與文號。' : null,
  },
];

/** Every asset in scope: assessed this year, or still to be. */
const yearlyAssessment = (book: Book): readonly Judged[] => {
  const due = dayInYear(book, book.settings.riskDue);
  const assessed = assessmentsByAsset(book);
  return assetsInScope(book).map((asset) => {
    const rows = asset.id === undefined ? [] : (assessed.get(matchKey(asset.id)) ?? []);
    const [first] = rows;
    // Nothing is assessed as long as no risk comes of it.
    const isValued = rows.some((row) => riskOf(row, book).value !== null);
    const open =
      first === undefined
        ? `「${asset.id ?? ''}」今年還沒有風險評估。`
        : isValued
          ? null
          : `「${asset.id ?? ''}」的評估還算不出風險值，請補齊。`;
    return { at: first?.at ?? asset.at, open, due };
  });
};

const fourAspects = (book: Book): readonly Judged[] =>
  assessmentsOfYear(book).map((row) => ({
    at: row.at,
    open: aspectsOf(row, assetOf(book, row.asset)).includes(undefined)
      ? `「${row.id ?? ''}」沒有評滿四個構面。`
      : null,
    due: dayInYear(book, book.settings.riskDue),
  }));

/** This year's risks that the school accepts, and every one above that is, or was to be, treated. */
const treatments = (book: Book): readonly Judged[] => {
  const within = assessmentsOfYear(book)
    .filter((row) => !isAbove(row, book))
    .map((row) => ({
      at: row.at,
      // Whether the school can accept it cannot be told.
      open:
        riskOf(row, book).value === null
          ? `「${row.id ?? ''}」算不出風險值，無法判斷是否需要處理。`
          : null,
      due: dayInYear(book, book.settings.riskDue),
    }));
  const above = risksToTreat(book).map((row) => ({
    at: row.at,
    open: isTreated(row, book)
      ? null
      : `「${row.id ?? ''}」風險值 ${riskOf(row, book).value ?? ''} 超過可接受的 ${scaleOf(book.settings).threshold}，還沒有完成處理。`,
    due: row.due ?? null,
  }));
  return [...above, ...within];
};

const noAssessment = { state: 'not-done', reason: '今年還沒有風險評估，視為未辦理。' } as const;
const sheet = '風險評估';

export const risk: readonly Obligation<Book>[] = [
  ...attested([{ id: 'AST-LIST-Y', title: '製作年度資訊及資通資產清冊', basis: plan['506–508'] }]),
  ...perEntry([
    {
      id: 'AST-CHANGE',
      title: '設備異動即時更新清冊',
      basis: plan['514–516'],
      sheet: '資產清冊',
      when: '異動時',
      entries: changes,
      none: { state: 'not-applicable', reason: '今年清冊沒有登記異動。' },
    },
    {
      id: 'LVL-D',
      title: '資通安全責任等級核定',
      basis: plan['525–529'],
      sheet: '設定',
      when: '持續有效',
      entries: levelLetter,
      none: { state: 'not-done', reason: '設定沒有責任等級核定文號。' },
    },
    {
      id: 'RSK-Y',
      title: '年度資產風險評估',
      basis: plan['533–535'],
      sheet,
      when: '每年一次',
      entries: yearlyAssessment,
      none: { state: 'not-done', reason: '資產清冊沒有可評估的資產，視為未辦理。' },
    },
  ]),
  ...documented([
    {
      id: 'RSK-PROC',
      title: '風險評估程序書',
      basis: plan['537–539'],
      kind: '風險評估程序書',
    },
  ]),
  ...perEntry([
    {
      id: 'RSK-CIAL',
      title: '就四個構面評估風險',
      basis: plan['541–543'],
      sheet,
      when: '每年一次',
      entries: fourAspects,
      none: noAssessment,
    },
    {
      id: 'RSK-PLAN',
      title: '風險處理',
      basis: plan['547–555、1263'],
      sheet,
      when: '超過可接受值時',
      entries: treatments,
      none: noAssessment,
    },
  ]),
];
