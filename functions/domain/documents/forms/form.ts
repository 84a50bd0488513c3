// A form of the plan's list (L1325–1361), declared once: what it is about, what it says, and what it is when empty.
import type { Book, Person } from '../../book.ts';
import { rocDayLong, rocYear } from '../../kit/day.ts';
import { matchKey } from '../../kit/normalise.ts';
import type { Row } from '../../kit/register.ts';
import { knownBy } from '../../known.ts';
import { plan } from '../../plan-lines.ts';
import type { Basis } from '../../kit/basis.ts';
import type { audits } from '../../registers/audits.ts';
import type { trainingSessions } from '../../registers/training-sessions.ts';
import type { Whole } from '../annual-report/whole.ts';
import type { ReportCharts } from '../charts/index.ts';
import type { DocumentTemplates } from '../index.ts';
import { signersOf } from '../signers.ts';
import type { PapersView } from './papers.ts';

/** What a form is filled in for: a whole year, or only one audit, one session, one person of it. */
export type Subject =
  | { readonly kind: 'year' }
  | { readonly kind: 'audit'; readonly audit: Row<typeof audits> }
  | { readonly kind: 'session'; readonly session: Row<typeof trainingSessions> }
  | { readonly kind: 'person'; readonly person: Person };

export type SubjectKind = Subject['kind'];

export const wholeYear: Subject = { kind: 'year' };

/** A template by its key, with a view that it takes. */
export type Content = {
  readonly [Key in keyof DocumentTemplates]: {
    readonly template: Key;
    readonly view: Parameters<DocumentTemplates[Key]>[0];
  };
}[keyof DocumentTemplates];

export type Codes = Readonly<Record<string, string>>;

export type Filled = {
  readonly content: Content;
  /** Marks every page 「草稿」. */
  readonly isDraft: boolean;
  /** Pictures that the template names. */
  readonly charts?: ReportCharts;
  /** Texts for a camera to read, by the names the template shows them under. */
  readonly codes?: Codes;
  /** Where the document's own title, and its file's name, are not the form's. */
  readonly title?: string;
  readonly name?: string;
};

export type Form = {
  /** Its place in the plan's list, 1 to 18. */
  readonly number: number;
  /** English, kebab-case. */
  readonly id: string;
  /** The plan's own name of it, to the letter. */
  readonly title: string;
  /** What one can ask for alone with `--only`; of a year as a whole there is always one. */
  readonly only: readonly Exclude<SubjectKind, 'year'>[];
  readonly basis: Basis;
  /** Printed across the page. */
  readonly isLandscape: boolean;
  /** Never throws, whatever the workbook holds. */
  readonly fill: (whole: Whole, subject: Subject) => Filled;
  /** To print and write on; null for a form that makes no sense empty. */
  readonly blank: ((book: Book) => Content) | null;
};

/** What forms are seldom other than: across the page, for something alone, on another basis than the list itself. */
type Usual = Partial<Pick<Form, 'only' | 'isLandscape' | 'basis'>>;

type Declared<Paper> = Pick<Form, 'number' | 'id' | 'title'> &
  Usual & {
    /** Pairs the view with the form's template. */
    readonly content: (view: PapersView<Paper>) => Content;
    /** Given the book as it can be known at its moment: what lies ahead is not told as done. */
    readonly papers: (whole: Whole, subject: Subject) => readonly Paper[];
    readonly blankPapers: (book: Book) => readonly Paper[];
    /** Whom the form is for: what would help an attacker is 敏感. 一般 without it. */
    readonly secrecy?: '敏感';
    /** Who signs unless the school has set something else (設定「簽核流程」); nobody without it. */
    readonly signers?: readonly string[];
    readonly none?: (book: Book) => string;
    readonly codes?: (papers: readonly Paper[]) => Codes;
    /** Whether pages are marked 「草稿」; without it they never are. */
    readonly isDraft?: (whole: Whole, subject: Subject) => boolean;
  };

const SPACE = '\u3000';

const NOTHING = '無。本年度沒有需要填這張表單的事項。';

/** A form that is papers, all filled from one template. */
export function defineForm<Paper>(form: Declared<Paper>): Form {
  const { papers, isDraft, blankPapers, content, signers = [], none, codes, ...others } = form;
  const { secrecy = '一般', ...declared } = others;
  const mark = `表單 ${declared.number}${SPACE}機密等級：${secrecy}${SPACE}`;
  const contentOf = (book: Book, line: string, own: readonly Paper[]): Content => {
    const frame = { school: schoolOf(book), line: `${mark}${line}` };
    const signing = signersOf(book, declared.number, signers);
    return content({
      ...frame,
      none: none?.(book) ?? NOTHING,
      papers: own.map((paper) => {
        const framed = { school: frame.school, line, signers: signing, ...paper };
        return { ...framed, line: `${mark}${framed.line}` };
      }),
    });
  };
  return {
    only: [],
    isLandscape: false,
    basis: plan['1325–1361'],
    ...declared,
    fill: (given, subject) => {
      const book = knownBy(given.book);
      const whole = { ...given, book };
      const own = papers(whole, subject);
      return {
        content: contentOf(book, lineOf(book), own),
        isDraft: isDraft?.(whole, subject) ?? false,
        ...(codes === undefined ? {} : { codes: codes(own) }),
      };
    },
    blank: (book) => contentOf(book, BLANK_LINE, blankPapers(book)),
  };
}

export const schoolOf = ({ settings }: Book): string =>
  settings.school === '' ? '（學校名稱未填）' : settings.school;

export const madeOn = ({ today }: Book): string => `製表日期：民國 ${rocDayLong(today)}`;

/** The year, and the day the form was made. */
export const lineOf = (book: Book): string => `${rocYear(book.year)} 年度${SPACE}${madeOn(book)}`;

/** The line of an empty form. */
export const BLANK_LINE = `製表日期：民國${['年', '月', '日'].map((word) => SPACE.repeat(2) + word).join('')}`;

/** The one entry that goes by this number, name or address; undefined when there is none. */
export function subjectNamed(
  book: Book,
  kind: Exclude<SubjectKind, 'year'>,
  name: string,
): Subject | undefined {
  const isNamed = ({ id }: { readonly id: string | undefined }): boolean =>
    id !== undefined && matchKey(id) === matchKey(name);
  if (kind === 'person') {
    const person = book.people.find(name);
    return person === undefined || person === 'ambiguous' ? undefined : { kind, person };
  }
  if (kind === 'audit') {
    const audit = book.tables.audits.rows.find(isNamed);
    return audit === undefined ? undefined : { kind, audit };
  }
  const session = book.tables.trainingSessions.rows.find(isNamed);
  return session === undefined ? undefined : { kind, session };
}
