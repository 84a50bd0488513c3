// What `report` is asked for: which year, which forms, for what alone.
import { blankForm, fillForm } from '../../domain/documents/forms/make.ts';
import { subjectNamed, type Form, type SubjectKind } from '../../domain/documents/forms/form.ts';
import { formNumbered, forms } from '../../domain/documents/forms/index.ts';
import { incidentReport } from '../../domain/documents/incident-report.ts';
import { shortfallLetters } from '../../domain/documents/shortfall-letters.ts';
import { trainingCertificates } from '../../domain/documents/training-certificates.ts';
import { matchKey } from '../../domain/kit/normalise.ts';
import { knownBy } from '../../domain/known.ts';
import { isConfirmed } from '../../domain/metrics/incident-facts.ts';
import type { assess } from '../../domain/plan.ts';
import { BrokenWorld } from '../../ports.ts';
import { renderForm, renderIncidentReport } from '../../rendering/render-report.ts';
import type { Asked } from '../command.ts';

type Assessment = ReturnType<typeof assess>;

/** A document that is finished; `form` is its number in the plan's list, or a word for what is not in it. */
export type Finished = {
  readonly form: number | 'incident' | 'letter' | 'certificates';
  readonly name: string;
  readonly title: string;
  readonly isDraft: boolean;
  readonly bytes: Uint8Array;
};

/** All that is asked for, or a refusal: what cannot be made is known before anything is saved. */
export type Wanted = (assessment: Assessment) => readonly Finished[];

/** AD year of `--year`, which people give in 民國; undefined = the year of `--today`. */
export function yearAsked({ flags: { year } }: Asked): number | undefined {
  if (typeof year !== 'string') return undefined;
  if (!/^1\d{2}$/u.test(year)) {
    throw new BrokenWorld(`看不懂年度「${year}」。--year 請給民國年，例如 115。`);
  }
  return Number(year) + 1911;
}

const oneIncident =
  (id: string): Wanted =>
  (assessment) => {
    const book = knownBy(assessment.book);
    const incident = book.tables.incidents.rows.find(
      (row) => row.id !== undefined && matchKey(row.id) === matchKey(id),
    );
    if (incident === undefined) {
      throw new BrokenWorld(`「資安事件」沒有編號「${id}」。請確認 --only incident: 後面的編號。`);
    }
    if (!isConfirmed(incident)) {
      throw new BrokenWorld(
        `「${id}」的性質是${incident.nature ?? ''}，不需要調查報告。確認事件才有調查報告。`,
      );
    }
    const made = incidentReport(book, incident);
    return [{ form: 'incident', ...made, bytes: renderIncidentReport(made) }];
  };

function formsAsked({ flags: { form } }: Asked): readonly Form[] {
  if (form === undefined) return forms;
  const one = formNumbered(Number(form));
  if (one !== undefined) return [one];
  const numbers = forms.map(({ number }) => number).join('、');
  throw new BrokenWorld(`沒有表單「${String(form)}」。--form 請給表單的號碼：${numbers}。`);
}

type Kind = Exclude<SubjectKind, 'year'>;

const sheetOf = { audit: 'audits', session: 'trainingSessions', person: 'people' } as const;

const filled =
  (asked: readonly Form[]): Wanted =>
  (assessment) =>
    asked.map((form) => {
      const made = fillForm(form, assessment);
      return { ...made, bytes: renderForm(made) };
    });

const empty =
  (asked: readonly Form[]): Wanted =>
  (assessment) =>
    asked.flatMap((form) => {
      const made = blankForm(form, assessment);
      return made === null ? [] : [{ ...made, bytes: renderForm(made) }];
    });

const onlyFor =
  (asked: readonly Form[], kind: Kind, name: string): Wanted =>
  (assessment) => {
    const { book } = assessment;
    const subject = subjectNamed(knownBy(book), kind, name);
    if (subject === undefined) {
      const { sheet } = book.tables[sheetOf[kind]];
      throw new BrokenWorld(`「${sheet}」沒有「${name}」。請確認 --only ${kind}: 後面的內容。`);
    }
    return asked.map((form) => {
      const made = fillForm(form, assessment, subject);
      return { ...made, bytes: renderForm(made) };
    });
  };

/** What is none of the plan's forms and goes by a word alone. */
const byWord: Readonly<Record<string, Wanted>> = {
  letters: (assessment) =>
    shortfallLetters(assessment).map((made) => ({
      ...made,
      form: 'letter',
      bytes: renderForm(made),
    })),
  certificates: (assessment) => {
    const made = trainingCertificates(assessment);
    return [{ ...made, form: 'certificates', bytes: renderForm(made) }];
  },
};

function wordAsked(only: string, { flags: { form } }: Asked): Wanted | undefined {
  const wanted = Object.hasOwn(byWord, only) ? byWord[only] : undefined;
  if (wanted === undefined || form === undefined) return wanted;
  throw new BrokenWorld(`--only ${only} 產生的不是表單，請不要加 --form。`);
}

function onlyAsked(only: string, asked: Asked): Wanted {
  const word = wordAsked(only, asked);
  if (word !== undefined) return word;
  const [, kind = '', name = ''] = /^(audit|session|person|incident):(.*)$/su.exec(only) ?? [];
  const usage =
    '--only 請給 audit:稽核編號、session:場次編號、person:電子郵件、incident:事件編號，或 letters（各處室時數不足通知）、certificates（訓練證明清冊）。';
  if (name.trim() === '') throw new BrokenWorld(`看不懂 --only「${only}」。${usage}`);
  if (kind === 'incident') {
    if (asked.flags['form'] === undefined) return oneIncident(name);
    throw new BrokenWorld('--only incident: 產生的是事件調查報告，不是表單，請不要加 --form。');
  }
  // The pattern above lets no other word through.
  const known = kind as Kind;
  const able = forms.filter((form) => form.only.includes(known));
  const chosen = formsAsked(asked).filter((form) => able.includes(form));
  if (chosen.length > 0) return onlyFor(chosen, known, name);
  const numbers = able.map(({ number }) => number).join('、') || '還沒有';
  throw new BrokenWorld(
    `這個表單不是一項一張。--only ${kind}: 可以用於表單：${numbers}；其餘請不要加 --only。`,
  );
}

export function wantedIn(asked: Asked): Wanted {
  const { only, blank } = asked.flags;
  const chosen = formsAsked(asked);
  if (blank === true) {
    if (typeof only === 'string')
      throw new BrokenWorld('空白表單沒有對象，--blank 不能加 --only。');
    if (chosen.some((form) => form.blank !== null)) return empty(chosen);
    throw new BrokenWorld('這個表單由登記的資料組成，沒有空白表單。請不要加 --blank。');
  }
  return typeof only === 'string' ? onlyAsked(only, asked) : filled(chosen);
}
