// Lists and objects changed by making new ones.

/** The index behind the last item that passes: how long the list is without its tail. */
export function lengthUntilLast<T>(list: readonly T[], passes: (item: T) => boolean): number {
  let length = list.length;
  while (length > 0 && !passes(list[length - 1] as T)) length -= 1;
  return length;
}

export function splicedList<T>(
  list: readonly T[],
  at: number,
  change: { readonly removed: number; readonly added: readonly T[] },
): readonly T[] {
  return [...list.slice(0, at), ...change.added, ...list.slice(at + change.removed)];
}

export function without<T extends object, K extends keyof T>(object: T, name: K): Omit<T, K> {
  const copy = { ...object };
  Reflect.deleteProperty(copy, name);
  return copy;
}

/** The length of the longest; Math.max cannot take a hundred thousand arguments. */
export const longest = (rows: readonly { readonly length: number }[]): number =>
  rows.reduce((most, row) => Math.max(most, row.length), 0);
