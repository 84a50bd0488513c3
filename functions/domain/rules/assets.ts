import { dayInYear, isActive, type Book, type Person } from '../book.ts';
import { plan } from '../plan-lines.ts';
import { addDays, yearOf } from '../kit/day.ts';
import { matchKey } from '../kit/normalise.ts';
import { rulesFor } from '../kit/rule.ts';
import { isInUse, missingLabelFields } from '../metrics/asset-facts.ts';
import { assetItems } from '../registers/asset-classes.ts';
import { assets } from '../registers/assets.ts';

const PERSONAL = /個資|個人資料|通訊錄|報名表|履歷|學籍|輔導紀錄|成績/u;

const gone = (person: Person | 'ambiguous' | undefined, { asOf }: Book): boolean =>
  person !== undefined && person !== 'ambiguous' && !isActive(person, asOf);

const inventory = plan['417–421'];
const label = plan['510–512'];
const change = plan['514–516'];

export const assetRules = rulesFor<typeof assets, Book>(assets, [
  {
    code: 'item-not-of-class',
    severity: 'error',
    basis: plan['425–502'],
    column: 'item',
    says: (asset) => {
      if (asset.class === undefined || asset.item === undefined) return null;
      const items: readonly string[] = assetItems[asset.class];
      return items.includes(asset.item)
        ? null
        : `「${asset.item}」不屬於${asset.class}資產，請改成：${items.join('、')}，或更正類別。`;
    },
  },
  {
    code: 'personal-data-in-information-class',
    severity: 'warning',
    basis: plan['433–437'],
    column: 'class',
    says: (asset) =>
      asset.class === '資訊' && PERSONAL.test(asset.name ?? '')
        ? '名稱看起來含有個人資料，應歸為「個資」。請確認類別。'
        : null,
  },
  {
    code: 'manager-left',
    severity: 'error',
    basis: inventory,
    column: 'manager',
    says: (asset, book) =>
      isInUse(asset) && gone(book.people.find(asset.manager), book)
        ? `資產管理人「${asset.manager ?? ''}」已不在職。請改派在職的管理人。`
        : null,
  },
  {
    code: 'custodian-left',
    severity: 'warning',
    basis: label,
    column: 'custodian',
    says: (asset, book) =>
      isInUse(asset) && gone(book.people.find(asset.custodian), book)
        ? `保管人「${asset.custodian ?? ''}」已不在職。請改派保管人並更新標籤。`
        : null,
  },
  {
    code: 'label-field-missing',
    severity: 'error',
    basis: label,
    column: null,
    orAt: ['propertyNumber', 'custodian', 'brand', 'model'],
    says: (asset) => {
      if (asset.class !== '硬體' || !isInUse(asset)) return null;
      const missing = missingLabelFields(asset);
      return missing.length === 0
        ? null
        : `硬體資產缺少標籤應載明的${missing.join('、')}。請補齊。`;
    },
  },
  {
    code: 'not-labelled',
    severity: 'error',
    basis: label,
    column: 'isLabelled',
    says: (asset) =>
      asset.class === '硬體' && isInUse(asset) && asset.isLabelled !== true
        ? '硬體資產還沒有貼標籤。貼好後請填「是」。'
        : null,
  },
  {
    code: 'duplicate-property-number',
    severity: 'error',
    basis: label,
    column: 'propertyNumber',
    all: ({ rows }) => {
      const first = new Map<string, number>();
      return rows.flatMap(({ propertyNumber, at }) => {
        if (propertyNumber === undefined) return [];
        const key = matchKey(propertyNumber);
        const earlier = first.get(key);
        if (earlier === undefined) first.set(key, at.row);
        return earlier === undefined
          ? []
          : [
              {
                row: at.row,
                message: `財產編號「${propertyNumber}」與第 ${earlier} 列重複。請確認。`,
              },
            ];
      });
    },
  },
  {
    code: 'not-inventoried',
    severity: 'warning',
    basis: inventory,
    column: 'inventoried',
    says: (asset, book) =>
      isInUse(asset) &&
      book.asOf > dayInYear(book, book.settings.inventoryDue) &&
      (asset.inventoried === undefined || yearOf(asset.inventoried) < book.year)
        ? '今年還沒有盤點。盤點後請更新盤點日期。'
        : null,
  },
  {
    code: 'list-updated-late',
    severity: 'warning',
    basis: change,
    column: 'listUpdated',
    says: ({ changed, listUpdated }, { asOf, settings }) => {
      if (changed === undefined) return null;
      const limit = addDays(changed, settings.listDays);
      const isLate = listUpdated === undefined ? asOf > limit : listUpdated > limit;
      return isLate
        ? `設備異動後 ${settings.listDays} 日內沒有更新清冊。請更新後填清冊更新日。`
        : null;
    },
  },
  {
    code: 'change-notified-late',
    severity: 'warning',
    basis: change,
    column: 'changeNotified',
    says: ({ changed, changeNotified }, { asOf }) => {
      if (changed === undefined || (changeNotified ?? asOf) <= changed) return null;
      return changeNotified === undefined
        ? '設備異動後沒有通知資通安全推動小組的紀錄。請即時通知後填異動通知日。'
        : '異動當日沒有通知資通安全推動小組。下次異動請當日通知。';
    },
  },
]);
