// Assets that are no longer there: an entry dated after the day of retirement, and things that still rest on one.
import type { Book } from '../book.ts';
import { dayOfMoment, rocDay } from '../kit/day.ts';
import { matchKey } from '../kit/normalise.ts';
import { oncePer } from '../kit/once.ts';
import { rulesFor, type Rule } from '../kit/rule.ts';
import type { Register } from '../kit/register.ts';
import { isInUse as isKeyInUse } from '../metrics/account-facts.ts';
import { isInUse } from '../metrics/asset-facts.ts';
import { isTakeOut, type MediaTransfer } from '../metrics/media-facts.ts';
import { assetOf } from '../metrics/risk-facts.ts';
import { plan } from '../plan-lines.ts';
import { assets } from '../registers/assets.ts';
import { encryptions } from '../registers/encryptions.ts';
import { registers } from '../registers/index.ts';
import { mediaTransfers } from '../registers/media-transfers.ts';
import { about, type Registers, type RuleSet } from './rule-set.ts';

function datedAfter<K extends keyof Registers>(
  register: K,
  assetKey: keyof Registers[K]['columns'] & string,
  dayKey: keyof Registers[K]['columns'] & string,
): RuleSet {
  const { basis }: Register = registers[register];
  const rule: Rule<Registers[K], Book> = {
    code: 'asset-retired-before',
    severity: 'warning',
    basis,
    column: assetKey,
    says: (row, book) => {
      const [id, moment]: readonly unknown[] = [row[assetKey], row[dayKey]];
      if (typeof id !== 'string' || typeof moment !== 'string') return null;
      const asset = assetOf(book, id);
      return asset?.retired !== undefined && !isInUse(asset) && dayOfMoment(moment) > asset.retired
        ? `資產「${id}」在 ${rocDay(asset.retired)} 已報廢。請確認資產編號。`
        : null;
    },
  };
  return about(register, [rule]);
}

const change = plan['514–516'];

const isRetired = (book: Book, id: string | undefined): boolean => {
  const asset = assetOf(book, id);
  return asset !== undefined && !isInUse(asset);
};

const isOut = (row: MediaTransfer): boolean => isTakeOut(row) && row.returned === undefined;

const keyRules = rulesFor<typeof encryptions, Book>(encryptions, [
  {
    code: 'key-of-retired-asset',
    severity: 'warning',
    basis: change,
    column: 'asset',
    says: (row, book) =>
      isKeyInUse(row) && isRetired(book, row.asset)
        ? `資產「${row.asset ?? ''}」已報廢，這項加密仍在使用中。請停用，或改填接替的資產。`
        : null,
  },
]);

const takeOutRules = rulesFor<typeof mediaTransfers, Book>(mediaTransfers, [
  {
    code: 'retired-asset-still-out',
    severity: 'warning',
    basis: change,
    column: 'asset',
    says: (row, book) =>
      isOut(row) && isRetired(book, row.asset)
        ? `資產「${row.asset ?? ''}」已報廢，攜出後沒有歸還。請追回並填歸還日。`
        : null,
  },
]);

/** Assets that a key in use or an equipment still out names. */
const restedOn = oncePer(
  ({ tables }: Book): ReadonlySet<string> =>
    new Set(
      [
        ...tables.encryptions.rows.filter(isKeyInUse),
        ...tables.mediaTransfers.rows.filter(isOut),
      ].flatMap(({ asset }) => (asset === undefined ? [] : [matchKey(asset)])),
    ),
);

const assetSide = rulesFor<typeof assets, Book>(assets, [
  {
    code: 'retired-asset-still-named',
    severity: 'warning',
    basis: change,
    column: 'state',
    says: (asset, book) =>
      !isInUse(asset) && asset.id !== undefined && restedOn(book).has(matchKey(asset.id))
        ? '資產已報廢，仍列在「加密與金鑰」或未歸還的「媒體傳遞與攜出」。請到該列結清。'
        : null,
  },
]);

export const retiredAssetRules: readonly RuleSet[] = [
  datedAfter('softwareChecks', 'device', 'checked'),
  datedAfter('pcChecks', 'device', 'checked'),
  datedAfter('updates', 'device', 'updated'),
  datedAfter('facilities', 'asset', 'day'),
  datedAfter('mediaTransfers', 'asset', 'sent'),
  about('encryptions', keyRules),
  about('mediaTransfers', takeOutRules),
  about('assets', assetSide),
];
