// The values of conditions, which Google reads as if they were typed into a cell.
import { parseRange } from './a1.ts';
import { textIn, type JsonObject } from './json.ts';
import type { Spreadsheet } from './model.ts';
import { badRequest, Refusal } from './refusal.ts';
import { typedValue } from './typed.ts';

export type ValueKind = 'number' | 'text' | 'day' | 'relative-day' | 'formula' | 'range' | 'item';

type About = { readonly type: string; readonly kind: ValueKind; readonly use: string };

export const isFormula = (text: string): boolean => /^[=+]./u.test(text);

/** A `!` outside of quoted text: the formula looks at another tab, which only data validation may. */
const looksElsewhere = (formula: string): boolean =>
  formula.replaceAll(/"(?:[^"]|"")*"/gu, '').includes('!');

export function isNumber(spreadsheet: Spreadsheet, text: string): boolean {
  return 'numberValue' in typedValue(text, spreadsheet.locale).value;
}

function isDay(spreadsheet: Spreadsheet, text: string): boolean {
  return typedValue(text, spreadsheet.locale).numberFormat?.['type'] === 'DATE';
}

/** Google wants the `=` that its description does not mention. */
function isRange(spreadsheet: Spreadsheet, text: string): boolean {
  if (!text.startsWith('=')) return false;
  try {
    parseRange(spreadsheet, text.slice(1));
    return true;
  } catch (error) {
    if (error instanceof Refusal) return false;
    throw error;
  }
}

function isGood(spreadsheet: Spreadsheet, text: string, { kind, use }: About): boolean {
  if (kind === 'range') return isRange(spreadsheet, text);
  if (kind === 'item') return text !== '' && !/^=./u.test(text);
  if (isFormula(text)) return use === 'data validation' || !looksElsewhere(text);
  if (kind === 'formula') return false;
  if (kind === 'text') return text !== '';
  return kind === 'number' ? isNumber(spreadsheet, text) : isDay(spreadsheet, text);
}

function refuseRelative({ type, kind, use }: About): void {
  if (kind !== 'relative-day')
    throw badRequest(`Relative dates are not supported for ConditionType: ${type}`);
  if (use === 'data validation')
    throw badRequest('Relative dates are not supported in data validation.');
}

/** In Google's words where others have met them: a value of the wrong kind. */
export function refuseBadValue(spreadsheet: Spreadsheet, value: JsonObject, about: About): void {
  const relative = textIn(value, 'relativeDate');
  const text = textIn(value, 'userEnteredValue');
  if ((relative === undefined) === (text === undefined))
    throw badRequest('A ConditionValue must have either a relativeDate or a userEnteredValue.');
  if (relative !== undefined) {
    refuseRelative(about);
  } else if (!isGood(spreadsheet, text ?? '', about)) {
    throw badRequest(
      `Invalid ConditionValue.userEnteredValue: ${text ?? ''} for ConditionType: ${about.type}`,
    );
  }
}
