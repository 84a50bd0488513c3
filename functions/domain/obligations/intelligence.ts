// Intelligence: assessed, put into classes, and answered as each class asks (L900–999).
import type { Book } from '../book.ts';
import type { Obligation } from '../kit/obligation.ts';
import {
  answerGaps,
  assessmentDue,
  assessmentGaps,
  coreGaps,
  hasClass,
  intrusionGaps,
  inventoryGaps,
  isIntelligenceOfYear,
  lacksIncident,
  lacksMasking,
  messageGaps,
  type Intelligence,
} from '../metrics/intelligence-facts.ts';
import { plan } from '../plan-lines.ts';
import { perEntry, type Judged, type PerEntry } from './families.ts';

/** Items of the year, each with what is missing; they share the day by which they are assessed. */
const itemsJudged =
  (concerns: (item: Intelligence) => boolean, gap: (item: Intelligence) => string | null) =>
  (book: Book): readonly Judged[] =>
    book.tables.intelligence.rows
      .filter((item) => isIntelligenceOfYear(item, book) && concerns(item))
      .map((item) => {
        const what = gap(item);
        const open = what === null ? null : `${item.id ?? '情資'}沒有填${what}。`;
        return { at: item.at, open, due: assessmentDue(item, book) };
      });

/** The assessment itself, and what the kind of intelligence asks for besides. */
function assessmentOpen(item: Intelligence): string | null {
  const gaps = [assessmentGaps(item), answerGaps(item), inventoryGaps(item)];
  const names = gaps.filter((names) => names !== null);
  return names.length === 0 ? null : names.join('、');
}

function intrusionOpen(item: Intelligence): string | null {
  const gaps = intrusionGaps(item);
  return gaps === null && lacksIncident(item) ? '事件編號' : gaps;
}

const received: Pick<PerEntry, 'sheet' | 'when'> = { sheet: '資安情資', when: '接獲情資時' };

const noneOf = (what: string): PerEntry['none'] => ({
  state: 'not-applicable',
  reason: `今年沒有接獲${what}。`,
});

export const intelligence: readonly Obligation<Book>[] = perEntry([
  {
    ...received,
    id: 'TI-ASSESS',
    title: '評估情資、決定因應並做成紀錄',
    basis: plan['900–908'],
    entries: itemsJudged(() => true, assessmentOpen),
    none: noneOf('情資'),
  },
  {
    ...received,
    id: 'TI-CLASS',
    title: '指定人員分析並分類情資',
    basis: plan['912–962'],
    entries: itemsJudged(
      () => true,
      (item) => {
        if (!hasClass(item)) return '分類';
        return item.analyst === undefined ? '分析人員' : null;
      },
    ),
    none: noneOf('情資'),
  },
  {
    ...received,
    id: 'TI-ACT1',
    title: '訊息情資的風險評估與預防',
    basis: plan['969–973'],
    entries: itemsJudged(({ isMessage }) => isMessage === true, messageGaps),
    none: noneOf('訊息情資'),
  },
  {
    ...received,
    id: 'TI-ACT2',
    title: '入侵攻擊情資的通報、防護與通知',
    basis: plan['975–981'],
    entries: itemsJudged(({ isIntrusion }) => isIntrusion === true, intrusionOpen),
    none: noneOf('入侵攻擊情資'),
  },
  {
    ...received,
    id: 'TI-ACT3',
    title: '機敏性情資的遮蔽',
    basis: plan['983–991'],
    entries: itemsJudged(
      ({ isSensitive }) => isSensitive === true,
      (item) => (lacksMasking(item) ? '已遮蔽' : null),
    ),
    none: noneOf('機敏性情資'),
  },
  {
    ...received,
    id: 'TI-ACT4',
    title: '涉核心情資的影響評估與風險管理',
    basis: plan['993–999'],
    entries: itemsJudged(({ isCore }) => isCore === true, coreGaps),
    none: noneOf('涉及核心業務或核心系統的情資'),
  },
  {
    ...received,
    id: 'TI-PLAN',
    title: '必要時調整計畫的控制措施',
    basis: plan['904、968'],
    entries: itemsJudged(
      ({ planChange }) => planChange !== undefined,
      () => null,
    ),
    none: { state: 'not-applicable', reason: '今年沒有情資需要調整計畫（得為之）。' },
  },
]);
