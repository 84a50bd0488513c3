// Whether a respondent could have entered an answer; forms as Google's description of TextAnswer has them.
import {
  flagIn,
  integerIn,
  objectIn,
  objectsIn,
  textIn,
  type JsonObject,
} from '../spreadsheet/json.ts';

type Fits = (kind: JsonObject, values: readonly string[]) => boolean;

const one =
  (fits: (kind: JsonObject, value: string) => boolean): Fits =>
  (kind, values) =>
    values.length === 1 && fits(kind, values[0] ?? '');

const choice: Fits = (kind, values) => {
  const options = objectsIn(kind, 'options');
  const known = options.map((option) => textIn(option, 'value'));
  const others = values.filter((value) => !known.includes(value));
  const isOtherOpen = options.some((option) => flagIn(option, 'isOther') === true);
  const most = textIn(kind, 'type') === 'CHECKBOX' ? options.length : 1;
  return (
    values.length <= most &&
    new Set(values).size === values.length &&
    others.length <= (isOtherOpen ? 1 : 0)
  );
};

/** A day that is in the calendar; without a year, the 29th of February is one. */
function isDay(text: string): boolean {
  const day = text.length === 5 ? `2024-${text}` : text;
  const time = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(time.getTime()) && time.toISOString().startsWith(day);
}

const CLOCK = /^(?:[01]\d|2[0-3]):[0-5]\d$/u;

function isDate(kind: JsonObject, value: string): boolean {
  const withYear = flagIn(kind, 'includeYear') === true;
  const [day = '', clock, ...more] = value.split(' ');
  const fits = (withYear ? /^\d{4}-\d\d-\d\d$/u : /^\d\d-\d\d$/u).test(day) && isDay(day);
  if (more.length > 0) return false;
  return flagIn(kind, 'includeTime') === true
    ? fits && CLOCK.test(clock ?? '')
    : fits && clock === undefined;
}

const isTime = (kind: JsonObject, value: string): boolean =>
  flagIn(kind, 'duration') === true ? /^\d{2,}:[0-5]\d:[0-5]\d$/u.test(value) : CLOCK.test(value);

function isOnScale(kind: JsonObject, value: string): boolean {
  const [low = 0, high = 0] = [integerIn(kind, 'low'), integerIn(kind, 'high')];
  return /^\d+$/u.test(value) && Number(value) >= low && Number(value) <= high;
}

const KINDS: Readonly<Record<string, Fits>> = {
  textQuestion: one((kind, value) => flagIn(kind, 'paragraph') === true || !/[\r\n]/u.test(value)),
  choiceQuestion: choice,
  dateQuestion: one(isDate),
  timeQuestion: one(isTime),
  scaleQuestion: one(isOnScale),
};

export const isAnswer = (question: JsonObject, values: readonly string[]): boolean =>
  values.every((value) => value !== '') &&
  Object.entries(KINDS).some(([name, fits]) => {
    const kind = objectIn(question, name);
    return kind !== undefined && fits(kind, values);
  });
