// forms.forms.responses: list and get.
import type { Answer, Call, Route } from '../routes.ts';
import type { JsonObject } from '../spreadsheet/json.ts';
import { badRequest, notFound } from '../spreadsheet/refusal.ts';
import type { FormResponse } from './form.ts';
import { formFor } from './forms-http.ts';

function responseJson({
  responseId,
  createTime,
  respondentEmail,
  answers,
}: FormResponse): JsonObject {
  const time = createTime.toISOString();
  const given = Array.from(answers, ([questionId, values]) => [
    questionId,
    { questionId, textAnswers: { answers: values.map((value) => ({ value })) } },
  ]);
  return {
    responseId,
    createTime: time,
    lastSubmittedTime: time,
    ...(respondentEmail !== undefined && { respondentEmail }),
    ...(given.length > 0 && { answers: Object.fromEntries(given) as JsonObject }),
  };
}

const FILTER = /^\s*timestamp\s*(>=?)\s*(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,9})?Z)\s*$/u;

/** Nothing here is timed more exactly than to a millisecond. */
function filterOf(text: string): (response: FormResponse) => boolean {
  const [, operator, moment = ''] = FILTER.exec(text) ?? [];
  const time = Date.parse(moment);
  if (operator === undefined || Number.isNaN(time)) throw badRequest(`Invalid filter: ${text}`);
  const isBetween = /\.\d{3}\d*[1-9]\d*Z$/u.test(moment);
  const from = operator === '>' || isBetween ? time + 1 : time;
  return ({ createTime }) => createTime.getTime() >= from;
}

const MOST = 5000;

function list(call: Call): Answer {
  const { form } = formFor(call, 'reader');
  const [size, token] = [call.query.get('pageSize') ?? '0', call.query.get('pageToken') ?? '0'];
  if (!/^\d+$/u.test(size) || !/^\d+$/u.test(token))
    throw badRequest('pageSize and pageToken are what an earlier page says.');
  const filter = call.query.get('filter');
  const found = filter === null ? form.responses : form.responses.filter(filterOf(filter));
  const end = Number(token) + Math.min(Number(size) || MOST, MOST, call.world.largestPage);
  const responses = found.slice(Number(token), end).map(responseJson);
  return {
    json: {
      ...(responses.length > 0 && { responses }),
      ...(end < found.length && { nextPageToken: String(end) }),
    },
  };
}

function get(call: Call): Answer {
  const { file, form } = formFor(call, 'reader');
  const found = form.responses.find(({ responseId }) => responseId === call.part('responseId'));
  if (found === undefined) throw notFound();
  return { json: { formId: file.id, ...responseJson(found) } };
}

const ALL = '/v1/forms/{formId}/responses';

export const RESPONSE_ROUTES: readonly Route[] = [
  { method: 'GET', path: ALL, query: ['filter', 'pageSize', 'pageToken'], answer: list },
  { method: 'GET', path: `${ALL}/{responseId}`, answer: get },
];
