// Who signs documents, as a school sets it: `承辦人、主任、校長；4=填表人、主任、校長`.
import { column, type Column, type ColumnOptions, type Reading } from './column.ts';
import { normalise } from './normalise.ts';

export type SignOffChains = {
  /** In place of the usual three; null keeps those. */
  readonly usual: readonly string[] | null;
  /** Of one form alone, by its number. */
  readonly byForm: Readonly<Partial<Record<number, readonly string[]>>>;
};

/** What fits beside each other on a page. */
const MOST = 6;

const namesIn = (text: string): readonly string[] =>
  text
    .split(/[、,，]/u)
    .map((name) => name.trim())
    .filter((name) => name !== '');

const say = (chains: SignOffChains): string =>
  [
    ...(chains.usual === null ? [] : [chains.usual.join('、')]),
    ...Object.entries(chains.byForm).map(([form, names]) => `${form}=${(names ?? []).join('、')}`),
  ].join('；');

function wrongWith(form: string | undefined, names: readonly string[]): string | null {
  if (form !== undefined && !(Number(form) >= 1 && Number(form) <= 18)) {
    return `沒有表單 ${form}，號碼是 1 到 18`;
  }
  if (names.length === 0) return '等號後面沒有簽核的人';
  return names.length > MOST ? `一列最多 ${MOST} 個簽核欄` : null;
}

function read(cell: unknown): Reading<SignOffChains> {
  let usual: readonly string[] | null = null;
  const byForm: Record<number, readonly string[]> = {};
  for (const entry of String(cell).split(/[；;\n]/u)) {
    if (entry.trim() === '') continue;
    const [, form, words = ''] =
      /^(?:([^=]*)=)?(.*)$/su.exec(entry.replaceAll('＝', '=').trim()) ?? [];
    const number = form === undefined ? undefined : normalise(form).replace(/^表單/u, '').trim();
    const names = namesIn(words);
    const wrong = wrongWith(number, names);
    if (wrong !== null) {
      const message = `「${entry.trim()}」${wrong}。請寫成「承辦人、主任、校長；4=填表人、主任、校長」。`;
      return { problem: { code: 'unreadable-sign-off', message } };
    }
    if (number === undefined) usual = names;
    else byForm[Number(number)] = names;
  }
  return { value: { usual, byForm } };
}

export const signOffChains = (header: string, options?: ColumnOptions): Column<SignOffChains> =>
  column(header, { kind: 'text', width: 40, read, show: say }, options);
