// The four contents footnote 21 (L1316–1318) asks for: as the school wrote them in 提報紀錄, else put together from figures.
import { rocDay, type Day } from '../../kit/day.ts';
import type { Table } from '../../kit/table.ts';
import { inventoryShare } from '../../metrics/asset-counts.ts';
import {
  auditsOfYear,
  improvementState,
  improvementStates,
  improvementsOfYear,
} from '../../metrics/audit-summary.ts';
import { confirmedIncidents, incidentsOfYear } from '../../metrics/incident-summary.ts';
import {
  reportContents,
  reviewsOfYear,
  submittedContent,
  type ReportContent,
} from '../../metrics/review-summary.ts';
import { assessmentsOfYear } from '../../metrics/risk-facts.ts';
import { risksByLevel } from '../../metrics/risk-summary.ts';
import { sessionsHeld } from '../../metrics/training-summary.ts';
import { submissions } from '../../registers/submissions.ts';
import { dutiesFor } from './duties.ts';
import { emptyNote, placesOf } from './shown.ts';
import type { Whole } from './whole.ts';

export type ContentLine = {
  readonly title: string;
  readonly text: string;
  /** Who says so: the rows of 提報紀錄, or that it was put together here. */
  readonly origin: string;
};

type Filled = { readonly table: Table; readonly rows: number; readonly text: string };

/** A figure of a register, or that there is nothing to count: 0 of nothing would read as good news. */
const figure = ({ table, rows, text }: Filled): string =>
  `${table.register.sheet}：${rows === 0 ? emptyNote(table, []) : text}`;

const days = (list: readonly (Day | undefined)[]): string =>
  list.map((day) => (day === undefined ? '日期未填或讀不出來' : rocDay(day))).join('、');

function assessment({ book, figures }: Whole): string {
  const { of, done } = inventoryShare(book);
  const { assets, goals, managementReviews, riskAssessments } = book.tables;
  const met = figures.goals.filter((goal) => goal.met).length;
  const held = reviewsOfYear(book);
  return [
    figure({
      table: assets,
      rows: assets.rows.length,
      text: `使用中 ${of} 列，本年度盤點 ${done} 列。`,
    }),
    figure({
      table: goals,
      rows: figures.goals.length,
      text: `${figures.goals.length} 項，達成 ${met} 項。`,
    }),
    figure({
      table: managementReviews,
      rows: held.length,
      text: `${days(held.map((review) => review.held))} 召開。`,
    }),
    figure({
      table: riskAssessments,
      rows: assessmentsOfYear(book).length,
      text: risksByLevel(book)
        .map(({ level, source }) => `${level ?? '無法計算'} ${source.length} 筆`)
        .join('、')
        .concat('。'),
    }),
  ].join('\n');
}

function auditing({ book, figures }: Whole): string {
  const audits = auditsOfYear(book);
  const text = `起日 ${days(audits.map(({ start }) => start))}。`;
  const states = dutiesFor(figures, ['AUD-Y']).map(({ reason }) => reason);
  return [figure({ table: book.tables.audits, rows: audits.length, text }), ...states].join('\n');
}

function correction({ book }: Whole): string {
  const rows = improvementsOfYear(book);
  const states = improvementStates
    .map((state) => {
      const count = rows.filter((row) => improvementState(row, book) === state).length;
      return `${state} ${count} 件`;
    })
    .join('、');
  const text = `本年度追蹤 ${rows.length} 件：${states}。`;
  return figure({ table: book.tables.improvements, rows: rows.length, text });
}

function other({ book }: Whole): string {
  const sessions = sessionsHeld(book).length;
  const confirmed = confirmedIncidents(book).length;
  return [
    figure({
      table: book.tables.trainingSessions,
      rows: sessions,
      text: `辦理 ${sessions} 場。`,
    }),
    figure({
      table: book.tables.incidents,
      rows: incidentsOfYear(book).length,
      text: `確認事件 ${confirmed} 件。`,
    }),
    '其餘實施事項見各款。',
  ].join('\n');
}

const composed: Readonly<Record<ReportContent, (whole: Whole) => string>> = {
  assessment,
  auditing,
  correction,
  other,
};

export const contentLines = (whole: Whole): readonly ContentLine[] =>
  reportContents.map((content) => {
    const submitted = submittedContent(whole.book, content);
    return {
      title: submissions.columns[content].header,
      text: submitted?.text ?? composed[content](whole),
      origin: submitted === null ? '系統依統計彙整，待承辦人確認' : placesOf([submitted.at]),
    };
  });
