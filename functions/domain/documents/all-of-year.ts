// Every document there is of a year, for runtimes that make all of them at once.
import { knownBy } from '../known.ts';
import { confirmedIncidents } from '../metrics/incident-summary.ts';
import type { Whole } from './annual-report/whole.ts';
import { forms } from './forms/index.ts';
import { blankForm, fillForm } from './forms/make.ts';
import { incidentReport } from './incident-report.ts';
import {
  blankReviewMinutes,
  reviewMinutes,
  reviewPacket,
  type MadeDocument,
} from './management-review.ts';
import { shortfallLetters } from './shortfall-letters.ts';
import { trainingCertificates } from './training-certificates.ts';

function incidentReports(whole: Whole): readonly MadeDocument[] {
  const book = knownBy(whole.book);
  return confirmedIncidents(book).map((incident) => {
    const { view, ...made } = incidentReport(book, incident);
    return { ...made, isLandscape: false, content: { template: 'incidentReport', view } };
  });
}

/** The forms of the plan's list, and what is none of them; what nothing is known for is left out. */
export function allOfYear(whole: Whole): readonly MadeDocument[] {
  const minutes = reviewMinutes(whole);
  return [
    ...forms.map((form) => fillForm(form, whole)),
    reviewPacket(whole),
    ...(minutes === null ? [] : [minutes]),
    ...shortfallLetters(whole),
    trainingCertificates(whole),
    ...incidentReports(whole),
  ];
}

/** Every form that makes sense empty. */
export const allBlank = (whole: Pick<Whole, 'book'>): readonly MadeDocument[] => [
  ...forms.flatMap((form) => blankForm(form, whole) ?? []),
  blankReviewMinutes(whole),
];
