import type { ColumnKind } from './column.ts';
import type { Group, Register } from './register.ts';

export type ColumnLayout = {
  readonly header: string;
  readonly hint: string;
  readonly kind: ColumnKind;
  readonly width: number;
  readonly options?: readonly string[];
  readonly colours?: Readonly<Record<string, string>>;
  /** Who fills the column, when it is not who fills the sheet. */
  readonly filledBy?: 'people' | 'system';
};

/** All a store needs to make a sheet: plain data, derived from the register's declaration. */
export type SheetLayout = {
  readonly sheet: string;
  readonly group: Group;
  readonly purpose: string;
  readonly filledBy: 'people' | 'system';
  readonly columns: readonly ColumnLayout[];
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

export function layoutOf(register: Register): SheetLayout {
  return {
    sheet: register.sheet,
    group: register.group,
    purpose: register.purpose,
    filledBy: register.filledBy,
    columns: Object.values(register.columns).map(
      ({ header, hint, kind, width, options, colours, required, filledBy }) => ({
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
