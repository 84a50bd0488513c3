// Form 12, 資通安全維護計畫實施情形: the thirteen parts of the 細則 and training, for one year.
import { rocDayLong, rocYear } from '../kit/day.ts';
import { dutiesKeepingDraft } from '../metrics/duty-counts.ts';
import { auditsView, type AuditsView } from './annual-report/audits.ts';
import { contentLines, type ContentLine } from './annual-report/contents.ts';
import { controlsView, type ControlsView } from './annual-report/controls.ts';
import {
  obligationLines,
  unfinishedDuties,
  type DutyLine,
  type ObligationLine,
} from './annual-report/duties.ts';
import { incidentsView, type IncidentsView } from './annual-report/incidents.ts';
import { inventoryView, type InventoryView } from './annual-report/inventory.ts';
import { lawView, type LawView } from './annual-report/law.ts';
import { policyView, type PolicyView } from './annual-report/policy.ts';
import { reviewsView, type ReviewsView } from './annual-report/reviews.ts';
import { staffView, type StaffView } from './annual-report/staff.ts';
import { summaryView, type SummaryView } from './annual-report/summary.ts';
import { trainingView, type TrainingView } from './annual-report/training.ts';
import type { Whole } from './annual-report/whole.ts';

/** Everything the template prints, as finished text: templates have no helpers and fail on a missing field. */
export type AnnualReportView = {
  readonly school: string;
  readonly title: string;
  readonly level: string;
  readonly levelApproved: string;
  readonly planVersion: string;
  readonly recipient: string;
  readonly asOf: string;
  /** Empty when the report is final. */
  readonly draftMark: string;
  readonly summary: SummaryView;
  readonly contents: readonly ContentLine[];
  readonly policy: PolicyView;
  readonly staff: StaffView;
  readonly inventory: InventoryView;
  readonly controls: ControlsView;
  readonly incidents: IncidentsView;
  readonly improvementDuties: readonly ObligationLine[];
  readonly audits: AuditsView;
  readonly reviews: ReviewsView;
  readonly training: TrainingView;
  readonly law: LawView;
  readonly unfinished: {
    readonly open: readonly DutyLine[];
    readonly pastMending: readonly DutyLine[];
  };
};

export type AnnualReport = {
  /** File name without extension. */
  readonly name: string;
  readonly title: string;
  readonly school: string;
  readonly isDraft: boolean;
  readonly view: AnnualReportView;
};

const improvementIds = ['AUD-Y', 'AUD-14D', 'AUD-QUAL', 'FND-ACT', 'MR-OCT', 'RPT-NOV'];

/** The report of the book's year, as of its last day that counts. Never throws, whatever the workbook holds. */
export function annualReport(whole: Whole): AnnualReport {
  const { book, figures } = whole;
  const { settings } = book;
  const title = `民國${rocYear(book.year)}年資通安全維護計畫實施情形`;
  const school = settings.school === '' ? '（學校名稱未填）' : settings.school;
  const keeping = dutiesKeepingDraft(figures.duties, book.year).length;
  return {
    name: title,
    title,
    school,
    isDraft: keeping > 0,
    view: {
      school,
      title,
      level: `${settings.level.replace(/\s*級$/u, '')} 級`,
      levelApproved: settings.levelApproved === '' ? '未填' : settings.levelApproved,
      planVersion: settings.planVersion,
      recipient: settings.recipient,
      asOf: rocDayLong(book.asOf),
      draftMark: keeping > 0 ? `草稿：本年度尚有 ${keeping} 項應辦事項未完成` : '',
      summary: summaryView(whole),
      contents: contentLines(whole),
      policy: policyView(whole),
      staff: staffView(whole),
      inventory: inventoryView(whole),
      controls: controlsView(whole),
      incidents: incidentsView(whole),
      improvementDuties: obligationLines(book, figures, improvementIds),
      audits: auditsView(whole),
      reviews: reviewsView(whole),
      training: trainingView(whole),
      law: lawView(whole),
      unfinished: unfinishedDuties(figures),
    },
  };
}
