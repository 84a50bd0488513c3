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
