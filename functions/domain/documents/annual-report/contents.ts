// The four contents footnote 21 (L1316–1318) asks for: as the school wrote them in 提報紀錄, else put together from figures.
import { rocDay } from '../../kit/day.ts';
import { inventoryShare } from '../../metrics/asset-counts.ts';
import {
  auditsOfYear,
  improvementState,
  improvementStates,
  improvementsOfYear,
} from '../../metrics/audit-summary.ts';
import { confirmedIncidents } from '../../metrics/incident-summary.ts';
import {
  reportContents,
  reviewsOfYear,
  submittedContent,
  type ReportContent,
} from '../../metrics/review-summary.ts';
import { sessionsHeld } from '../../metrics/training-summary.ts';
import { submissions } from '../../registers/submissions.ts';
import { placesOf } from './shown.ts';
import type { Whole } from './whole.ts';

export type ContentLine = {
  readonly title: string;
  readonly text: string;
  /** Who says so: the rows of 提報紀錄, or that it was put together here. */
  readonly origin: string;
};

const composed: Readonly<Record<ReportContent, (whole: Whole) => string>> = {
  assessment: ({ book, figures }) => {
    const { of, done } = inventoryShare(book);
    const days = reviewsOfYear(book).flatMap(({ held }) =>
      held === undefined ? [] : [rocDay(held)],
    );
    const review =
      days.length === 0 ? '本年度沒有管理審查紀錄' : `管理審查於 ${days.join('、')} 召開`;
    const met = figures.goals.filter((goal) => goal.met).length;
    return `資產清冊使用中 ${of} 列，本年度盤點 ${done} 列；目標 ${figures.goals.length} 項，達成 ${met} 項；${review}；風險評估尚未建置登記表。`;
  },
  auditing: ({ book, figures }) => {
    const days = auditsOfYear(book).flatMap(({ start }) =>
      start === undefined ? [] : [rocDay(start)],
    );
    const notes = figures.duties
      .filter(({ obligation }) => obligation === 'AUD-Y')
      .map(({ reason }) => reason);
    return days.length === 0
      ? notes.join('')
      : `內部稽核起日 ${days.join('、')}。${notes.join('')}`;
  },
  correction: ({ book }) => {
    const rows = improvementsOfYear(book);
    const states = improvementStates
      .map(
        (state) =>
          `${state} ${rows.filter((row) => improvementState(row, book) === state).length} 件`,
      )
      .join('、');
    return `本年度追蹤稽核發現 ${rows.length} 件：${states}。`;
  },
  other: ({ book }) =>
    `辦理校內訓練或宣導 ${sessionsHeld(book).length} 場；確認資安事件 ${confirmedIncidents(book).length} 件。其餘實施事項見各款。`,
};

export const contentLines = (whole: Whole): readonly ContentLine[] =>
  reportContents.map((content) => {
    const submitted = submittedContent(whole.book, content);
    return {
      title: submissions.columns[content].header,
      text: submitted?.text ?? composed[content](whole),
      origin:
        submitted === null
          ? '提報紀錄未填，本段由系統依統計彙整，待承辦人確認。'
          : placesOf([submitted.at]),
    };
  });
