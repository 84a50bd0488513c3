import type { Book } from '../book.ts';
import { plan } from '../plan-lines.ts';
import { rulesFor } from '../kit/rule.ts';
import { isOpen, leftOn, remoteReviewDue } from '../metrics/account-facts.ts';
import { needsReturn, needsRevoking } from '../metrics/protection-facts.ts';
import { remoteWork } from '../registers/remote-work.ts';
import { futureReview } from './secrets.ts';

const apply = plan['718–722'];
const end = plan['736'];

export const remoteWorkRules = rulesFor<typeof remoteWork, Book>(remoteWork, [
  {
    code: 'remote-not-urgent',
    severity: 'error',
    basis: apply,
    column: 'isUrgent',
    says: ({ isUrgent, opened }) =>
      isUrgent === false && opened !== undefined
        ? '不是緊急需求卻已開通，應以現場操作為原則。請撤銷，或說明緊急需求。'
        : null,
  },
  {
    code: 'remote-opened-before-approval',
    severity: 'error',
    basis: apply,
    column: 'opened',
    says: ({ opened, approved }) =>
      opened !== undefined && (approved === undefined || approved > opened)
        ? '開通前沒有資通安全推動小組同意。請補同意日，或撤銷權限。'
        : null,
  },
  {
    code: 'remote-ends-before-start',
    severity: 'error',
    basis: apply,
    column: 'end',
    says: ({ start, end: until }) =>
      start !== undefined && until !== undefined && until < start
        ? '迄日早於起日。請確認兩個日期。'
        : null,
  },
  {
    code: 'remote-without-method',
    severity: 'error',
    basis: plan['732'],
    column: 'method',
    says: ({ opened, method, device }) =>
      opened !== undefined && (method === undefined || device === undefined)
        ? '沒有指定遠端存取方式或使用設備。請兩項都填。'
        : null,
  },
  {
    code: 'own-device-without-desktop',
    severity: 'error',
    basis: plan['734'],
    column: 'hasDesktop',
    says: ({ opened, device, hasDesktop }) =>
      opened !== undefined && device === '個人設備' && hasDesktop !== true
        ? '使用個人設備應透過虛擬桌面，避免在私有設備上儲存資訊。請改用學校設備或虛擬桌面。'
        : null,
  },
  {
    code: 'remote-without-protection',
    severity: 'error',
    basis: plan['728–730'],
    column: 'checksCentrally',
    orAt: ['protection'],
    says: ({ opened, protection, checksCentrally }) =>
      opened !== undefined && (protection === undefined || checksCentrally !== true)
        ? '沒有防護措施，或沒有伺服器端的集中過濾。請填防護措施，並確認集中檢查使用者的授權。'
        : null,
  },
  {
    code: 'remote-without-log',
    severity: 'error',
    basis: plan['728–730'],
    column: 'log',
    says: ({ opened, log }) =>
      opened !== undefined && log === undefined
        ? '遠距工作應記錄登入情形。請填登入紀錄存在哪裡。'
        : null,
  },
  {
    code: 'remote-not-reviewed',
    severity: 'warning',
    basis: plan['724–726'],
    column: 'reviewed',
    says: (row, book) => {
      const due = isOpen(row, book) ? remoteReviewDue(row, book) : null;
      return due !== null && due < book.asOf
        ? `超過 ${book.settings.remoteReviewDays} 天沒有審查是否仍有需要。審查後請加上日期。`
        : null;
    },
  },
  {
    code: 'review-in-future',
    severity: 'error',
    basis: plan['724–726'],
    column: 'reviewed',
    says: ({ reviewed }, book) => futureReview(reviewed, book),
  },
  {
    code: 'remote-not-revoked',
    severity: 'error',
    basis: end,
    column: 'revoked',
    says: (row, book) =>
      needsRevoking(row, book) ? '遠距工作已終止，權限沒有在迄日前撤銷。請撤銷並填撤銷日。' : null,
  },
  {
    code: 'remote-not-returned',
    severity: 'error',
    basis: end,
    column: 'returned',
    says: (row, book) =>
      needsReturn(row, book) ? '遠距工作已終止，學校設備還沒有返還。請收回後填返還日。' : null,
  },
  {
    code: 'remote-of-leaver',
    severity: 'error',
    basis: end,
    column: 'applicant',
    says: (row, book) =>
      leftOn(book, row.applicant) !== null && isOpen(row, book)
        ? `申請人「${row.applicant ?? ''}」已不在職。請立即撤銷遠距權限。`
        : null,
  },
]);
