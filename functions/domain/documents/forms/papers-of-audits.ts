// What the templates of forms 13 to 17 are filled from: the papers of an audit.
import type { auditPlanParts } from '../../metrics/audit-facts.ts';
import type { Grid, GridRow, Line } from './sheet.ts';

/** Which audit, of whom, when and by whom; all blank where they are to be written. */
export type AuditHead = Line & {
  readonly id: string;
  readonly auditee: string;
  readonly period: string;
  readonly auditors: string;
};

export type PlanPart = Exclude<(typeof auditPlanParts)[number][0], 'start'>;

export type AuditPlanPaper = {
  readonly head: Grid;
  /** The nine parts. */
  readonly plan: Line & Readonly<Record<PlanPart | 'period', string>>;
  readonly auditors: readonly (Line & {
    readonly name: string;
    readonly office: string;
    readonly qualification: string;
    readonly signed: string;
  })[];
  readonly notice: Grid;
};

export type AuditChecklistPaper = {
  readonly head: AuditHead;
  /** Three answers or four. */
  readonly results: readonly string[];
  /** Millimetres of the columns. */
  readonly widths: string;
  /** `group` may be empty; `columns` is how many the table has. */
  readonly groups: readonly {
    readonly group: string;
    readonly columns: number;
    readonly items: readonly {
      readonly number: string;
      readonly item: string;
      readonly hint: string;
      /** One for each result; a mark at the one that was given. */
      readonly marks: readonly string[];
      readonly remark: string;
      /** Where the evidence is, or else what it is called; both empty where there is none. */
      readonly address: string;
      readonly proof: string;
      readonly auditor: string;
    }[];
  }[];
};

/** `isNext`: another one stands before it. */
export type CountShown = {
  readonly name: string;
  readonly count: number;
  readonly isNext: boolean;
};

export type AnswerCountsShown = {
  readonly total: string;
  readonly met: string;
  readonly partly: string;
  readonly notMet: string;
  readonly notApplicable: string;
  readonly open: string;
};

export type AuditResultPaper = {
  readonly head: AuditHead & {
    /** When the 資安長 was told, and when it ended. */
    readonly reported: readonly { readonly what: string; readonly told: string }[];
  };
  readonly groups: readonly (Line & AnswerCountsShown & { readonly group: string })[];
  /** Of all groups; null where there is nothing to add up. */
  readonly sum: AnswerCountsShown | null;
  /** By kind; null where there is nothing to count yet. */
  readonly found: {
    readonly total: number;
    readonly types: readonly CountShown[];
  } | null;
  readonly findings: Grid;
};

/** Everything may be blank, to be written. */
export type AuditorUndertakingPaper = Line & {
  /** The audit's number. */
  readonly audit: string;
  readonly name: string;
  readonly title: string;
  readonly office: string;
  readonly qualification: string;
  readonly auditee: string;
  readonly period: string;
  readonly signed: string;
};

/** What the audited answers to a finding, part by part. */
export type FindingAnswer = {
  readonly cause: readonly GridRow[];
  readonly measure: readonly GridRow[];
  readonly schedule: readonly GridRow[];
  readonly progress: readonly GridRow[];
  readonly review: readonly GridRow[];
};

export type FindingShown = {
  /** Null where it is to be written; `item` is that of the checklist, where it came from one. */
  readonly name: Readonly<Record<'id' | 'item' | 'type' | 'state', string>> | null;
  readonly content: readonly GridRow[];
  /** Null for what needs no action. */
  readonly answer: FindingAnswer | null;
};

export type AuditImprovementPaper = {
  readonly head: AuditHead;
  /** Null for an audit that found nothing. */
  readonly finding: FindingShown | null;
};
