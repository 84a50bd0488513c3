import type { Column } from '../kit/column.ts';

export type Setting<T> = {
  readonly item: string;
  readonly column: Column<T>;
  readonly initial: T;
  readonly nature: '法定' | '自訂' | '系統';
  readonly note: string;
};

export const setting = <T>(
  column: Column<T>,
  initial: NoInfer<T>,
  nature: Setting<T>['nature'],
  note: string,
): Setting<T> => ({ item: column.header, column, initial, nature, note });
