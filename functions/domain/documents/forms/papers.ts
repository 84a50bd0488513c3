// What the template of each form is filled from: a paper to sign, by its form. Templates hold the words; here is what they print.
import type {
  AuditChecklistPaper,
  AuditImprovementPaper,
  AuditorUndertakingPaper,
  AuditPlanPaper,
  AuditResultPaper,
  CountShown,
} from './papers-of-audits.ts';
import type { Grid, Line } from './sheet.ts';

/** What stands on every paper of a form, around what is its own. */
type Frame = {
  readonly school: string;
  /** Above the first table, at the right: the year, the day it is as of. */
  readonly line: string;
  /** Who signs, in order; empty where nobody does. */
  readonly signers: readonly string[];
};

/** Papers to sign, each on a page of its own; `none` is what the form says when there is no paper. */
export type PapersView<Paper> = Pick<Frame, 'school' | 'line'> & {
  readonly none: string;
  readonly papers: readonly (Frame & Paper)[];
};

export type VendorSecrecyPaper = {
  readonly contract: Grid;
  readonly vendor: Grid;
  /** Lines for its people to sign on. */
  readonly lines: readonly Line[];
};

export type TrainingPlanPaper = {
  readonly line: string;
  /** Who must have how many hours: the plan's requirement and the law's apart. */
  readonly asked: readonly {
    readonly category: string;
    readonly people: number;
    readonly hours: number;
    readonly basis: string;
  }[];
  /** Kinds of work without a course, joined; empty where each has one. */
  readonly missingTypes: string;
  /** Of the courses that name an amount; null where there is no plan yet. */
  readonly budget: { readonly courses: number; readonly sum: string } | null;
  readonly courses: Grid;
  readonly results: Grid;
};

export type Attendant = {
  readonly office: string;
  readonly title: string;
  readonly name: string;
  /** Where there is other proof than a signature. */
  readonly proof: string;
};

export type SignInSheetPaper = {
  readonly session: Grid;
  /** For a camera to read: the picture's name, and the session's number that stands below it. Null without a number. */
  readonly code: {
    readonly name: string;
    readonly number: string;
    /** Where to sign in, while the session's online form is open: then this is what the picture says. Else empty. */
    readonly address: string;
  } | null;
  readonly people: readonly (Attendant & { readonly number: number })[];
};

export type ReviewShown = {
  readonly meeting: Grid;
  readonly topics: readonly (Line & { readonly topic: string; readonly said: string })[];
};

export type FollowUpReportPaper = {
  readonly reviews: readonly ReviewShown[];
  readonly followUps: Grid;
  /** How many are in each state; null where there is nothing to count yet. */
  readonly counts: {
    readonly total: number;
    readonly states: readonly CountShown[];
  } | null;
};

/** By the template's key, which is the name of its file after the number. */
export type Papers = {
  readonly team: { readonly members: Grid };
  readonly secrecyAgreement: { readonly person: Grid };
  readonly requests: { readonly asked: Grid; readonly decided: Grid };
  readonly assets: { readonly assets: Grid };
  readonly risks: { readonly method: Grid; readonly risks: Grid };
  readonly riskTypes: { readonly types: Grid };
  readonly roomVisits: { readonly visits: Grid };
  readonly vendorSecrecy: VendorSecrecyPaper;
  readonly vendorCheck: { readonly check: Grid; readonly items: Grid };
  readonly trainingPlan: TrainingPlanPaper;
  readonly signInSheet: SignInSheetPaper;
  readonly auditPlan: AuditPlanPaper;
  readonly auditChecklist: AuditChecklistPaper;
  readonly auditResult: AuditResultPaper;
  readonly auditorUndertaking: AuditorUndertakingPaper;
  readonly auditImprovement: AuditImprovementPaper;
  readonly followUpReport: FollowUpReportPaper;
};
