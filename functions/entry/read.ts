import type { Moment } from '../domain/kit/day.ts';
import { assess } from '../domain/plan.ts';
import type { WorkbookStore } from '../ports.ts';
import { refuseForeign } from '../run.ts';

/** Reads a workbook and works out what it says; the store is closed whatever happens. */
export async function readAssessment(store: WorkbookStore, now: Moment, year?: number) {
  try {
    const assessment = assess(await store.read(), now, year);
    refuseForeign(assessment.book);
    return assessment;
  } finally {
    await store.close();
  }
}
