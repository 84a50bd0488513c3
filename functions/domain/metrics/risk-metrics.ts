// Figures on risk. Values are worked out by the school’s formula, whatever is typed.
import type { Book } from '../book.ts';
import type { Metric } from '../kit/metric.ts';
import { plan } from '../plan-lines.ts';
import { rate, tally } from './measuring.ts';
import {
  assessmentsOfYear,
  assetsInScope,
  isAbove,
  isAssetAssessed,
  isTreated,
  risksToTreat,
} from './risk-facts.ts';

/** Zero risks say something only once somebody has looked for them. */
const assessed = { rows: assessmentsOfYear, none: '當年度還沒有風險評估。' };

const untreated = (book: Book) => risksToTreat(book).filter((row) => !isTreated(row, book));

export const riskMetrics: readonly Metric<Book>[] = [
  rate({
    name: '資產風險評估完成率',
    counts: '評估範圍（設定「風險評估範圍」）內使用中的資產中，當年度有風險評估的。',
    none: '「資產清冊」沒有評估範圍內的資產。',
    from: ['assets', 'riskAssessments'],
    basis: plan['533–535'],
    rows: assetsInScope,
    isDone: isAssetAssessed,
  }),
  tally({
    name: '超過可接受值風險數',
    unit: '項',
    counts: '當年度的風險評估中，風險值超過可接受值的；不論處理了沒有。',
    from: ['riskAssessments'],
    basis: plan['547–555'],
    rows: (book) => assessmentsOfYear(book).filter((row) => isAbove(row, book)),
    among: assessed,
  }),
  tally({
    name: '未處理風險數',
    unit: '項',
    counts: '超過可接受值的風險（含以前年度）中，還沒有完成處理，也沒有經核准接受的。',
    from: ['riskAssessments'],
    basis: plan['547–555'],
    rows: untreated,
    among: assessed,
  }),
  tally({
    name: '逾期未處理風險數',
    unit: '項',
    counts: '超過可接受值而未處理的風險（含以前年度）中，預定完成日已過的；沒有預定完成日的也算。',
    from: ['riskAssessments'],
    basis: plan['547–555'],
    rows: (book) => untreated(book).filter(({ due }) => due === undefined || due < book.asOf),
    among: assessed,
  }),
];
