/** Names of the fields that are blank or cannot be read, as a message lists them; null when all are there. */
export function missingFields(
  ...fields: readonly (readonly [value: unknown, name: string])[]
): string | null {
  const names = fields.filter(([value]) => value === undefined).map(([, name]) => name);
  return names.length === 0 ? null : names.join('、');
}
