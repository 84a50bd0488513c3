import type { Basis } from './basis.ts';
import type { Column } from './column.ts';
import type { Source } from './finding.ts';

// The widest type a column of any value fits: `show` takes the value back, so `unknown` would refuse every column.
// eslint-disable-next-line @typescript-eslint/no-explicit-any
export type AnyColumn = Column<any>;
export type Columns = Readonly<Record<string, AnyColumn>>;

/** Tabs are laid out in groups of one colour. */
export type Group =
  | '總覽'
  | '基本設定'
  | '組織與政策'
  | '防護措施'
  | '委外與情資'
  | '人員與訓練'
  | '資產'
  | '稽核與改善'
  | '事件與目標'
  | '系統結果';

/**
 * A way of looking at the entries that people may choose, where a place has such: only those whose choice is one of these. Blank
 * ones stay in sight, and so do those that cannot be read.
 */
export type View<Key extends string = string> = {
  readonly title: string;
  /** A column with options. */
  readonly column: Key;
  readonly only: readonly string[];
};

/** One sheet, declared once. */
export type Register<C extends Columns = Columns> = {
  /** English, kebab-case; what `reference` columns name. */
  readonly id: string;
  /** The sheet's name, zh-TW. */
  readonly sheet: string;
  /** Other names schools give it, such as those of the official forms; the declared name wins. */
  readonly aliases?: readonly string[];
  readonly group: Group;
  /** One or two sentences for the first tab and the data dictionary. */
  readonly purpose: string;
  /** `system`: written by the program, protected; people read it. */
  readonly filledBy: 'people' | 'system';
  /** Its cells that name a tab lead there, where a place can do that. */
  readonly leadsToTabs?: true;
  /** The column whose value names an entry; blank or repeated values are findings. */
  readonly key?: string;
  readonly views?: readonly View[];
  /** Why the register is kept; columns may be more exact. */
  readonly basis: Basis | null;
  readonly columns: C;
};

/**
 * One entry. A property is undefined when its cell is blank or cannot be read: an entry that cannot be read stays in
 * the list and counts as not done.
 */
export type Row<R extends Register> = {
  readonly [K in keyof R['columns']]: R['columns'][K] extends Column<infer T>
    ? T | undefined
    : never;
} & {
  readonly at: Source;
  /** Properties whose cells hold something that cannot be read. */
  readonly unreadable: readonly string[];
};

export function defineRegister<const C extends Columns>(
  register: Register<C> & {
    readonly key?: keyof C & string;
    readonly views?: readonly View<keyof C & string>[];
  },
): Register<C> {
  return register;
}
