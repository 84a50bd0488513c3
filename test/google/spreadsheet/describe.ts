// A spreadsheet as spreadsheets.get answers it.
import { bandingJson } from './banding.ts';
import { cellsJson } from './describe-cells.ts';
import { below, wants, type Mask } from './field-mask.ts';
import { filterJson, filterViewJson } from './filters.ts';
import { groupsJson } from './groups.ts';
import { normalColours } from './colour.ts';
import { present, type Json, type JsonObject } from './json.ts';
import { metadataJson } from './metadata.ts';
import type { Box, ProtectedRange, Ranged, Sheet, Spreadsheet } from './model.ts';
import { gridRangeJson } from './ranges.ts';
import { DEFAULT_FORMAT, THEME } from './theme.ts';

const orAbsent = <T extends Json>(value: T, isDefault: boolean): T | undefined =>
  isDefault ? undefined : value;

const listOrAbsent = (list: readonly Json[]): readonly Json[] | undefined =>
  list.length === 0 ? undefined : list;

const whenTrue = (value: boolean): true | undefined => (value ? true : undefined);

const countOrAbsent = (count: number): number | undefined => orAbsent(count, count === 0);

export function sheetPropertiesJson(sheet: Sheet, index: number): JsonObject {
  const tab = sheet.tabColorStyle && normalColours({ tabColorStyle: sheet.tabColorStyle });
  return {
    ...present({
      sheetId: sheet.sheetId,
      title: sheet.title,
      index,
      sheetType: 'GRID',
      gridProperties: present({
        rowCount: sheet.grid.rowCount,
        columnCount: sheet.grid.columnCount,
        frozenRowCount: countOrAbsent(sheet.frozenRowCount),
        frozenColumnCount: countOrAbsent(sheet.frozenColumnCount),
        hideGridlines: whenTrue(sheet.hideGridlines),
        rowGroupControlAfter: whenTrue(sheet.rowGroupControlAfter),
        columnGroupControlAfter: whenTrue(sheet.columnGroupControlAfter),
      }),
      hidden: whenTrue(sheet.hidden),
      rightToLeft: whenTrue(sheet.rightToLeft),
    }),
    ...(tab as JsonObject | undefined),
  };
}

/** `editors` as given for the answer to adding; afterwards Google lists the one who asks as well. */
export function protectedRangeJson(
  sheet: Sheet,
  range: ProtectedRange,
  users: readonly string[],
): JsonObject {
  return present({
    protectedRangeId: range.protectedRangeId,
    range: gridRangeJson(sheet.sheetId, range.range),
    description: orAbsent(range.description ?? '', range.description === undefined),
    warningOnly: whenTrue(range.warningOnly),
    requestingUserCanEdit: true,
    unprotectedRanges: listOrAbsent(
      range.unprotected.map((box) => gridRangeJson(sheet.sheetId, box)),
    ),
    editors: present({
      users: listOrAbsent(users),
      groups: listOrAbsent(range.groups),
      domainUsersCanEdit: whenTrue(range.domainUsersCanEdit),
    }),
  });
}

export const ruleJson = (sheet: Sheet, rule: Ranged): JsonObject => ({
  ranges: rule.ranges.map((box) => gridRangeJson(sheet.sheetId, box)),
  ...rule.body,
});

export type View = {
  /** What of the answer is asked for; cells are only worked out when it goes there. */
  readonly mask: Mask;
  /** The boxes asked for by sheet id; null means all of every sheet. */
  readonly boxes: ReadonlyMap<number, readonly Box[]> | null;
};

function sheetJson(spreadsheet: Spreadsheet, sheet: Sheet, view: View): JsonObject {
  const mask = below(view.mask, 'sheets');
  const metadata = spreadsheet.metadata.filter(
    ({ location }) => location.type === 'SHEET' && location.sheetId === sheet.sheetId,
  );
  const data = below(mask, 'data');
  return present({
    properties: sheetPropertiesJson(sheet, spreadsheet.sheets.indexOf(sheet)),
    data: data && cellsJson({ spreadsheet, sheet }, view.boxes?.get(sheet.sheetId) ?? null, data),
    merges: listOrAbsent(sheet.merges.map((box) => gridRangeJson(sheet.sheetId, box))),
    conditionalFormats: listOrAbsent(sheet.conditionalFormats.map((rule) => ruleJson(sheet, rule))),
    filterViews: listOrAbsent(sheet.filterViews.map((view) => filterViewJson(sheet, view))),
    basicFilter: sheet.basicFilter && filterJson(sheet, sheet.basicFilter),
    bandedRanges: listOrAbsent(sheet.bandedRanges.map((banding) => bandingJson(sheet, banding))),
    protectedRanges: listOrAbsent(
      sheet.protectedRanges.map((range) => protectedRangeJson(sheet, range, range.users)),
    ),
    rowGroups: listOrAbsent(groupsJson(sheet, 'ROWS')),
    columnGroups: listOrAbsent(groupsJson(sheet, 'COLUMNS')),
    developerMetadata: listOrAbsent(metadata.map(metadataJson)),
  });
}

/** The whole answer, except that cells are left out unless the mask goes there. */
export function spreadsheetJson(id: string, spreadsheet: Spreadsheet, view: View): JsonObject {
  const shown = spreadsheet.sheets.filter((sheet) => view.boxes?.has(sheet.sheetId) ?? true);
  const own = spreadsheet.metadata.filter(({ location }) => location.type === 'SPREADSHEET');
  return present({
    spreadsheetId: id,
    properties: {
      title: spreadsheet.title,
      locale: spreadsheet.locale,
      autoRecalc: spreadsheet.autoRecalc,
      timeZone: spreadsheet.timeZone,
      defaultFormat: DEFAULT_FORMAT,
      spreadsheetTheme: THEME,
    },
    sheets: wants(view.mask, 'sheets')
      ? listOrAbsent(shown.map((sheet) => sheetJson(spreadsheet, sheet, view)))
      : undefined,
    namedRanges: listOrAbsent(
      spreadsheet.namedRanges.map(({ namedRangeId, name, range }) => ({
        namedRangeId,
        name,
        range: gridRangeJson(range.sheetId, range.box),
      })),
    ),
    developerMetadata: listOrAbsent(own.map(metadataJson)),
    spreadsheetUrl: `https://docs.google.com/spreadsheets/d/${id}/edit`,
  });
}
