import type { Moment } from '../domain/kit/day.ts';
import { assess, isOurs } from '../domain/plan.ts';
import { BrokenWorld, type WorkbookStore } from '../ports.ts';

/** Reads a workbook and works out what it says; the store is closed whatever happens. */
export async function readAssessment(store: WorkbookStore, now: Moment, year?: number) {
  try {
    const assessment = assess(await store.read(), now, year);
    if (isOurs(assessment.book)) return assessment;
    throw new BrokenWorld(
      '這不是資安簿的活頁簿：找不到「設定」等工作表。請確認檔案，或用 init 建立新的活頁簿。',
    );
  } finally {
    await store.close();
  }
}
