// What templates of a school's own are tried on. The sample school has something of everything.
import { evidencedItems } from '../domain/bundle/evidence.ts';
import { allBlank, allOfYear } from '../domain/documents/all-of-year.ts';
import { missingSheet } from '../domain/documents/missing-sheet.ts';
import { assess } from '../domain/plan.ts';
import type { Filling } from '../rendering/fill-document.ts';
import { formFilling } from '../rendering/render-report.ts';
import { sampleSchool } from '../sample/index.ts';

/** A day on which the sample school has duties done, open and overdue. */
const NOW = '2026-11-10T08:00';

export function exampleFillings(): readonly Filling[] {
  const sample = assess(sampleSchool, NOW);
  const papers = [missingSheet(sample.book, evidencedItems(sample.book, sample.figures))];
  return [...allOfYear(sample), ...allBlank(sample), ...papers].map(formFilling);
}
