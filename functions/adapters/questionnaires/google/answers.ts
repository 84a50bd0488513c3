// Responses of Forms v1 as ours: answers by the question's title, times on the Taipei wall clock.
import { addMinutes, type Moment } from '../../../domain/kit/day.ts';
import type { Answer, Response } from '../../../domain/kit/questionnaire.ts';
import type { Form, FormResponse } from './api.ts';

/** Minutes; Taiwan has known no summer time since 1979. */
const TAIPEI = 8 * 60;

/** A question that was asked once, and that the form does not have any more. */
const DELETED = '已刪除的題目';

type Item = NonNullable<Form['items']>[number];

/** Titles by question id: the item's own, or that of each row of a grid. */
function titlesIn({ title, questionItem, questionGroupItem }: Item): readonly [string, string][] {
  const name = (title ?? '').trim();
  const asked = [
    { id: questionItem?.question?.questionId, called: name },
    ...(questionGroupItem?.questions ?? []).map(({ questionId, rowQuestion }) => ({
      id: questionId,
      called: `${name} ${rowQuestion?.title ?? ''}`.trim(),
    })),
  ];
  return asked.flatMap(({ id, called }) => (typeof id === 'string' ? [[id, called]] : []));
}

/** What each question of the form is called, by its id. */
export const titlesOf = ({ items = [] }: Form): ReadonlyMap<string, string> =>
  new Map(items.flatMap(titlesIn));

/** `2026-05-04T05:58:31.123Z` as the minute it is in Taipei. */
const momentOf = (zulu: string): Moment => addMinutes(zulu.slice(0, 16), TAIPEI);

/** The search for what was sent in that minute or later. */
export const sinceFilter = (moment: Moment): string =>
  `timestamp >= ${addMinutes(moment, -TAIPEI)}:00Z`;

function answersOf(
  { answers }: FormResponse,
  titles: ReadonlyMap<string, string>,
): readonly Answer[] {
  const given = Object.entries(answers ?? {}).map(([id, { textAnswers, fileUploadAnswers }]) => ({
    id,
    values: [
      ...(textAnswers?.answers ?? []).map(({ value }) => value ?? ''),
      ...(fileUploadAnswers?.answers ?? []).map(({ fileName }) => fileName ?? ''),
    ],
  }));
  const order = [...titles.keys()];
  return given
    .sort((a, b) => order.indexOf(a.id) - order.indexOf(b.id))
    .map(({ id, values }) => ({ title: titles.get(id) ?? DELETED, values }));
}

/** One without an id or a time is none of Google's; it could neither be told apart nor dated. */
export function responseOf(
  response: FormResponse,
  titles: ReadonlyMap<string, string>,
): Response | null {
  const { responseId, respondentEmail } = response;
  const sent = response.createTime ?? response.lastSubmittedTime;
  return typeof responseId === 'string' && typeof sent === 'string'
    ? {
        id: responseId,
        email: respondentEmail ?? '',
        submitted: momentOf(sent),
        answers: answersOf(response, titles),
      }
    : null;
}
