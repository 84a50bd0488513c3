// Form 12, 資通安全維護計畫實施情形: the thirteen parts of the 細則 and training, for one year.
import type { Book } from '../book.ts';
import { dayOfMoment, rocDayLong, rocYear, yearOf } from '../kit/day.ts';
import { dutiesKeepingDraft } from '../metrics/duty-counts.ts';
import { auditsView, type AuditsView } from './annual-report/audits.ts';
import { contentLines, type ContentLine } from './annual-report/contents.ts';
import { controlsView, type ControlsView } from './annual-report/controls.ts';
import { businessView, type BusinessView } from './annual-report/business.ts';
import { appraisalsView, type AppraisalsView } from './annual-report/appraisals.ts';
import { continuityView, type ContinuityView } from './annual-report/continuity.ts';
import { followUpsView, type FollowUpsView } from './annual-report/follow-ups.ts';
import { intelligenceView, type IntelligenceView } from './annual-report/intelligence.ts';
import { outsourcingView, type OutsourcingView } from './annual-report/outsourcing.ts';
import { partDuties, type PartDuties } from './annual-report/part-duties.ts';
import type { Part } from './annual-report/part-of.ts';
import { resourcesView, type ResourcesView } from './annual-report/resources.ts';
import { riskView, type RiskView } from './annual-report/risk.ts';
import { teamView, type TeamView } from './annual-report/team.ts';
import { unfinishedView, type UnfinishedView } from './annual-report/unfinished.ts';
import { incidentsView, type IncidentsView } from './annual-report/incidents.ts';
import { inventoryView, type InventoryView } from './annual-report/inventory.ts';
import { lawView, type LawView } from './annual-report/law.ts';
import { policyView, type PolicyView } from './annual-report/policy.ts';
import { reviewsView, type ReviewsView } from './annual-report/reviews.ts';
import { staffView, type StaffView } from './annual-report/staff.ts';
import { summaryView, type SummaryView } from './annual-report/summary.ts';
import { trainingView, type TrainingView } from './annual-report/training.ts';
import { reportCharts, type ReportCharts } from './charts/index.ts';
import type { Whole } from './annual-report/whole.ts';
import { signersOf } from './signers.ts';

/** Everything the template prints, as finished text: templates have no helpers and fail on a missing field. */
export type AnnualReportView = {
  readonly school: string;
  readonly title: string;
  readonly level: string;
  readonly levelApproved: string;
  readonly planVersion: string;
  readonly recipient: string;
  readonly asOf: string;
  /** What a report of a year gone by cannot tell; empty for the running year. */
  readonly pastYear: string;
  /** Empty when the report is final. */
  readonly draftMark: string;
  readonly summary: SummaryView;
  readonly contents: readonly ContentLine[];
  readonly policy: PolicyView;
  readonly staff: StaffView;
  readonly inventory: InventoryView;
  readonly controls: ControlsView;
  readonly incidents: IncidentsView;
  readonly audits: AuditsView;
  readonly reviews: ReviewsView;
  readonly training: TrainingView;
  readonly business: BusinessView;
  readonly team: TeamView;
  readonly resources: ResourcesView;
  readonly risk: RiskView;
  readonly continuity: ContinuityView;
  readonly intelligence: IntelligenceView;
  readonly outsourcing: OutsourcingView;
  readonly appraisals: AppraisalsView;
  readonly followUps: FollowUpsView;
  /** What each part ends with. */
  readonly partDuties: Readonly<Record<Part, PartDuties>>;
  readonly law: LawView;
  readonly unfinished: UnfinishedView;
  readonly signers: readonly string[];
};

export type AnnualReport = {
  /** File name without extension. */
  readonly name: string;
  readonly title: string;
  readonly school: string;
  readonly isDraft: boolean;
  readonly view: AnnualReportView;
  readonly charts: ReportCharts;
};

/** Registers keep the last day of what is done every year: of a year gone by they cannot tell it all any more. */
const pastYearOf = ({ year, now }: Book): string =>
  yearOf(dayOfMoment(now)) <= year
    ? ''
    : `${rocYear(year)} 年已經結束，本報告依活頁簿現在的內容統計。只記最近一次日期的欄位（例如盤點日期、檢視日、更新日）與人員、資產的現況已換成後來的資料，當年做過的可能顯示為未辦理；請以當年提報的版本為準。`;

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
    charts: reportCharts(whole),
    view: {
      school,
      title,
      level: `${settings.level.replace(/\s*級$/u, '')} 級`,
      levelApproved: settings.levelApproved === '' ? '未填' : settings.levelApproved,
      planVersion: settings.planVersion,
      recipient: settings.recipient,
      asOf: rocDayLong(book.asOf),
      pastYear: pastYearOf(book),
      draftMark: keeping > 0 ? `草稿：本年度尚有 ${keeping} 項應辦事項未完成（提報本身不計）` : '',
      summary: summaryView(whole),
      contents: contentLines(whole),
      policy: policyView(whole),
      staff: staffView(whole),
      inventory: inventoryView(whole),
      controls: controlsView(whole),
      incidents: incidentsView(whole),
      audits: auditsView(whole),
      reviews: reviewsView(whole),
      training: trainingView(whole),
      business: businessView(whole),
      team: teamView(whole),
      resources: resourcesView(whole),
      risk: riskView(whole),
      continuity: continuityView(whole),
      intelligence: intelligenceView(whole),
      outsourcing: outsourcingView(whole),
      appraisals: appraisalsView(whole),
      followUps: followUpsView(whole),
      partDuties: partDuties(whole),
      law: lawView(whole),
      unfinished: unfinishedView(whole),
      signers: signersOf(book, 12),
    },
  };
}
