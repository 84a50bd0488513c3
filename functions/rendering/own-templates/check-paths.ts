// A template held against examples of its view, branch by branch: what a document would only show with other data is found
// before any is made.
import type { Fault } from './fault.ts';
import type { Source } from './source.ts';
import type { Path, Piece } from './syntax.ts';

/** All that examples have at one place of the view. */
type Values = readonly unknown[];

type Held = {
  readonly source: Source;
  readonly faults: Fault[];
};

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isText = (value: unknown): boolean => typeof value !== 'object' || value === null;

/** Fields told when one is misspelt. */
const TOLD = 20;

function fieldsIn(values: Values): string {
  const names = [...new Set(values.filter(isRecord).flatMap((value) => Object.keys(value)))];
  if (names.length === 0) return '這裡是文字，請寫 {{this}}。';
  const more = names.length > TOLD ? '…' : '';
  return `這裡可用的欄位：${names.slice(0, TOLD).join('、')}${more}。`;
}

function refuse({ source, faults }: Held, { at, said }: Path, what: string): null {
  faults.push({ ...source.placeOf(at), field: `{{${said}}}`, what });
  return null;
}

/** What examples have at the path; null when it is wrong. Without any example at hand every path is right. */
function valuesAt(held: Held, path: Path, context: Values): Values | null {
  let values = context;
  for (const name of path.names) {
    const known = values.filter((value) => value !== null && value !== undefined);
    const having = known.filter((value) => isRecord(value) && Object.hasOwn(value, name));
    if (known.length > 0 && having.length === 0) {
      return refuse(held, path, `沒有「${name}」這個欄位。${fieldsIn(known)}`);
    }
    values = having.map((value) => (value as Readonly<Record<string, unknown>>)[name]);
  }
  return values;
}

type Block = Extract<Piece, { readonly kind: 'block' }>;

/** What the block's own lines are filled from; none when that is wrong or not known. */
function valuesInside(held: Held, { helper, path }: Block, around: Values): Values {
  const values = valuesAt(held, path, around);
  if (helper === 'if' || helper === 'unless') return around;
  const known = (values ?? []).filter((value) => value !== null && value !== undefined);
  if (helper === 'with') {
    if (known.length > 0 && known.every(isText)) {
      refuse(
        held,
        path,
        '這裡是文字，不是一組欄位，不能用 {{#with}}。要看有沒有內容請用 {{#if}}。',
      );
    }
    return known.filter(isRecord);
  }
  const lists = known.filter((value): value is Values => Array.isArray(value));
  if (known.length > 0 && lists.length === 0) {
    refuse(held, path, '這裡不是清單，不能用 {{#each}}。要看有沒有內容請用 {{#if}}。');
  }
  return lists.flat();
}

function holdAll(held: Held, pieces: readonly Piece[], context: Values): void {
  for (const piece of pieces) {
    if (piece.kind === 'block') {
      holdAll(held, piece.body, valuesInside(held, piece, context));
      holdAll(held, piece.otherwise, context);
    } else if (piece.kind === 'value') {
      const values = valuesAt(held, piece.path, context) ?? [];
      if (values.length > 0 && !values.some(isText)) {
        refuse(
          held,
          piece.path,
          '這裡是一份清單或一組欄位，不是文字。請用 {{#each}} 或 {{#with}}。',
        );
      }
    }
  }
}

/** Fields that no example of the view has, or has otherwise than the template takes them. */
export function checkPaths(
  source: Source,
  pieces: readonly Piece[],
  examples: readonly object[],
): readonly Fault[] {
  const held: Held = { source, faults: [] };
  holdAll(held, pieces, examples);
  return held.faults;
}
