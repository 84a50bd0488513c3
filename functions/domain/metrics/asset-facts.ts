import type { Row } from '../kit/register.ts';
import type { assets } from '../registers/assets.ts';

type Asset = Row<typeof assets>;

/** Retired assets stay in the list and ask for nothing more. */
export const isInUse = ({ state }: Asset): boolean => state !== '報廢';

const labelFields = [
  ['propertyNumber', '財產編號'],
  ['custodian', '保管人'],
  ['brand', '廠牌'],
  ['model', '型號'],
] as const;

/** Headers of the label fields (L510–512) that the entry does not give. */
export const missingLabelFields = (asset: Asset): readonly string[] =>
  labelFields.filter(([key]) => asset[key] === undefined).map(([, header]) => header);

/**
 * Hardware in use that has no label, or one from before it last changed (L510–516). A label whose day nobody wrote down
 * counts as older than the change.
 */
export function needsLabel(asset: Asset): boolean {
  const { isLabelled, labelled, changed } = asset;
  if (!isInUse(asset) || asset.class !== '硬體') return false;
  return isLabelled !== true || (changed !== undefined && (labelled ?? '') < changed);
}
