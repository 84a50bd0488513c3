// Every entry that any rule's test has, all in one school: as much disorder as we know of in one workbook.
import { matchKey } from '../../functions/domain/kit/normalise.ts';
import type { Register } from '../../functions/domain/kit/register.ts';
import { registers } from '../../functions/domain/registers/index.ts';
import { school, type Content, type Entry } from '../fixtures/school.ts';
import { ruleCases } from './rules/rule-cases.ts';

type Key = keyof typeof registers;

/**
 * Each entry once, under a number of its own. Two entries with one number are an error already; which of them the others
 * mean then is the upper one, and that does hang on the order of rows. So they are left out here.
 */
function underOwnNumbers({ key }: Register, entries: readonly Entry[]): readonly Entry[] {
  const taken = new Set<string>();
  return entries.flatMap((entry): readonly Entry[] => {
    const given = key === undefined ? null : (entry[key] ?? null);
    const named = given === null ? JSON.stringify(entry) : matchKey(String(given));
    const isNew = !taken.has(named);
    taken.add(named);
    if (isNew) return [entry];
    if (key === undefined || typeof given !== 'string') return [];
    const own = `${taken.size}x${given}`;
    taken.add(matchKey(own));
    return [{ ...entry, [key]: own }];
  });
}

const contents: readonly Content[] = ruleCases.flatMap(({ broken, near }) => [broken, near]);

// 設定 has one line for each setting, not entries.
const keys = (Object.keys(registers) as readonly Key[]).filter((key) => key !== 'settings');

export const crowdedSchool = school(
  Object.fromEntries(
    keys.flatMap((key) => {
      const entries = contents.flatMap((content) => content[key] ?? []);
      return entries.length === 0 ? [] : [[key, underOwnNumbers(registers[key], entries)]];
    }),
  ),
);
