// Conditions as people write them in 目標: `資產項目=電腦設備；狀態≠報廢；數量>1`.
import { isBlank, type Cell } from '../kit/cell.ts';
import { matchKey, normalise } from '../kit/normalise.ts';
import { numberOf } from '../kit/read-number.ts';

export type Condition = {
  readonly header: string;
  readonly operator: '=' | '≠' | '>' | '≥' | '<' | '≤';
  /** Any of these; 空白 means a blank cell. */
  readonly values: readonly string[];
};

const spelling: Readonly<Record<string, Condition['operator']>> = {
  '=': '=',
  '≠': '≠',
  '!=': '≠',
  '<>': '≠',
  '>=': '≥',
  '≥': '≥',
  '<=': '≤',
  '≤': '≤',
  '>': '>',
  '<': '<',
};

const ONE = /^(.+?)\s*(!=|<>|>=|<=|[=≠≥≤><])\s*(.+)$/u;

/** The conditions, all of which must hold; null when one cannot be read. */
export function parseConditions(text: string): readonly Condition[] | null {
  const parts = normalise(text)
    .split(/[;\n]|且/u)
    .map((part) => part.trim())
    .filter(Boolean);
  const conditions = parts.map((part): Condition | null => {
    const [, header, sign, value] = ONE.exec(part) ?? [];
    const operator = spelling[sign ?? ''];
    return header === undefined || value === undefined || operator === undefined
      ? null
      : { header, operator, values: value.split(/[|、,]/u).map((one) => one.trim()) };
  });
  const readable = conditions.filter((condition) => condition !== null);
  return readable.length === conditions.length ? readable : null;
}

const equals = (shown: string, value: string): boolean =>
  value === '空白' ? isBlank(shown) : matchKey(shown) === matchKey(value);

/** `cell` as stored, `shown` as people would write it. */
export function holds({ operator, values }: Condition, cell: Cell, shown: string): boolean {
  if (operator === '=') return values.some((value) => equals(shown, value));
  if (operator === '≠') return values.every((value) => !equals(shown, value));
  const left = numberOf(cell);
  const right = numberOf(values[0] ?? '');
  if (left === null || right === null) return false;
  switch (operator) {
    case '>':
      return left > right;
    case '≥':
      return left >= right;
    case '<':
      return left < right;
    case '≤':
      return left <= right;
  }
}
