/** Why a column of a list is taken for one of ours: our own word, an alias, another system's word, or only what its cells hold. */
export type Evidence = 'own' | 'alias' | 'foreign' | 'content';

export type MappedColumn = {
  /** Of the list, from 0. */
  readonly index: number;
  readonly from: string;
  readonly key: string;
  readonly to: string;
  readonly evidence: Evidence;
};

export type NotTaken = { readonly from: string; readonly why: string };

export type Mapping = {
  readonly columns: readonly MappedColumn[];
  readonly notTaken: readonly NotTaken[];
};
