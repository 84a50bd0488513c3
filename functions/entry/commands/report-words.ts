// What is none of the plan's forms: each goes by a word of its own after --only. A new one is one entry.
import { incidentReport } from '../../domain/documents/incident-report.ts';
import {
  blankReviewMinutes,
  reviewMinutes,
  reviewPacket,
} from '../../domain/documents/management-review.ts';
import { trainingCertificates } from '../../domain/documents/training-certificates.ts';
import { matchKey } from '../../domain/kit/normalise.ts';
import { knownBy } from '../../domain/known.ts';
import { isConfirmed } from '../../domain/metrics/incident-facts.ts';
import { BrokenWorld } from '../../ports.ts';
import { labelPapers } from './report-labels.ts';
import { letterPapers } from './report-letters.ts';
import { paperOf, type Making, type Paper } from './report-papers.ts';

export type Word = {
  /** What comes of it, for the line of help. */
  readonly what: string;
  readonly papers: (making: Making) => readonly Paper[];
};

/** What a meeting is held with: the packet, and minutes to write on until it is entered as held. */
const reviewPapers = (making: Making): readonly Paper[] => {
  const { assessment } = making;
  const minutes = reviewMinutes(assessment) ?? blankReviewMinutes(assessment);
  return [reviewPacket(assessment), minutes].map((made) => paperOf('review', made, making));
};

/** `--only letters` */
export const words: Readonly<Record<string, Word>> = {
  letters: {
    what: '各處室時數不足通知',
    papers: letterPapers,
  },
  certificates: {
    what: '訓練證明清冊',
    papers: (making) => [paperOf('certificates', trainingCertificates(making.assessment), making)],
  },
  review: { what: '管理審查會議資料與紀錄', papers: reviewPapers },
  'review-minutes': {
    what: '空白管理審查會議紀錄',
    papers: (making) => [paperOf('review', blankReviewMinutes(making.assessment), making)],
  },
  labels: {
    what: '新增及異動的財產標籤',
    papers: (making) => labelPapers(making, 'due'),
  },
};

export type NamedWord = {
  /** What stands after the colon. */
  readonly named: string;
  readonly what: string;
  readonly papers: (making: Making, name: string) => readonly Paper[];
};

function incidentPapers(making: Making, id: string): readonly Paper[] {
  const book = knownBy(making.assessment.book);
  const incident = book.tables.incidents.rows.find(
    (row) => row.id !== undefined && matchKey(row.id) === matchKey(id),
  );
  if (incident === undefined) {
    throw new BrokenWorld(`「資安事件」沒有編號「${id}」。請確認 --only incident: 後面的編號。`);
  }
  if (!isConfirmed(incident)) {
    throw new BrokenWorld(
      `「${id}」的性質是${incident.nature ?? ''}，不需要調查報告。確認事件才有調查報告。`,
    );
  }
  const { view, ...made } = incidentReport(book, incident);
  const content = { template: 'incidentReport', view } as const;
  return [paperOf('incident', { ...made, isLandscape: false, content }, making)];
}

function allLabels(making: Making, which: string): readonly Paper[] {
  if (which === 'all') return labelPapers(making, 'all');
  throw new BrokenWorld(
    `看不懂 --only labels:${which}。全部的財產標籤請給 labels:all；只要還沒貼或異動過的請給 labels。`,
  );
}

/** `--only incident:115-I3` */
export const namedWords: Readonly<Record<string, NamedWord>> = {
  incident: { named: '事件編號', what: '事件調查報告', papers: incidentPapers },
  labels: { named: 'all', what: '全部財產標籤', papers: allLabels },
};
