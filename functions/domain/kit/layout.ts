import type { ColumnKind } from './column.ts';
import type { Group, Register } from './register.ts';

export type ColumnLayout = {
  /** The register's name for it; none for a column of the school's own. */
  readonly key?: string;
  readonly header: string;
  readonly hint: string;
  readonly kind: ColumnKind;
  readonly width: number;
  readonly options?: readonly string[];
  readonly colours?: Readonly<Record<string, string>>;
  /** Who fills the column, when it is not who fills the sheet. */
  readonly filledBy?: 'people' | 'system';
};

type ViewLayout = {
  readonly title: string;
  /** Key of a column. */
  readonly column: string;
  /** What of it is not shown. */
  readonly hidden: readonly string[];
};

/** All a store needs to make a sheet: plain data, derived from the register's declaration. */
export type SheetLayout = {
  /** Id of the register; none for a tab of the school's own. */
  readonly register?: string;
  readonly sheet: string;
  readonly group: Group;
  readonly purpose: string;
  readonly filledBy: 'people' | 'system';
  readonly leadsToTabs?: true;
  readonly views?: readonly ViewLayout[];
  readonly columns: readonly ColumnLayout[];
};

/** A cell and the tab it names; row and column count from 1. */
export type Lead = { readonly row: number; readonly column: number; readonly to: string };

/** The tab of a register as it stands in a workbook: people may have renamed it and moved its columns. */
export type StandingTab = {
  /** As it is called there. */
  readonly sheet: string;
  readonly layout: SheetLayout;
  /** Counts from 1. */
  readonly headerRow: number;
  /** Where each column stands, by its key, from 0; one that the school took away is not there. */
  readonly index: Readonly<Record<string, number>>;
  /** Keys of columns with nothing below their header. */
  readonly blank: ReadonlySet<string>;
  /** Cells that are to lead to the tab they name. */
  readonly leads: readonly Lead[];
};

/** Tab colours (RRGGBB), one per group. */
export const groupColours: Readonly<Record<Group, string>> = {
  總覽: '1A73E8',
  基本設定: '5F6368',
  組織與政策: '137333',
  人員與訓練: '188038',
  資產: 'B06000',
  防護措施: '3F51B5',
  委外與情資: '795548',
  稽核與改善: '9334E6',
  事件與目標: 'C5221F',
  系統結果: '80868B',
};

function viewsOf({ views = [], columns }: Register): readonly ViewLayout[] {
  return views.map(({ title, column, only }) => ({
    title,
    column,
    hidden: (columns[column]?.options ?? []).filter((option) => !only.includes(option)),
  }));
}

export function layoutOf(register: Register): SheetLayout {
  return {
    register: register.id,
    sheet: register.sheet,
    group: register.group,
    purpose: register.purpose,
    filledBy: register.filledBy,
    ...(register.leadsToTabs === undefined ? {} : { leadsToTabs: register.leadsToTabs }),
    ...(register.views === undefined ? {} : { views: viewsOf(register) }),
    columns: Object.entries(register.columns).map(
      ([key, { header, hint, kind, width, options, colours, required, filledBy }]) => ({
        key,
        header,
        hint: required === null || hint === '' ? hint : `${hint}（必填）`,
        kind,
        width,
        ...(options === undefined ? {} : { options }),
        ...(colours === undefined ? {} : { colours }),
        ...(filledBy === undefined ? {} : { filledBy }),
      }),
    ),
  };
}
