import type { Book } from '../book.ts';
import { designBasis } from '../kit/basis.ts';
import { addDays, dayOfMoment, rocDay } from '../kit/day.ts';
import { rulesFor } from '../kit/rule.ts';
import {
  isApprovedLate,
  isTakeOut,
  lacksApproval,
  lacksPacking,
  lacksProtection,
  lacksSignature,
} from '../metrics/media-facts.ts';
import { plan } from '../plan-lines.ts';
import { mediaTransfers } from '../registers/media-transfers.ts';

const transfer = plan['829–831'];
const takeOut = plan['806–807'];

export const mediaTransferRules = rulesFor<typeof mediaTransfers, Book>(mediaTransfers, [
  {
    code: 'transfer-without-packing',
    severity: 'error',
    basis: transfer,
    column: 'packaging',
    orAt: ['carrier'],
    says: (row) =>
      lacksPacking(row) ? '媒體傳遞沒有包裝方式或遞送人。請補填，並選擇適當人員傳送。' : null,
  },
  {
    code: 'received-before-sent',
    severity: 'error',
    basis: transfer,
    column: 'received',
    says: ({ sent, received }) =>
      sent !== undefined && received !== undefined && received < sent
        ? '收受時間早於送出時間。請確認。'
        : null,
  },
  {
    code: 'received-without-signature',
    severity: 'error',
    basis: transfer,
    column: 'isSigned',
    orAt: ['receiver'],
    says: (row) =>
      lacksSignature(row) ? '有收受時間但沒有收受人或簽收紀錄。請補填收受人並勾選已簽收。' : null,
  },
  {
    code: 'transfer-not-received',
    severity: 'warning',
    basis: transfer,
    column: 'received',
    says: (row, { asOf, settings }) =>
      !isTakeOut(row) &&
      row.sent !== undefined &&
      row.received === undefined &&
      addDays(dayOfMoment(row.sent), settings.transferDays) < asOf
        ? `送出超過 ${settings.transferDays} 天沒有收受紀錄。請向收受人確認。`
        : null,
  },
  {
    code: 'media-not-protected',
    severity: 'error',
    basis: plan['821、837–841'],
    column: 'isProtected',
    says: (row) =>
      lacksProtection(row) ? '敏感或機密資料的媒體應加密或上鎖。完成後請填「是」。' : null,
  },
  {
    code: 'taken-out-without-approval',
    severity: 'error',
    basis: takeOut,
    column: 'approver',
    orAt: ['approved'],
    says: (row) =>
      lacksApproval(row) ? '設備攜出沒有核准人或核准日。未經管理人授權不得帶離，請補核准。' : null,
  },
  {
    code: 'taken-out-before-approval',
    severity: 'error',
    basis: takeOut,
    column: 'approved',
    says: (row) =>
      isTakeOut(row) && isApprovedLate(row)
        ? '核准日晚於攜出日。應先核准再攜出，請在備註說明原因。'
        : null,
  },
  {
    code: 'equipment-not-returned',
    severity: 'warning',
    basis: designBasis('攜出的設備按期歸還。', '806–807'),
    column: 'returned',
    says: (row, { asOf }) =>
      isTakeOut(row) &&
      row.dueBack !== undefined &&
      row.returned === undefined &&
      row.dueBack < asOf
        ? `預定 ${rocDay(row.dueBack)} 歸還，還沒有歸還日。請催還或展延（系統自訂）。`
        : null,
  },
  {
    code: 'returned-before-taken-out',
    severity: 'error',
    basis: takeOut,
    column: 'returned',
    says: ({ sent, returned }) =>
      sent !== undefined && returned !== undefined && returned < dayOfMoment(sent)
        ? '歸還日早於攜出日。請確認。'
        : null,
  },
]);
