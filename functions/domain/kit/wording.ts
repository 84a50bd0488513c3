// Words of documents as a school puts them: `保管人=財產保管人；核章=簽核`.
import { column, type Column, type ColumnOptions, type Reading } from './column.ts';
import { matchKey } from './normalise.ts';

/** What documents say, and what the school says in its place. */
export type Wording = readonly (readonly [ours: string, own: string])[];

/** Characters of a heading at most: a longer one does not fit above a column. */
const LONGEST = 60;

const EXAMPLE = '請寫成「保管人=財產保管人；核章=簽核」，每一組以分號隔開或各寫一行。';

const say = (wording: Wording): string => wording.map(([ours, own]) => `${ours}=${own}`).join('；');

function wrongWith(
  [ours = '', own = '', ...more]: readonly string[],
  known: Wording,
): string | null {
  if (more.length > 0) return '有兩個等號';
  if (ours === '' || own === '') return '等號的兩邊都要有字';
  if (Array.from(own).length > LONGEST) return `的新用詞超過 ${LONGEST} 個字`;
  const isTwice = known.some(([other]) => matchKey(other) === matchKey(ours));
  return isTwice ? '的原用詞寫了兩次' : null;
}

function read(cell: unknown): Reading<Wording> {
  const wording: (readonly [string, string])[] = [];
  for (const entry of String(cell).split(/[；;\n]/u)) {
    if (entry.trim() === '') continue;
    const sides = entry.split(/[=＝]/u).map((side) => side.trim());
    const wrong = wrongWith(sides, wording);
    if (wrong !== null) {
      const message = `「${entry.trim()}」${wrong}。${EXAMPLE}`;
      return { problem: { code: 'unreadable-wording', message } };
    }
    const [ours = '', own = ''] = sides;
    wording.push([ours, own]);
  }
  return { value: wording };
}

export const wordPairs = (header: string, options?: ColumnOptions): Column<Wording> =>
  column(header, { kind: 'text', width: 40, read, show: say }, options);
