// The functions of formulas that the stand-in can work out, and how values become what they ask for.
import type { Effective } from './model.ts';

/** What cannot be worked out is thrown as this and told with the whole formula. */
export class CannotTell extends Error {}

export class Failed extends Error {
  readonly effective: Effective;
  constructor(effective: Effective) {
    super();
    this.effective = effective;
  }
}

export function numberOf(value: Effective | undefined): number {
  if (value === undefined) return 0;
  if ('numberValue' in value) return value.numberValue;
  if ('errorValue' in value) throw new Failed(value);
  throw new CannotTell();
}

export function textOf(value: Effective | undefined): string {
  if (value === undefined) return '';
  if ('stringValue' in value) return value.stringValue;
  if ('errorValue' in value) throw new Failed(value);
  if ('numberValue' in value && Number.isInteger(value.numberValue))
    return String(value.numberValue);
  throw new CannotTell();
}

export const errorOf = (type: string, message: string): Failed =>
  new Failed({ errorValue: { type, message } });

function numbersIn(values: readonly (Effective | undefined)[]): readonly number[] {
  return values.flatMap((value) => {
    if (value !== undefined && 'errorValue' in value) throw new Failed(value);
    return value !== undefined && 'numberValue' in value ? [value.numberValue] : [];
  });
}

const sumOf = (numbers: readonly number[]): number =>
  numbers.reduce((sum, number) => sum + number, 0);

export const FUNCTIONS: Readonly<
  Record<string, (values: readonly (Effective | undefined)[]) => Effective | undefined>
> = {
  HYPERLINK: (values) => {
    if (values.length === 0 || values.length > 2) throw new CannotTell();
    return values[1] ?? values[0];
  },
  SUM: (values) => ({ numberValue: sumOf(numbersIn(values)) }),
  COUNT: (values) => ({ numberValue: numbersIn(values).length }),
  COUNTA: (values) => ({ numberValue: values.filter((value) => value !== undefined).length }),
  CONCATENATE: (values) => ({ stringValue: values.map(textOf).join('') }),
};
