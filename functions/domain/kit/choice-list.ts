// Several words of a list in one cell: `訓練簽到、需求申請`.
import { column, type Column, type ColumnOptions, type Reading } from './column.ts';
import { matchKey, normalise } from './normalise.ts';

/** Any of the words, each once and in the order of the list; 無 for none of them. */
export function choices<const Option extends string>(
  header: string,
  words: readonly Option[],
  options?: ColumnOptions,
): Column<readonly Option[]> {
  const known = new Map<string, Option>(words.map((word) => [matchKey(word), word]));
  const read = (cell: unknown): Reading<readonly Option[]> => {
    const typed = normalise(String(cell))
      .split(/[、,;；\n]+/u)
      .map((word) => word.trim())
      .filter((word) => word !== '' && word !== '無');
    const unknown = typed.find((word) => !known.has(matchKey(word)));
    if (unknown !== undefined) {
      const message = `「${unknown}」不在選項內，請填 ${words.join('、')} 中的一種或幾種，以頓號分隔；都不要填「無」。`;
      return { problem: { code: 'unknown-choice', message } };
    }
    const named = new Set(typed.map((word) => known.get(matchKey(word))));
    return { value: words.filter((word) => named.has(word)) };
  };
  const show = (value: readonly Option[]): string => (value.length === 0 ? '無' : value.join('、'));
  return column<readonly Option[]>(header, { kind: 'text', width: 34, read, show }, options);
}
