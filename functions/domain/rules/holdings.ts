import type { Book, Person } from '../book.ts';

/** How many asset entries in use name each person as manager or custodian. */
export function holdings({ tables, people }: Book): ReadonlyMap<Person, number> {
  const held = new Map<Person, number>();
  for (const { manager, custodian, state } of tables.assets.rows) {
    if (state === '報廢') continue;
    const holders = new Set([people.find(manager), people.find(custodian)]);
    for (const person of holders) {
      if (person === undefined || person === 'ambiguous') continue;
      held.set(person, (held.get(person) ?? 0) + 1);
    }
  }
  return held;
}
