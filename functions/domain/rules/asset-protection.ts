// Protection, value and retirement of assets; the other asset rules are about who answers for them.
import type { Book } from '../book.ts';
import { plan } from '../plan-lines.ts';
import { addDays } from '../kit/day.ts';
import { matchKey } from '../kit/normalise.ts';
import type { Row } from '../kit/register.ts';
import { rulesFor, type Rule } from '../kit/rule.ts';
import { laws } from '../laws.ts';
import { isInUse } from '../metrics/asset-facts.ts';
import { aspectKeys, aspectsOf, aspectValue, scaleOf, worthOf } from '../metrics/risk-scale.ts';
import { assets } from '../registers/assets.ts';
import { unsupportedSince } from './unsupported-software.ts';

type Asset = Row<typeof assets>;

const holdsData = ({ item }: Asset): boolean => item === '電腦設備' || item === '儲存媒體';

const change = plan['514–516'];

const offScale = (column: (typeof aspectKeys)[number]): Rule<typeof assets, Book> => ({
  code: 'value-out-of-scale',
  severity: 'error',
  basis: plan['541–543'],
  column,
  says: ({ [column]: value }, { settings }) => {
    if (value === undefined || aspectValue(value, settings) !== null) return null;
    const { lowest, highest, words } = scaleOf(settings);
    return `四個構面的值要是 ${lowest} 到 ${highest} 的整數${words ? '，或普、中、高' : ''}。請更正。`;
  },
});

export const assetProtectionRules = rulesFor<typeof assets, Book>(assets, [
  {
    code: 'unsupported-software',
    severity: 'warning',
    basis: plan['712–714'],
    column: 'name',
    says: (asset, { asOf }) => {
      const ended = isInUse(asset) ? unsupportedSince(asset, asOf) : null;
      return ended === null
        ? null
        : `${ended.product} 自 ${ended.day} 起已停止支援。請安排升級或汰換。`;
    },
  },
  {
    code: 'hazardous-without-handling',
    severity: 'error',
    basis: laws.hazardousProducts,
    column: 'hazardHandling',
    says: (asset) =>
      asset.isHazardous === true && isInUse(asset) && asset.hazardHandling === undefined
        ? '大陸廠牌設備沒有列管或汰換措施。請填核准文號、隔離方式與汰換日期。'
        : null,
  },
  {
    code: 'maybe-hazardous',
    severity: 'warning',
    basis: laws.hazardousProducts,
    column: 'isHazardous',
    says: (asset, { settings }) => {
      if (asset.isHazardous !== undefined || asset.brand === undefined || !isInUse(asset))
        return null;
      const brand = matchKey(asset.brand);
      const words = settings.hazardousBrands.split('、').map(matchKey);
      return words.some((word) => word !== '' && brand.includes(word))
        ? '廠牌在大陸廠牌關鍵字內。請在「大陸廠牌」填是或否。'
        : null;
    },
  },
  {
    code: 'no-antivirus',
    severity: 'error',
    basis: plan['694–696'],
    column: 'hasAntivirus',
    says: (asset) =>
      asset.item === '電腦設備' && isInUse(asset) && asset.hasAntivirus !== true
        ? '電腦設備沒有啟用防毒軟體的紀錄。安裝後請填「是」。'
        : null,
  },
  {
    code: 'virus-pattern-old',
    severity: 'warning',
    basis: plan['694–696、851–852'],
    column: 'virusPattern',
    says: (asset, { asOf, settings }) =>
      isInUse(asset) &&
      asset.virusPattern !== undefined &&
      addDays(asset.virusPattern, settings.patternDays) < asOf
        ? `病毒碼超過 ${settings.patternDays} 天沒有更新。請更新後填新的日期。`
        : null,
  },
  ...aspectKeys.map(offScale),
  {
    code: 'value-not-maximum',
    severity: 'error',
    basis: plan['541–543'],
    column: 'worth',
    says: (asset, { settings }) => {
      const expected = worthOf(aspectsOf(asset, undefined), settings);
      return asset.worth !== undefined && expected !== null && asset.worth !== expected
        ? `資產價值應為四個構面的${settings.worthFormula} ${expected}。請更正，或留空由系統計算。`
        : null;
    },
  },
  {
    code: 'quantity-not-whole',
    severity: 'error',
    basis: plan['506–508'],
    column: 'quantity',
    says: ({ quantity }) =>
      quantity === undefined || (Number.isInteger(quantity) && quantity >= 1)
        ? null
        : '數量要是大於 0 的整數。請更正。',
  },
  {
    code: 'retired-without-erasure',
    severity: 'error',
    basis: plan['567–571'],
    column: 'erased',
    orAt: ['eraseMethod'],
    says: (asset) =>
      asset.state === '報廢' &&
      holdsData(asset) &&
      (asset.erased === undefined || asset.eraseMethod === undefined)
        ? '已報廢但沒有抹除日與抹除方式。請補上資料抹除紀錄。'
        : null,
  },
  {
    code: 'retired-without-day',
    severity: 'warning',
    basis: change,
    column: 'retired',
    says: ({ state, retired }) =>
      state === '報廢' && retired === undefined ? '狀態為報廢，請填報廢日。' : null,
  },
]);
