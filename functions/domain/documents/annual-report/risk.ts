// 資通安全風險評估: how it was done, how many risks of each level, and what becomes of the high ones (L533–555).
import type { Book } from '../../book.ts';
import { latestVersions } from '../../metrics/document-facts.ts';
import {
  assessmentsOfYear,
  assetOf,
  assetsInScope,
  isAssetAssessed,
  riskOf,
  risksToTreat,
  type Assessment,
} from '../../metrics/risk-facts.ts';
import { scaleOf } from '../../metrics/risk-scale.ts';
import { risksByLevel, treatmentState } from '../../metrics/risk-summary.ts';
import { cut, dayOf, emptyNote, officeOf, placesOf, textOf, type Cut } from './shown.ts';
import type { Whole } from './whole.ts';

type HighLine = {
  readonly id: string;
  readonly asset: string;
  readonly scenario: string;
  readonly value: string;
  readonly treatment: string;
  readonly office: string;
  readonly due: string;
  readonly state: string;
  readonly places: string;
};

export type RiskView = {
  readonly method: string;
  readonly procedure: string;
  readonly assessed: string;
  readonly notAssessed: string;
  readonly levels: readonly {
    readonly level: string;
    readonly count: string;
    readonly places: string;
  }[];
  /** Empty when the year has assessments. */
  readonly none: string;
  readonly high: Cut<HighLine>;
  readonly noHigh: string;
};

const SHOWN = 30;

function methodOf({ settings }: Book): string {
  const { lowest, highest, steps, threshold } = scaleOf(settings);
  const words = settings.riskMethod === '普中高' ? '普、中、高（1–3）' : `${lowest}–${highest}`;
  const formula = settings.riskMethod === '普中高' ? '可能性×衝擊' : settings.riskFormula;
  return `方法「${settings.riskMethod}」：四個構面 ${words}，資產價值取${settings.worthFormula}；可能性與衝擊 1–${steps}；風險值＝${formula}。可接受風險值 ${threshold}，超過為「高」並須處理。`;
}

function procedureOf({ tables, settings }: Book): string {
  const found = latestVersions(
    tables.documents.rows.filter(({ kind }) => kind === '風險評估程序書'),
  );
  if (found.length === 0) return `「${tables.documents.sheet}」沒有風險評估程序書。`;
  const listed = found.map(
    (document) =>
      `${textOf(document, 'title', document.title)}，核定日 ${dayOf(document, 'approved', document.approved)}（${placesOf([document.at])}）`,
  );
  return `${listed.join('\n')}${settings.riskProcedure === '' ? '' : `\n設定的程序：${settings.riskProcedure}`}`;
}

function residualOf(row: Assessment, book: Book): string {
  const { value, residual } = riskOf(row, book);
  const shown = value === null ? '無法計算' : String(value);
  return residual === null ? `${shown}\n殘餘未填` : `${shown}\n殘餘 ${residual}`;
}

function stateShown(row: Assessment, book: Book): string {
  const state = treatmentState(row, book);
  if (state === '已完成') return `已完成\n${dayOf(row, 'done', row.done)}`;
  return state === '已接受' ? '已由資通安全長接受' : state;
}

const highLine =
  (book: Book) =>
  (row: Assessment): HighLine => ({
    id: textOf(row, 'id', row.id),
    asset: assetOf(book, row.asset)?.name ?? textOf(row, 'asset', row.asset),
    scenario: `${textOf(row, 'threat', row.threat)}／${textOf(row, 'weakness', row.weakness)}`,
    value: residualOf(row, book),
    treatment: [textOf(row, 'treatment', row.treatment), row.measure].filter(Boolean).join('：'),
    office: textOf(row, 'owner', officeOf(book, row.owner) ?? row.owner),
    due: dayOf(row, 'due', row.due),
    state: stateShown(row, book),
    places: placesOf([row.at]),
  });

function assessedOf(book: Book) {
  const scope = assetsInScope(book);
  const open = scope.filter((asset) => !isAssetAssessed(asset, book)).map(({ at }) => at);
  if (scope.length === 0) {
    return {
      assessed: emptyNote(book.tables.assets, []),
      notAssessed: '資產清冊沒有範圍內的資產。',
    };
  }
  return {
    assessed: `範圍（${book.settings.riskScope}）內的資產 ${scope.length - open.length}／${scope.length} 列已在本年度評估，共 ${assessmentsOfYear(book).length} 筆評估。`,
    notAssessed: open.length === 0 ? '範圍內的資產都已評估。' : placesOf(open),
  };
}

export function riskView({ book }: Whole): RiskView {
  const { riskAssessments } = book.tables;
  const count = assessmentsOfYear(book).length;
  const none =
    riskAssessments.rows.length === 0
      ? emptyNote(riskAssessments, [])
      : '本年度沒有風險評估，視為未辦理。';
  return {
    method: methodOf(book),
    procedure: procedureOf(book),
    ...assessedOf(book),
    levels: risksByLevel(book).map(({ level, source }) => ({
      level: level ?? '無法計算',
      count: `${source.length} 筆`,
      places: placesOf(source),
    })),
    none: count === 0 ? none : '',
    high: cut(risksToTreat(book), { limit: SHOWN, sheet: riskAssessments.sheet }, highLine(book)),
    noHigh: count === 0 ? none : '本年度的評估沒有超過可接受值的風險，也沒有往年未處理完的。',
  };
}
