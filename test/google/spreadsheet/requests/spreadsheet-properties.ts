// The spreadsheet's own properties.
import { maskedNames, updateMask } from '../field-mask.ts';
import { objectIn, onlyKnown, required, textIn, type JsonObject } from '../json.ts';
import type { Spreadsheet } from '../model.ts';
import { badRequest, unknown } from '../refusal.ts';
import type { Kinds, Outcome } from './kind.ts';

const KNOWN = ['title', 'locale', 'timeZone', 'autoRecalc'] as const;

const isTimeZone = (name: string): boolean => {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
};

function refuseImpossible(name: string, value: string): void {
  if (value === '') throw badRequest(`${name} must not be empty`);
  if (name === 'timeZone' && !isTimeZone(value))
    throw badRequest(`Unsupported time zone: ${value}`);
  if (name === 'locale' && !/^[a-z]{2,3}(?:_[A-Z]{2})?$/u.test(value))
    throw badRequest(`Unsupported locale: ${value}`);
}

/** A spreadsheet with the named properties as given; also how spreadsheets.create sets them. */
export function setSpreadsheetProperties(
  spreadsheet: Spreadsheet,
  properties: JsonObject,
  names: readonly string[],
): Spreadsheet {
  onlyKnown(properties, 'SpreadsheetProperties', KNOWN);
  const set = names.map((name) => {
    const value = textIn(properties, name) ?? '';
    refuseImpossible(name, value);
    return [name, value] as const;
  });
  return { ...spreadsheet, ...Object.fromEntries(set) };
}

function updateSpreadsheetProperties(spreadsheet: Spreadsheet, body: JsonObject): Outcome {
  onlyKnown(body, 'updateSpreadsheetProperties', ['properties', 'fields']);
  const properties = required(objectIn(body, 'properties'), 'properties');
  const mask = updateMask(textIn(body, 'fields'));
  if (mask === true) throw unknown("updateSpreadsheetProperties with fields '*'");
  const names = maskedNames(mask, KNOWN);
  return { spreadsheet: setSpreadsheetProperties(spreadsheet, properties, names) };
}

export const SPREADSHEET_KINDS: Kinds = { updateSpreadsheetProperties };
