// 軟體清查 and 更新紀錄: what is on the machines and whether it is kept current.
import type { Book } from '../book.ts';
import { plan } from '../plan-lines.ts';
import { monthOf } from '../kit/day.ts';
import { matchKey } from '../kit/normalise.ts';
import { rulesFor } from '../kit/rule.ts';
import { laws } from '../laws.ts';
import { isSoftware } from '../metrics/protection-facts.ts';
import { softwareChecks } from '../registers/software-checks.ts';
import { updates } from '../registers/updates.ts';
import { unsupportedSince } from './unsupported-software.ts';

export const softwareCheckRules = rulesFor<typeof softwareChecks, Book>(softwareChecks, [
  {
    code: 'software-half-differs',
    severity: 'error',
    basis: plan['706–708'],
    column: 'half',
    says: ({ checked, half }) => {
      if (checked === undefined || half === undefined) return null;
      const real = monthOf(checked) <= 6 ? '上半年' : '下半年';
      return half === real ? null : `清查日在${real}，期別卻是${half}。請更正其中一個。`;
    },
  },
  {
    code: 'software-licence-unknown',
    severity: 'error',
    basis: plan['849'],
    column: 'licence',
    says: (row) =>
      isSoftware(row) && (row.licence === undefined || row.licence === '不明')
        ? '授權情形不明。請查明後改填有授權、免費或開源，或無授權。'
        : null,
  },
  {
    code: 'software-not-allowed',
    severity: 'error',
    basis: plan['849'],
    column: 'handled',
    says: (row) =>
      isSoftware(row) &&
      (row.licence === '無授權' || row.isFileSharing === true) &&
      row.handled === undefined
        ? '禁止安裝未經合法授權或點對點分享的軟體。請移除後填處理情形與處理完成日。'
        : null,
  },
  {
    code: 'software-not-approved',
    severity: 'error',
    basis: plan['706'],
    column: 'approvedBy',
    says: (row) =>
      isSoftware(row) && row.approvedBy === undefined && row.handled === undefined
        ? '沒有同意安裝的紀錄。請補同意人，或移除後填處理完成日。'
        : null,
  },
  {
    code: 'hazardous-software',
    severity: 'error',
    basis: laws.hazardousProducts,
    column: 'isHazardous',
    says: (row) =>
      isSoftware(row) && row.isHazardous === true && row.handling === undefined
        ? '大陸廠牌軟體不得安裝使用。請移除並填處理情形。'
        : null,
  },
  {
    code: 'unsupported-software-found',
    severity: 'warning',
    basis: plan['712–714'],
    column: 'software',
    says: (row, { asOf }) => {
      if (!isSoftware(row) || row.handled !== undefined) return null;
      const name = `${row.software ?? ''} ${row.version ?? ''}`;
      const ended = unsupportedSince({ name }, asOf);
      return ended === null
        ? null
        : `${ended.product} 自 ${ended.day} 起已停止支援。請安排升級或移除。`;
    },
  },
]);

const byHand: ReadonlySet<string> = new Set(['筆記型電腦', '實體隔離電腦']);

export const updateRules = rulesFor<typeof updates, Book>(updates, [
  {
    code: 'update-not-by-hand',
    severity: 'warning',
    basis: plan['854–856'],
    column: 'way',
    says: ({ target, way }) =>
      target !== undefined && byHand.has(target) && way === '線上'
        ? `${target}應定期以人工方式更新。請確認對象類別或更新方式。`
        : null,
  },
  {
    code: 'update-not-finished',
    severity: 'warning',
    basis: plan['712–714'],
    column: 'follow',
    says: ({ result, follow }) =>
      (result === '失敗' || result === '部分完成') && follow === undefined
        ? '沒有全部更新完成，請填後續怎麼處理。'
        : null,
  },
  {
    code: 'update-count-not-whole',
    severity: 'error',
    basis: updates.basis,
    column: 'count',
    says: ({ count }) =>
      count === undefined || (Number.isInteger(count) && count >= 1)
        ? null
        : '台數要是大於 0 的整數。請更正。',
  },
  {
    code: 'update-target-differs',
    severity: 'warning',
    basis: updates.basis,
    column: 'device',
    says: ({ device, count }) =>
      device !== undefined && count !== undefined && count > 1 && matchKey(device) !== ''
        ? '填了資產編號就只有一臺。請清空資產編號，或把台數改成 1。'
        : null,
  },
]);
