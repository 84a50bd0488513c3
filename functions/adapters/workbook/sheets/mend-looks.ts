// What a tab that stands lacks of its looks. Whatever is there, ours or people's, stays as it is.
import { groupColours } from '../../../domain/kit/layout.ts';
import type { Request, SheetLooks } from './api.ts';
import { colourStyle } from './colour-style.ts';
import { colourRequests, dropDownRequests, formatRequest, widthRequest } from './column-looks.ts';
import { headerCellRequests } from './header-looks.ts';
import type { Look } from './looks-given.ts';
import type { PlacedColumn, PlacedTab } from './placed.ts';
import { protectionRequest } from './tab-looks.ts';

/** As Google has columns that nobody has made wider or narrower. */
const USUAL_WIDTH = 100;

/** How a tab looks now; `cells` are those from its header on, in its first range. */
type Found = { readonly tab: SheetLooks; readonly cells: SheetLooks };

export type Mended = {
  readonly tab: PlacedTab;
  /** Keys of columns with nothing below their header: there a format changes nothing that people have typed. */
  readonly blank: ReadonlySet<string>;
  readonly found: Found;
};

type GridRange = {
  readonly startRowIndex?: number | null;
  readonly endRowIndex?: number | null;
  readonly startColumnIndex?: number | null;
  readonly endColumnIndex?: number | null;
};

const coversRow = (row: number, { startRowIndex: start, endRowIndex: end }: GridRange): boolean =>
  (start ?? 0) <= row && row < (end ?? Infinity);

const coversColumn = (
  column: number,
  { startColumnIndex: start, endColumnIndex: end }: GridRange,
): boolean => (start ?? 0) <= column && column < (end ?? Infinity);

function tabRequests({ tab, found }: Mended): readonly Request[] {
  const { gridProperties, tabColorStyle } = found.tab.properties ?? {};
  const isFrozen = (gridProperties?.frozenRowCount ?? 0) > 0;
  const isColoured = tabColorStyle !== undefined;
  const fields = [
    ...(isFrozen ? [] : ['gridProperties.frozenRowCount']),
    ...(isColoured ? [] : ['tabColorStyle']),
  ];
  if (fields.length === 0) return [];
  const properties = {
    sheetId: tab.sheetId,
    ...(isFrozen ? {} : { gridProperties: { frozenRowCount: tab.headerRow } }),
    ...(isColoured ? {} : { tabColorStyle: colourStyle(groupColours[tab.layout.group]) }),
  };
  return [{ updateSheetProperties: { properties, fields: fields.join(',') } }];
}

function protectionRequests({ tab, found }: Mended): readonly Request[] {
  const isProtected = (found.tab.protectedRanges ?? []).some(({ range }) =>
    coversRow(tab.headerRow - 1, range ?? {}),
  );
  return isProtected ? [] : [protectionRequest(tab)];
}

/** A column that holds nothing may be formatted, but for what somebody has formatted already. */
function blankColumnRequests({ tab, found }: Mended, placed: PlacedColumn): readonly Request[] {
  const [data] = found.cells.data ?? [];
  const cells = (data?.rowData ?? []).slice(1).map(({ values }) => values?.[placed.index]);
  const isFormatted = cells.some((cell) => cell?.userEnteredFormat !== undefined);
  const pixels = data?.columnMetadata?.[placed.index]?.pixelSize ?? USUAL_WIDTH;
  return [
    ...(isFormatted ? [] : [formatRequest(tab, placed)]),
    ...(pixels === USUAL_WIDTH ? [widthRequest(tab, placed)] : []),
  ];
}

function headerRequests({ tab, blank, found }: Mended, placed: PlacedColumn): readonly Request[] {
  const [header] = found.cells.data?.[0]?.rowData ?? [];
  const { userEnteredFormat, note } = header?.values?.[placed.index] ?? {};
  return headerCellRequests(tab, placed, {
    format: blank.has(placed.column.key ?? '') && userEnteredFormat === undefined,
    note: note === undefined,
  });
}

const hasDropDown = ({ found }: Mended, { index }: PlacedColumn): boolean =>
  (found.cells.data?.[0]?.rowData ?? []).some(
    ({ values }) => values?.[index]?.dataValidation !== undefined,
  );

const hasColours = ({ found }: Mended, { index }: PlacedColumn): boolean =>
  (found.tab.conditionalFormats ?? []).some(({ ranges }) =>
    ranges?.some((range) => coversColumn(index, range)),
  );

/** `after`: how many rules of colours the tab has by then; people's own keep going first. */
const columnRequests = (
  mended: Mended,
  placed: PlacedColumn,
  after: number,
): readonly Request[] => [
  ...headerRequests(mended, placed),
  ...(mended.blank.has(placed.column.key ?? '') ? blankColumnRequests(mended, placed) : []),
  ...(hasDropDown(mended, placed) ? [] : dropDownRequests(mended.tab, placed)),
  ...(hasColours(mended, placed) ? [] : colourRequests(mended.tab, placed, after)),
];

/** Gives the tab what it lacks of these looks. */
export function mendRequests(mended: Mended, looks: ReadonlySet<Look>): readonly Request[] {
  const requests: Request[] = [];
  if (looks.has('tab')) requests.push(...tabRequests(mended));
  if (looks.has('protection')) requests.push(...protectionRequests(mended));
  let rules = mended.found.tab.conditionalFormats?.length ?? 0;
  for (const placed of mended.tab.columns) {
    if (!looks.has(`column:${placed.column.key ?? ''}`)) continue;
    const ofColumn = columnRequests(mended, placed, rules);
    rules += ofColumn.filter(({ addConditionalFormatRule }) => addConditionalFormatRule).length;
    requests.push(...ofColumn);
  }
  return requests;
}
