import type { Book } from '../book.ts';
import { plan } from '../plan-lines.ts';
import { rulesFor } from '../kit/rule.ts';
import { isInUse, leftOn } from '../metrics/account-facts.ts';
import { encryptions } from '../registers/encryptions.ts';

export const encryptionRules = rulesFor<typeof encryptions, Book>(encryptions, [
  {
    code: 'confidential-not-encrypted',
    severity: 'error',
    basis: plan['681'],
    column: 'method',
    says: (row) =>
      row.dataClass === '機密' && isInUse(row) && row.method === undefined
        ? '機密資訊儲存或傳輸時應加密。請填加密方式。'
        : null,
  },
  {
    code: 'key-without-backup',
    severity: 'error',
    basis: plan['685'],
    column: 'keyBackup',
    orAt: ['keyBackedUp'],
    says: (row) =>
      isInUse(row) &&
      row.method !== undefined &&
      (row.keyBackup === undefined || row.keyBackedUp === undefined)
        ? '金鑰沒有備份位置或備份日。請備份後兩項都填。'
        : null,
  },
  {
    code: 'key-keeper-left',
    severity: 'error',
    basis: plan['685'],
    column: 'keeper',
    says: (row, book) =>
      isInUse(row) && leftOn(book, row.keeper) !== null
        ? `金鑰保管人「${row.keeper ?? ''}」已不在職。請改派保管人並更換金鑰。`
        : null,
  },
  {
    code: 'plaintext-kept',
    severity: 'warning',
    basis: plan['687'],
    column: 'hasPlaintext',
    says: (row) =>
      isInUse(row) && row.hasPlaintext === true
        ? '應避免留存解密後的檔案。請刪除後改填「否」。'
        : null,
  },
  {
    code: 'broken-not-changed',
    severity: 'error',
    basis: plan['688'],
    column: 'changed',
    says: ({ suspected, changed }) =>
      suspected !== undefined && (changed === undefined || changed < suspected)
        ? '出現破解跡象後應立即更改。請更改金鑰或加密方式後填更改日。'
        : null,
  },
  {
    code: 'broken-without-incident',
    severity: 'warning',
    basis: plan['688'],
    column: 'incident',
    says: ({ suspected, incident }) =>
      suspected !== undefined && incident === undefined
        ? '出現破解跡象，請登記資安事件後填事件編號。'
        : null,
  },
]);
