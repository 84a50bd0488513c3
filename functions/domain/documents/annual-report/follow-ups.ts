// 改善績效追蹤報告 (form 18): what reviews decided and how far it has come; and what was looked at in 例行檢核.
import type { Book } from '../../book.ts';
import { rocDay, yearOf } from '../../kit/day.ts';
import { answersOfYear, type Attestation } from '../../metrics/attestation-facts.ts';
import { isChange } from '../../metrics/event-facts.ts';
import { dueOfFollowUp, type FollowUp } from '../../metrics/follow-up-facts.ts';
import { followUpsOfYear, followUpState, followUpStates } from '../../metrics/follow-up-summary.ts';
import { obligations } from '../../obligations/index.ts';
import { cut, emptyNote, officeOf, placesOf, textOf, type Cut } from './shown.ts';
import type { Whole } from './whole.ts';

type CountLine = { readonly what: string; readonly count: string; readonly places: string };

type MatterLine = {
  readonly id: string;
  readonly origin: string;
  readonly matter: string;
  readonly office: string;
  readonly due: string;
  readonly state: string;
  readonly effect: string;
  readonly places: string;
};

type AnswerLine = {
  readonly title: string;
  readonly result: string;
  readonly reason: string;
  readonly places: string;
};

export type FollowUpsView = {
  readonly events: string;
  readonly states: readonly CountLine[];
  readonly matters: Cut<MatterLine>;
  /** Empty when there is something to follow up. */
  readonly none: string;
  readonly answers: readonly CountLine[];
  readonly notMet: Cut<AnswerLine>;
  readonly noAnswers: string;
};

const SHOWN = 25;

const matterLine =
  (book: Book) =>
  (row: FollowUp): MatterLine => {
    const due = dueOfFollowUp(row);
    return {
      id: textOf(row, 'id', row.id),
      origin: [textOf(row, 'origin', row.origin), row.originId].filter(Boolean).join('\n'),
      matter: [textOf(row, 'matter', row.matter), row.measure].filter(Boolean).join('\n'),
      office: textOf(row, 'owner', officeOf(book, row.owner) ?? row.owner),
      due: textOf(row, 'planned', due === undefined ? undefined : rocDay(due)),
      state: followUpState(row, book),
      effect: textOf(row, 'effect', row.effect),
      places: placesOf([row.at]),
    };
  };

const titles: ReadonlyMap<string, string> = new Map(
  obligations.map(({ id, title }) => [id, title]),
);

const answerLine = (answer: Attestation): AnswerLine => {
  const { obligation = '' } = answer;
  return {
    title:
      titles.get(obligation) ?? answer.title ?? textOf(answer, 'obligation', answer.obligation),
    result: textOf(answer, 'result', answer.result),
    reason: textOf(answer, 'reason', answer.reason),
    places: placesOf([answer.at]),
  };
};

const results = ['符合', '不符合', '不適用'] as const;

function answersView({ tables }: Book, answers: readonly Attestation[]) {
  return {
    answers: results.map((wanted) => {
      const rows = answers.filter(({ result }) => result === wanted);
      return {
        what: wanted,
        count: `${rows.length} 項`,
        places: placesOf(rows.map(({ at }) => at)),
      };
    }),
    notMet: cut(
      answers.filter(({ result }) => result !== '符合'),
      { limit: SHOWN, sheet: tables.attestations.sheet },
      answerLine,
    ),
    noAnswers: answers.length === 0 ? emptyNote(tables.attestations, []) : '',
  };
}

/** Changes that call for an audit (L1165–1169), and the year's other events. */
function eventsOf({ tables, year, asOf }: Book): string {
  const { majorEvents } = tables;
  const rows = majorEvents.rows.filter(
    ({ day }) => day === undefined || (yearOf(day) === year && day <= asOf),
  );
  if (rows.length === 0) return emptyNote(majorEvents, []);
  const changes = rows.filter(({ kind }) => isChange(kind));
  const audited = changes.filter(({ audit }) => audit !== undefined).length;
  return `登記 ${rows.length} 件，其中系統重大變更或組織改造 ${changes.length} 件，已填變更後稽核 ${audited} 件（${placesOf(rows.map(({ at }) => at))}）。`;
}

export function followUpsView({ book }: Whole): FollowUpsView {
  const { followUps } = book.tables;
  const rows = followUpsOfYear(book);
  return {
    events: eventsOf(book),
    states: followUpStates.map((state) => {
      const same = rows.filter((row) => followUpState(row, book) === state);
      return {
        what: state,
        count: `${same.length} 件`,
        places: placesOf(same.map(({ at }) => at)),
      };
    }),
    matters: cut(rows, { limit: SHOWN, sheet: followUps.sheet }, matterLine(book)),
    none: rows.length === 0 ? emptyNote(followUps, []) : '',
    ...answersView(book, answersOfYear(book)),
  };
}
