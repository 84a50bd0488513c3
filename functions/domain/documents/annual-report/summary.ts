// 提要: where the year stands on one page, before the parts.
import { resolveBasis } from '../../citations.ts';
import { laws } from '../../laws.ts';
import { countDuties } from '../../metrics/duty-counts.ts';
import { countFindings, countFindingsBySheet } from '../../metrics/finding-counts.ts';
import { confirmedIncidents, incidentsOfYear } from '../../metrics/incident-summary.ts';
import { isDerived } from './part-duties.ts';
import { basisOf, emptyNote } from './shown.ts';
import type { Whole } from './whole.ts';

export type SummaryView = {
  readonly duties: string;
  readonly pastMending: string;
  readonly goals: string;
  readonly shortfall: string;
  readonly incidents: string;
  readonly findings: string;
  readonly findingsBySheet: readonly {
    readonly sheet: string;
    readonly error: string;
    readonly warning: string;
    readonly info: string;
  }[];
  readonly partsBasis: string;
  readonly reportBasis: string;
};

function shortPeople({ figures }: Whole, kind: 'law' | 'plan'): number {
  const short = figures.training.filter(
    (standing) => standing.basis.kind === kind && standing.shortfall > 0,
  );
  return new Set(short.map(({ person }) => person.at.row)).size;
}

function goalsLine({ figures: { goals } }: Whole): string {
  const met = goals.filter((goal) => goal.met).length;
  const unknown = goals.filter(({ actual }) => actual === null).length;
  return goals.length === 0
    ? '沒有登記目標'
    : `共 ${goals.length} 項：達成 ${met} 項，未達成 ${goals.length - met} 項（其中無資料 ${unknown} 項）`;
}

function incidentsLine({ book }: Whole): string {
  return incidentsOfYear(book).length === 0
    ? emptyNote(book.tables.incidents, [])
    : `確認事件 ${confirmedIncidents(book).length} 件（誤判、預警與演練另計）`;
}

const shortfallLine = (whole: Whole): string =>
  whole.figures.training.length === 0
    ? emptyNote(whole.book.tables.people, [])
    : `法定 ${shortPeople(whole, 'law')} 人、自訂 ${shortPeople(whole, 'plan')} 人（同一人可能兩者都不足）`;

export function summaryView(whole: Whole): SummaryView {
  const { book, findings, figures } = whole;
  // What only repeats other duties is counted with them.
  const duties = countDuties(figures.duties.filter((duty) => !isDerived(duty)));
  const found = countFindings(findings);
  const resolve = resolveBasis(book);
  return {
    duties: `共 ${duties.total} 項：已完成 ${duties.ok} 項，逾期 ${duties.overdue} 項，即將到期 ${duties.dueSoon} 項，未辦理 ${duties.notDone} 項，不適用 ${duties.notApplicable} 項`,
    pastMending: `${duties.pastMending} 項${duties.pastMending > 0 ? '（應說明原因）' : ''}`,
    goals: goalsLine(whole),
    shortfall: shortfallLine(whole),
    incidents: incidentsLine(whole),
    findings: `錯誤 ${found.error} 項、警告 ${found.warning} 項、提醒 ${found.info} 項`,
    findingsBySheet: countFindingsBySheet(findings).map(({ sheet, error, warning, info }) => ({
      sheet,
      error: String(error),
      warning: String(warning),
      info: String(info),
    })),
    partsBasis: basisOf(resolve(laws.reportParts)),
    reportBasis: basisOf(resolve(laws.yearlyReport)),
  };
}
