// SheetProperties: what may be set on a sheet, and what Google refuses.
import { normalObject } from '../colour.ts';
import { below, maskedNames, type Mask } from '../field-mask.ts';
import { resized } from '../grid.ts';
import {
  flagIn,
  integerIn,
  isObject,
  objectIn,
  onlyKnown,
  textIn,
  type JsonObject,
} from '../json.ts';
import type { Sheet } from '../model.ts';
import { badRequest } from '../refusal.ts';
import { without } from '../lists.ts';

const GRID = [
  'rowCount',
  'columnCount',
  'frozenRowCount',
  'frozenColumnCount',
  'hideGridlines',
  'rowGroupControlAfter',
  'columnGroupControlAfter',
];

export const PROPERTIES = [
  'sheetId',
  'title',
  'index',
  'sheetType',
  'gridProperties',
  'hidden',
  'tabColor',
  'tabColorStyle',
  'rightToLeft',
];

function size(from: JsonObject, name: string): number {
  const value = integerIn(from, name) ?? 0;
  if (value < 1) throw badRequest(`${name} must be greater than zero`);
  return value;
}

type Setter = (sheet: Sheet, from: JsonObject) => Sheet;

const SET_GRID: Readonly<Record<string, Setter>> = {
  rowCount: (sheet, from) => ({
    ...sheet,
    grid: resized(sheet.grid, size(from, 'rowCount'), sheet.grid.columnCount),
  }),
  columnCount: (sheet, from) => ({
    ...sheet,
    grid: resized(sheet.grid, sheet.grid.rowCount, size(from, 'columnCount')),
  }),
  frozenRowCount: (sheet, from) => ({
    ...sheet,
    frozenRowCount: integerIn(from, 'frozenRowCount') ?? 0,
  }),
  frozenColumnCount: (sheet, from) => ({
    ...sheet,
    frozenColumnCount: integerIn(from, 'frozenColumnCount') ?? 0,
  }),
  hideGridlines: (sheet, from) => ({
    ...sheet,
    hideGridlines: flagIn(from, 'hideGridlines') ?? false,
  }),
  rowGroupControlAfter: (sheet, from) => ({
    ...sheet,
    rowGroupControlAfter: flagIn(from, 'rowGroupControlAfter') ?? false,
  }),
  columnGroupControlAfter: (sheet, from) => ({
    ...sheet,
    columnGroupControlAfter: flagIn(from, 'columnGroupControlAfter') ?? false,
  }),
};

function setGrid(sheet: Sheet, from: JsonObject, mask: Mask): Sheet {
  onlyKnown(from, 'GridProperties', GRID);
  // Named by its parent alone, only what is given is set: the counts cannot be cleared.
  const names = mask === true ? GRID.filter((name) => name in from) : maskedNames(mask, GRID);
  return names.reduce((done, name) => SET_GRID[name]?.(done, from) ?? done, sheet);
}

function setTab(sheet: Sheet, properties: JsonObject): Sheet {
  const rest = without(sheet, 'tabColorStyle');
  const { tabColor = null, tabColorStyle = null } = properties;
  const style = normalObject({ tabColor, tabColorStyle })['tabColorStyle'];
  return isObject(style) && Object.keys(style).length > 0
    ? { ...rest, tabColorStyle: style }
    : rest;
}

const SET: Readonly<Record<string, Setter>> = {
  title: (sheet, from) => ({ ...sheet, title: textIn(from, 'title') ?? '' }),
  hidden: (sheet, from) => ({ ...sheet, hidden: flagIn(from, 'hidden') ?? false }),
  rightToLeft: (sheet, from) => ({ ...sheet, rightToLeft: flagIn(from, 'rightToLeft') ?? false }),
  tabColor: setTab,
  tabColorStyle: setTab,
};

function refuseImpossible(sheet: Sheet): void {
  const { rowCount, columnCount } = sheet.grid;
  if (sheet.title === '') throw badRequest('The sheet title cannot be empty.');
  if (sheet.frozenRowCount >= rowCount)
    throw badRequest("You can't freeze all visible rows on the sheet.");
  if (sheet.frozenColumnCount >= columnCount)
    throw badRequest("You can't freeze all visible columns on the sheet.");
}

/** The sheet with the masked properties as given. The order of sheets is not the sheet's to know. */
export function setProperties(sheet: Sheet, properties: JsonObject, mask: Mask): Sheet {
  const names = maskedNames(mask, PROPERTIES);
  const set = names.reduce((done, name) => {
    if (name !== 'gridProperties') return SET[name]?.(done, properties) ?? done;
    return setGrid(done, objectIn(properties, 'gridProperties') ?? {}, below(mask, name) ?? true);
  }, sheet);
  refuseImpossible(set);
  return set;
}
