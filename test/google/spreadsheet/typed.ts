// What a cell becomes when a person types a text into it (USER_ENTERED).
import { daySerial } from './dates.ts';
import type { JsonObject } from './json.ts';
import type { Entered } from './model.ts';
import { unknown } from './refusal.ts';

export type Typed = { readonly value: Entered; readonly numberFormat?: JsonObject };

const NUMBER = /^([-+])?(\$)?(\d+|\d{1,3}(?:,\d{3})+)?(\.\d+)?(%)?$/u;
const EXPONENT = /^[-+]?\d+(?:\.\d+)?E[-+]?\d+$/iu;

const fractionOf = (digits: string | undefined): string => (digits === undefined ? '' : '.00');

function numberFormat(match: RegExpExecArray): JsonObject | undefined {
  const [, , dollar, whole = '', fraction, percent] = match;
  if (percent !== undefined) return { type: 'PERCENT', pattern: `0${fractionOf(fraction)}%` };
  if (dollar !== undefined) return { type: 'CURRENCY', pattern: `"$"#,##0${fractionOf(fraction)}` };
  if (whole.includes(',')) return { type: 'NUMBER', pattern: `#,##0${fractionOf(fraction)}` };
  return undefined;
}

function typedNumber(text: string): Typed | null {
  if (EXPONENT.test(text)) {
    return {
      value: { numberValue: Number(text) },
      numberFormat: { type: 'SCIENTIFIC', pattern: '0.00E+00' },
    };
  }
  const match = NUMBER.exec(text);
  if (match === null || (match[3] ?? match[4]) === undefined) return null;
  const digits = text.replaceAll(/[$,%+]/gu, '');
  const value = match[5] === undefined ? Number(digits) : Number(digits) / 100;
  const format = numberFormat(match);
  return { value: { numberValue: value }, ...(format && { numberFormat: format }) };
}

type DateForm = {
  readonly form: RegExp;
  readonly parts: readonly [number, number, number];
  readonly pattern: string;
};

const YEAR_FIRST: readonly DateForm[] = [
  { form: /^(\d{4})-(\d{1,2})-(\d{1,2})$/u, parts: [1, 2, 3], pattern: 'yyyy-mm-dd' },
  { form: /^(\d{4})\/(\d{1,2})\/(\d{1,2})$/u, parts: [1, 2, 3], pattern: 'yyyy/mm/dd' },
];
const FORMS: Readonly<Record<string, readonly DateForm[]>> = {
  en_US: [
    ...YEAR_FIRST,
    { form: /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/u, parts: [3, 1, 2], pattern: 'm/d/yyyy' },
  ],
  zh_TW: YEAR_FIRST,
};

function typedDay(text: string, locale: string): Typed | null {
  for (const { form, parts, pattern } of FORMS[locale] ?? []) {
    const match = form.exec(text);
    if (match === null) continue;
    const [year, month, date] = parts.map((part) => Number(match[part]));
    const serial = daySerial(year ?? 0, month ?? 0, date ?? 0);
    if (serial !== null)
      return { value: { numberValue: serial }, numberFormat: { type: 'DATE', pattern } };
  }
  return null;
}

function typedTime(text: string): Typed | null {
  const match = /^(\d{1,2}):(\d{2})(?::(\d{2}))?$/u.exec(text);
  if (match === null) return null;
  const [hours, minutes, seconds] = [Number(match[1]), Number(match[2]), Number(match[3] ?? 0)];
  if (hours > 23 || minutes > 59 || seconds > 59) return null;
  const pattern = match[3] === undefined ? 'h:mm' : 'h:mm:ss';
  return {
    value: { numberValue: (hours * 3600 + minutes * 60 + seconds) / 86_400 },
    numberFormat: { type: 'TIME', pattern },
  };
}

/** Digits and separators that may be a date, a time or a number somewhere: guessing would be making things up. */
const AMBIGUOUS =
  /^[-+$€£¥NT\s]*\d+(?:[-/.:,]\d+)+(?:\s*(?:[ap]m|\d+[:\d]*|%))?$|^\d{1,2}[-/ ][a-z]{3,9}|^[a-z]{3,9} \d{1,2}/iu;

/** `TRUE`, numbers, percentages, dollar amounts, days, times, formulas, and text as it is. */
export function typedValue(text: string, locale: string): Typed {
  if (text.startsWith("'")) return { value: { stringValue: text.slice(1) } };
  if (text.startsWith('=') && text.length > 1) return { value: { formulaValue: text } };
  const trimmed = text.trim();
  if (/^(?:true|false)$/iu.test(trimmed)) return { value: { boolValue: /^t/iu.test(trimmed) } };
  const typed = localeNumber(trimmed, locale) ?? typedDay(trimmed, locale) ?? typedTime(trimmed);
  if (typed !== null) return typed;
  if (AMBIGUOUS.test(trimmed))
    throw unknown(`what typing ${JSON.stringify(text)} gives in ${locale}`);
  return { value: { stringValue: text } };
}

function localeNumber(text: string, locale: string): Typed | null {
  if (FORMS[locale] !== undefined) return typedNumber(text);
  return /^-?\d+$/u.test(text) ? { value: { numberValue: Number(text) } } : null;
}
