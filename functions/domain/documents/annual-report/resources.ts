// 經費之配置 and the division of work (L355–411): who has which task, the share for security, requests by state.
import type { Book } from '../../book.ts';
import type { Source } from '../../kit/finding.ts';
import { groupBy } from '../../kit/group.ts';
import {
  isRequestOfYear,
  requestState,
  requestStates,
  type Request,
} from '../../metrics/request-facts.ts';
import { resourcesOfYear, securityShare, type Resource } from '../../metrics/resource-facts.ts';
import {
  cut,
  dayOf,
  emptyNote,
  moneyOf,
  nameOf,
  percentOf,
  placesOf,
  textOf,
  type Cut,
} from './shown.ts';
import type { Whole } from './whole.ts';

type TaskLine = {
  readonly task: string;
  readonly item: string;
  readonly holder: string;
  readonly places: string;
};

type BudgetLine = {
  readonly item: string;
  readonly office: string;
  readonly total: string;
  readonly security: string;
  readonly purpose: string;
  readonly approved: string;
  readonly places: string;
};

export type ResourcesView = {
  readonly share: string;
  readonly tasks: Cut<TaskLine>;
  readonly noTasks: string;
  readonly budget: Cut<BudgetLine>;
  readonly noBudget: string;
  readonly requests: readonly {
    readonly state: string;
    readonly count: string;
    readonly amount: string;
    readonly places: string;
  }[];
  /** Empty when something was asked for. */
  readonly noRequests: string;
};

const SHOWN = 20;

/** A budget that lacks one of the two amounts is in no sum: a sum without saying so is a wrong figure. */
function shareOf(book: Book): string {
  const { total, security, rows } = securityShare(book);
  if (rows.length === 0) return '本年度沒有同時填了資通經費與資安經費的預算，無法計算比例。';
  const counted = `資通經費 ${moneyOf(total)}，其中資安經費 ${moneyOf(security)}，占 ${percentOf(security, total)}（${placesOf(rows.map(({ at }) => at))}）。`;
  const left = resourcesOfYear(book, '經費').filter((row) => !rows.includes(row));
  return left.length === 0
    ? counted
    : `${counted}\n另有 ${left.length} 筆的金額未填或讀不出來，沒有列計（${placesOf(left.map(({ at }) => at))}）。`;
}

const amountOf = (row: Resource, key: 'total' | 'security'): string =>
  textOf(row, key, row[key] === undefined ? undefined : moneyOf(row[key]));

const budgetLine = (row: Resource): BudgetLine => ({
  item: textOf(row, 'item', row.item),
  office: textOf(row, 'office', row.office),
  total: amountOf(row, 'total'),
  security: amountOf(row, 'security'),
  purpose: textOf(row, 'purpose', row.purpose),
  approved: [dayOf(row, 'approved', row.approved), row.documentNumber].filter(Boolean).join('\n'),
  places: placesOf([row.at]),
});

const sumOf = (rows: readonly Request[]): string =>
  rows.every(({ amount }) => amount === undefined)
    ? '未填'
    : moneyOf(rows.reduce((sum, { amount = 0 }) => sum + amount, 0));

function requestLines(rows: readonly Request[], book: Book): ResourcesView['requests'] {
  const byState = groupBy(rows, (row) => requestState(row, book));
  return requestStates.flatMap((state) => {
    const same = byState.get(state);
    if (same === undefined) return [];
    const source: readonly Source[] = same.map(({ at }) => at);
    return [{ state, count: `${same.length} 件`, amount: sumOf(same), places: placesOf(source) }];
  });
}

/** Nothing of this year in a sheet that has entries of others. */
const ofOtherYears = (sheet: string): string => `「${sheet}」沒有本年度的資料，視為未辦理。`;

export function resourcesView({ book }: Whole): ResourcesView {
  const { resources, requests } = book.tables;
  const asked = requests.rows.filter((row) => isRequestOfYear(row, book));
  const none =
    resources.rows.length === 0 ? emptyNote(resources, []) : ofOtherYears(resources.sheet);
  return {
    share: shareOf(book),
    tasks: cut(resourcesOfYear(book, '人力'), { limit: SHOWN, sheet: resources.sheet }, (row) => ({
      task: textOf(row, 'task', row.task),
      item: textOf(row, 'item', row.item),
      holder: textOf(row, 'holder', nameOf(book, row.holder)),
      places: placesOf([row.at]),
    })),
    noTasks: none,
    budget: cut(
      resourcesOfYear(book, '經費'),
      { limit: SHOWN, sheet: resources.sheet },
      budgetLine,
    ),
    noBudget: none,
    requests: requestLines(asked, book),
    noRequests: asked.length === 0 ? emptyNote(requests, []) : '',
  };
}
