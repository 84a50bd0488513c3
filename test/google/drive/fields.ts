// Fields of an answer as a table: what is not in it is refused when somebody asks for it.
import { parseMask, pick, type Mask } from '../spreadsheet/field-mask.ts';
import { present, type Json, type JsonObject } from '../spreadsheet/json.ts';
import { unknown } from '../spreadsheet/refusal.ts';

export type Field<About> = (about: About) => Json | undefined;

export type Table<About> = {
  /** In words, for refusals. */
  readonly what: string;
  readonly fields: Readonly<Record<string, Field<About>>>;
  /** What is answered when nothing is asked for. */
  readonly briefly: readonly string[];
  /** Names known inside those of its fields that are objects. */
  readonly below?: Readonly<Record<string, readonly string[]>>;
};

function refuseOthers(what: string, mask: Mask, names: readonly string[]): void {
  if (mask === true) return;
  const other = Object.keys(mask).find((name) => !names.includes(name));
  if (other !== undefined) throw unknown(`the field ${other} of ${what}`);
}

function refuseUnknown<About>({ what, fields, below = {} }: Table<About>, mask: Mask): void {
  refuseOthers(what, mask, Object.keys(fields));
  if (mask === true) return;
  for (const [name, inner] of Object.entries(mask)) {
    const known = below[name];
    if (known !== undefined) refuseOthers(`${name} of ${what}`, inner, known);
  }
}

/** What a mask asks for; without one, what is answered anyway. Refuses what nobody here knows. */
export function maskFor<About>(table: Table<About>, fields: string | null): Mask {
  if (fields === null) return Object.fromEntries(table.briefly.map((name) => [name, true]));
  const mask = parseMask(fields);
  refuseUnknown(table, mask);
  return mask;
}

/** The same for a list: what is asked of each item, from a mask for the whole list. */
export function maskForItems<About>(
  table: Table<About>,
  list: string,
  fields: string | null,
): Mask {
  if (fields === null) return maskFor(table, null);
  const whole = parseMask(fields);
  const mask = whole === true ? true : (whole[list] ?? {});
  refuseUnknown(table, mask);
  return mask;
}

/** Works out only what is asked for. */
export function shown<About>({ fields }: Table<About>, about: About, mask: Mask): JsonObject {
  const asked = Object.entries(fields).filter(
    ([name]) => mask === true || mask[name] !== undefined,
  );
  const all = present(Object.fromEntries(asked.map(([name, of]) => [name, of(about)])));
  return Object.fromEntries(
    Object.entries(all).map(([name, value]) => [
      name,
      pick(value, mask === true ? true : (mask[name] ?? true)),
    ]),
  );
}
