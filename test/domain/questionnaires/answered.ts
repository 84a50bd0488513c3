// A small school with a training session, its online forms, and what people answered.
import { openBook, type Book } from '../../../functions/domain/book.ts';
import { applyChanges } from '../../../functions/domain/kit/apply.ts';
import type { Cell, Workbook } from '../../../functions/domain/kit/cell.ts';
import type { Response } from '../../../functions/domain/kit/questionnaire.ts';
import {
  enterForms,
  type EnteredForms,
  type ReadForm,
} from '../../../functions/domain/questionnaires/enter.ts';
import { registers } from '../../../functions/domain/registers/index.ts';
import { school, settingsWith, staff, type Content, type Entry } from '../../fixtures/school.ts';

/** The day after the session. */
const NOW = '2026-05-05T06:00';

export const session: Entry = {
  id: '115-01',
  course: '社交工程防範',
  category: '通識',
  day: '115/5/4',
  start: '14:00',
  end: '16:00',
  hours: 2,
};

export const leaver: Entry = {
  name: '陳老師',
  email: 'chen@school.example',
  office: '學務處',
  title: '教師',
  role: '一般使用者',
  joined: '108/8/1',
  left: '115/3/31',
};

export const signInForm: Entry = {
  kind: '訓練簽到',
  subject: '115-01',
  title: '訓練簽到 115-01 社交工程防範',
  url: 'https://docs.google.com/forms/d/e/sign-in/viewform',
  state: '開放',
  made: '115/04/28 08:00',
  id: 'form-sign-in',
};

const standing = (kind: string, id: string): Entry => ({
  kind,
  title: kind,
  url: `https://docs.google.com/forms/d/e/${id}/viewform`,
  state: '開放',
  made: '115/01/02 08:00',
  id,
});

export const standingForms: readonly Entry[] = [
  standing('資產異動', 'form-asset'),
  standing('事件初報', 'form-incident'),
  standing('管制區域進出', 'form-room'),
  standing('需求申請', 'form-request'),
];

export const settings = (values: Readonly<Record<string, Cell>> = {}): readonly Entry[] =>
  settingsWith({ 線上表單網域: 'school.example', ...values });

export const schoolWithForms = (content: Content = {}): Workbook =>
  school({
    settings: settings(),
    people: [...staff, leaver],
    trainingSessions: [session],
    questionnaires: [signInForm, ...standingForms],
    responses: [],
    ...content,
  });

let count = 0;

/** `at`: the time of the session's day, or a whole moment. */
export function response(
  email: string,
  at: string,
  answers: Readonly<Record<string, string | readonly string[]>> = { 簽到: '簽到' },
  id = `response-${(count += 1)}`,
): Response {
  return {
    id,
    email,
    submitted: at.length === 5 ? `2026-05-04T${at}` : at,
    answers: Object.entries(answers).map(([title, values]) => ({ title, values: [values].flat() })),
  };
}

export const signIns = (...responses: readonly Response[]): ReadForm => ({
  id: 'form-sign-in',
  state: '已關閉',
  responses,
});

export const answeredTo = (id: string, ...responses: readonly Response[]): ReadForm => ({
  id,
  state: '開放',
  responses,
});

export type After = EnteredForms & { readonly workbook: Workbook; readonly book: Book };

export function entered(workbook: Workbook, ...forms: readonly ReadForm[]): After {
  const result = enterForms(openBook(workbook, NOW), [], forms);
  const after = applyChanges(workbook, result.changes);
  return { ...result, workbook: after, book: openBook(after, NOW) };
}

/** The rows of a register below its header, by column key, without what is blank. */
export function rowsOf(workbook: Workbook, register: keyof typeof registers): readonly Entry[] {
  const { sheet, columns } = registers[register];
  const rows = workbook.sheets.find(({ name }) => name === sheet)?.rows ?? [];
  return rows.slice(1).map((cells) => {
    const entries = Object.keys(columns).map((key, index) => [key, cells[index] ?? null] as const);
    return Object.fromEntries(entries.filter(([, cell]) => cell !== null && cell !== ''));
  });
}

/** Of each response: whose, its state, and what is said of it. */
export const toldOf = ({ told }: EnteredForms): readonly (readonly string[])[] =>
  told.map(({ given, person, state, note }) => [person?.name ?? given.email, state, note]);
