// What entering a value makes of a cell.
import type { Scalar } from './cell-value.ts';
import type { JsonObject } from './json.ts';
import { without } from './lists.ts';
import type { CellData, Entered } from './model.ts';
import { typedValue } from './typed.ts';

export type InputOption = 'RAW' | 'USER_ENTERED';

function enteredOf(value: Scalar, input: InputOption, cell: CellData | undefined, locale: string) {
  if (typeof value === 'number') return { value: { numberValue: value } };
  if (typeof value === 'boolean') return { value: { boolValue: value } };
  const format = cell?.userEnteredFormat?.['numberFormat'] as JsonObject | undefined;
  if (input === 'RAW' || format?.['type'] === 'TEXT') return { value: { stringValue: value } };
  return typedValue(value, locale);
}

/** The cell after a value is entered; its note, format and rule stay, and typing can bring a number format. */
export function entered(
  cell: CellData | undefined,
  value: Scalar | null,
  how: { readonly input: InputOption; readonly locale: string },
): CellData | undefined {
  if (value === null) return cell;
  if (value === '') return withoutValue(cell);
  const typed: { readonly value: Entered; readonly numberFormat?: JsonObject } = enteredOf(
    value,
    how.input,
    cell,
    how.locale,
  );
  const format = cell?.userEnteredFormat;
  const brought =
    typed.numberFormat !== undefined && format?.['numberFormat'] === undefined
      ? { userEnteredFormat: { ...format, numberFormat: typed.numberFormat } }
      : {};
  return { ...cell, userEnteredValue: typed.value, ...brought };
}

export function withoutValue(cell: CellData | undefined): CellData | undefined {
  if (cell?.userEnteredValue === undefined) return cell;
  return without(cell, 'userEnteredValue');
}
