// What `report` is asked for: which year, which forms, for what alone.
import { subjectNamed, type Form, type SubjectKind } from '../../domain/documents/forms/form.ts';
import { formNumbered, forms } from '../../domain/documents/forms/index.ts';
import { blankForm, fillForm } from '../../domain/documents/forms/make.ts';
import { knownBy } from '../../domain/known.ts';
import { BrokenWorld } from '../../ports.ts';
import type { Asked } from '../command.ts';
import { paperOf, type Wanted } from './report-papers.ts';
import { namedWords, words } from './report-words.ts';

/** AD year of `--year`, which people give in 民國; undefined = the year of `--today`. */
export function yearAsked({ flags: { year } }: Asked): number | undefined {
  if (typeof year !== 'string') return undefined;
  if (!/^1\d{2}$/u.test(year)) {
    throw new BrokenWorld(`看不懂年度「${year}」。--year 請給民國年，例如 115。`);
  }
  return Number(year) + 1911;
}

function formsAsked({ flags: { form } }: Asked): readonly Form[] {
  if (form === undefined) return forms;
  const one = formNumbered(Number(form));
  if (one !== undefined) return [one];
  const numbers = forms.map(({ number }) => number).join('、');
  throw new BrokenWorld(`沒有表單「${String(form)}」。--form 請給表單的號碼：${numbers}。`);
}

const filled =
  (asked: readonly Form[]): Wanted =>
  (making) =>
    asked.map((form) => paperOf(form.number, fillForm(form, making.assessment), making));

const empty =
  (asked: readonly Form[]): Wanted =>
  (making) =>
    asked.flatMap((form) => {
      const made = blankForm(form, making.assessment);
      return made === null ? [] : [paperOf(form.number, made, making)];
    });

type Kind = Exclude<SubjectKind, 'year'>;

/** What one form can be about, with what stands after the colon and the tab it stands in. */
const kinds: Readonly<
  Record<Kind, { readonly named: string; readonly sheet: 'audits' | 'trainingSessions' | 'people' }>
> = {
  audit: { named: '稽核編號', sheet: 'audits' },
  session: { named: '場次編號', sheet: 'trainingSessions' },
  person: { named: '電子郵件', sheet: 'people' },
};

const onlyFor =
  (asked: readonly Form[], kind: Kind, name: string): Wanted =>
  (making) => {
    const { assessment } = making;
    const { book } = assessment;
    const subject = subjectNamed(knownBy(book), kind, name);
    if (subject === undefined) {
      const { sheet } = book.tables[kinds[kind].sheet];
      throw new BrokenWorld(`「${sheet}」沒有「${name}」。請確認 --only ${kind}: 後面的內容。`);
    }
    return asked.map((form) => paperOf(form.number, fillForm(form, assessment, subject), making));
  };

function formsFor(kind: Kind, name: string, asked: Asked): Wanted {
  const able = forms.filter((form) => form.only.includes(kind));
  const chosen = formsAsked(asked).filter((form) => able.includes(form));
  if (chosen.length > 0) return onlyFor(chosen, kind, name);
  const numbers = able.map(({ number }) => number).join('、') || '還沒有';
  throw new BrokenWorld(
    `這個表單不是一項一張。--only ${kind}: 可以用於表單：${numbers}；其餘請不要加 --only。`,
  );
}

const usage = (): string => {
  const named = Object.entries({ ...kinds, ...namedWords }).map(([k, { named: n }]) => `${k}:${n}`);
  const alone = Object.entries(words).map(([word, { what }]) => `${word}（${what}）`);
  return `--only 請給 ${named.join('、')}，或 ${alone.join('、')}。`;
};

/** What stands under `key`, unless it is every object's own, such as `constructor`. */
const at = <Value>(table: Readonly<Record<string, Value>>, key: string): Value | undefined =>
  Object.hasOwn(table, key) ? table[key] : undefined;

function refuseForm(told: string, { flags: { form } }: Asked): void {
  if (form !== undefined) throw new BrokenWorld(`${told}，不是表單，請不要加 --form。`);
}

function onlyAsked(only: string, asked: Asked): Wanted {
  const word = at(words, only);
  if (word !== undefined) {
    refuseForm(`--only ${only} 產生的是${word.what}`, asked);
    return word.papers;
  }
  const [, kind = '', name = ''] = /^([a-z-]+):(.*)$/su.exec(only) ?? [];
  const named = at(namedWords, kind);
  const isKnown = named !== undefined || Object.hasOwn(kinds, kind);
  if (!isKnown || name.trim() === '') throw new BrokenWorld(`看不懂 --only「${only}」。${usage()}`);
  if (named === undefined) return formsFor(kind as Kind, name, asked);
  refuseForm(`--only ${kind}: 產生的是${named.what}`, asked);
  return (making) => named.papers(making, name);
}

export function wantedIn(asked: Asked): Wanted {
  const { only, blank } = asked.flags;
  const chosen = formsAsked(asked);
  if (blank === true) {
    if (typeof only === 'string')
      throw new BrokenWorld(
        '空白表單沒有對象，--blank 不能加 --only。還沒有人簽到的場次，不加 --blank 就是待簽名的簽到表。',
      );
    if (chosen.some((form) => form.blank !== null)) return empty(chosen);
    throw new BrokenWorld('這個表單由登記的資料組成，沒有空白表單。請不要加 --blank。');
  }
  return typeof only === 'string' ? onlyAsked(only, asked) : filled(chosen);
}
