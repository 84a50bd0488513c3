// What names an entry in lists that do not have all our columns, and which rows are no entries. Data only.

/** Columns that may take their value from another of the same row when their own cell is blank. */
export const fillIns: Readonly<Record<string, readonly (readonly [to: string, from: string])[]>> = {
  assets: [
    ['id', 'propertyNumber'],
    ['name', 'model'],
    ['item', 'class'],
  ],
};

/** What tells one entry from another where a register has no key; else the columns that must be filled. */
export const identities: Readonly<Record<string, readonly string[]>> = {
  'training-records': ['person', 'session', 'course', 'completed'],
  'audit-items': ['audit', 'group', 'number'],
};

/** A second name of an entry, for lists that do not have the key. */
export const secondKeys: Readonly<Record<string, string>> = {
  people: 'name',
  assets: 'propertyNumber',
};

/** The first words of a row that is no entry: sums, and the signatures below a printed list. */
export const FOOTER =
  /^(?:合計|小計|總計|總和|共計|累計|總數|(?:sub|grand)?\s*total|sum)|^(?:製表|填表|承辦|審核|覆核|複核|單位主管|主任|校長|機關首長|列印|頁次|第\d+頁|備註|附註|註|說明)[^:]{0,8}:|^(?:以下空白|---+|===+)/iu;
