import type { Book } from '../book.ts';
import { rulesFor } from '../kit/rule.ts';
import { isFaultOpen } from '../metrics/facility-facts.ts';
import { plan } from '../plan-lines.ts';
import { facilities } from '../registers/facilities.ts';

const upkeep = plan['783–784'];

export const facilityRules = rulesFor<typeof facilities, Book>(facilities, [
  {
    code: 'facility-fault-open',
    severity: 'warning',
    basis: upkeep,
    column: 'handling',
    orAt: ['repaired'],
    says: (work) => (isFaultOpen(work) ? '檢查結果異常，請安排維修，並填處理情形與修復日。' : null),
  },
  {
    code: 'facility-repaired-before-check',
    severity: 'error',
    basis: upkeep,
    column: 'repaired',
    says: ({ day, repaired }) =>
      day !== undefined && repaired !== undefined && repaired < day
        ? '修復日早於檢查日期。請確認。'
        : null,
  },
]);
