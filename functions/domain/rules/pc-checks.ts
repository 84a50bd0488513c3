import type { Book } from '../book.ts';
import { plan } from '../plan-lines.ts';
import { rulesFor } from '../kit/rule.ts';
import { asked, failuresOf, isLockLate, unansweredOf } from '../metrics/protection-facts.ts';
import { pcChecks } from '../registers/pc-checks.ts';

export const pcCheckRules = rulesFor<typeof pcChecks, Book>(pcChecks, [
  {
    code: 'lock-too-late',
    severity: 'error',
    basis: plan['845–847'],
    column: 'lockMinutes',
    says: (row, { settings }) =>
      row.mended === undefined && isLockLate(row, settings.lockMinutes)
        ? `螢幕應在 ${settings.lockMinutes} 分鐘內鎖定或登出。請改設定後填改善日。`
        : null,
  },
  {
    code: 'card-left-in',
    severity: 'error',
    basis: plan['845–847'],
    column: 'isCardOut',
    says: ({ isCardOut, mended }) =>
      isCardOut === false && mended === undefined
        ? '離座時自然人憑證沒有取出。請提醒使用者後填改善日。'
        : null,
  },
  {
    code: 'not-shut-down',
    severity: 'error',
    basis: plan['858'],
    column: 'isOff',
    says: ({ isOff, mended }) =>
      isOff === false && mended === undefined ? '下班沒有關機。請提醒使用者後填改善日。' : null,
  },
  {
    code: 'file-sharing-found',
    severity: 'error',
    basis: plan['849'],
    column: 'hasFileSharing',
    says: ({ hasFileSharing, mended }) =>
      hasFileSharing === true && mended === undefined
        ? '有點對點分享軟體。請移除後填改善日。'
        : null,
  },
  {
    code: 'unlicensed-found',
    severity: 'error',
    basis: plan['849'],
    column: 'hasUnlicensed',
    says: ({ hasUnlicensed, mended }) =>
      hasUnlicensed === true && mended === undefined
        ? '有未經合法授權的軟體。請移除後填改善日。'
        : null,
  },
  {
    code: 'own-gear-found',
    severity: 'error',
    basis: plan['612–614'],
    column: 'hasOwnGear',
    says: ({ hasOwnGear, mended }) =>
      hasOwnGear === true && mended === undefined
        ? '辦公室內有私裝的電腦或網路設備。請移除後填改善日。'
        : null,
  },
  {
    code: 'media-not-scanned',
    severity: 'error',
    basis: plan['698–699'],
    column: 'scansMedia',
    says: ({ scansMedia, mended }) =>
      scansMedia === false && mended === undefined
        ? '儲存媒體沒有設定使用前掃描。請改設定後填改善日。'
        : null,
  },
  {
    code: 'mail-not-scanned',
    severity: 'warning',
    basis: plan['701–702'],
    column: 'scansMail',
    says: ({ scansMail, mended }) =>
      scansMail === false && mended === undefined
        ? '附件與下載檔案宜先掃描再使用。請改設定後填改善日。'
        : null,
  },
  {
    code: 'web-not-scanned',
    severity: 'error',
    basis: plan['704'],
    column: 'scansWeb',
    says: ({ scansWeb, mended }) =>
      scansWeb === false && mended === undefined
        ? '沒有啟用網頁惡意軟體掃描。請啟用後填改善日。'
        : null,
  },
  {
    code: 'pc-check-incomplete',
    severity: 'warning',
    basis: plan['845–847'],
    column: null,
    orAt: asked.map(([key]) => key),
    says: (row) => {
      const missing = unansweredOf(row);
      return missing.length === 0 ? null : `抽查項目沒有填：${missing.join('、')}。請補填。`;
    },
  },
  {
    code: 'pc-problem-not-described',
    severity: 'error',
    basis: plan['845–847'],
    column: 'problem',
    says: (row, { settings }) =>
      row.problem === undefined && failuresOf(row, settings.lockMinutes).length > 0
        ? '有項目不合格，請填異常說明。'
        : null,
  },
  {
    code: 'pc-mended-before-check',
    severity: 'error',
    basis: plan['845–847'],
    column: 'mended',
    says: ({ checked, mended }) =>
      checked !== undefined && mended !== undefined && mended < checked
        ? '改善日早於抽查日。請確認兩個日期。'
        : null,
  },
]);
