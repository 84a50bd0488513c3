// What a spreadsheet is. All of it is immutable: a change makes a new value, so a refused batch leaves nothing behind.
import type { JsonObject } from './json.ts';

/** Zero-based, ends exclusive. */
export type Box = {
  readonly startRow: number;
  readonly endRow: number;
  readonly startColumn: number;
  readonly endColumn: number;
};

/** A box whose missing sides are open, as A1 notation and GridRange have it. */
export type OpenBox = { readonly [Side in keyof Box]?: number | undefined };

export type RangeOf<B> = { readonly sheetId: number; readonly box: B };

/** What was put into a cell: exactly one property, as the API's ExtendedValue. */
export type Entered =
  | { readonly numberValue: number }
  | { readonly stringValue: string }
  | { readonly boolValue: boolean }
  | { readonly formulaValue: string };

/** What a cell shows: a literal, or the error its formula ends in. */
export type Effective =
  | Exclude<Entered, { readonly formulaValue: string }>
  | { readonly errorValue: { readonly type: string; readonly message: string } };

export type CellData = {
  readonly userEnteredValue?: Entered;
  /** A CellFormat of the API, with both spellings of every colour. */
  readonly userEnteredFormat?: JsonObject;
  readonly note?: string;
  /** A DataValidationRule of the API. */
  readonly dataValidation?: JsonObject;
};

export type Row = readonly (CellData | undefined)[];

export type Dimension = 'ROWS' | 'COLUMNS';

export type DimensionProperties = {
  readonly hiddenByUser?: boolean;
  /** 'measured' after an automatic resize: what Google answers depends on its fonts. */
  readonly pixelSize?: number | 'measured';
};

/** Rows, columns and properties that nobody touched are not stored. */
export type Grid = {
  readonly rowCount: number;
  readonly columnCount: number;
  readonly rows: readonly (Row | undefined)[];
  readonly rowProperties: readonly (DimensionProperties | undefined)[];
  readonly columnProperties: readonly (DimensionProperties | undefined)[];
  /** How many groups each row or column is in. */
  readonly rowDepths: readonly (number | undefined)[];
  readonly columnDepths: readonly (number | undefined)[];
};

export type ProtectedRange = {
  readonly protectedRangeId: number;
  readonly range: OpenBox;
  readonly unprotected: readonly OpenBox[];
  readonly description?: string;
  readonly warningOnly: boolean;
  readonly users: readonly string[];
  readonly groups: readonly string[];
  readonly domainUsersCanEdit: boolean;
};

/** A rule that covers ranges of its sheet; `body` is the API's object without them. */
export type Ranged = { readonly ranges: readonly OpenBox[]; readonly body: JsonObject };

/** What a filter shows of a column: a FilterCriteria of the API. */
export type ColumnFilter = { readonly column: number; readonly criteria: JsonObject };

/** A column to sort by, with the rest of the API's SortSpec. */
export type SortSpec = { readonly column: number; readonly order: JsonObject };

export type Filter = {
  readonly box: Box;
  readonly sortSpecs: readonly SortSpec[];
  /** In the order of the columns. */
  readonly columns: readonly ColumnFilter[];
};

export type FilterView = Filter & { readonly filterViewId: number; readonly title: string };

/** Rows, columns or both in colours that take turns: BandingProperties of the API. */
export type BandedRange = {
  readonly bandedRangeId: number;
  readonly box: Box;
  readonly rowProperties?: JsonObject;
  readonly columnProperties?: JsonObject;
};

export type Sheet = {
  readonly sheetId: number;
  readonly title: string;
  readonly hidden: boolean;
  readonly rightToLeft: boolean;
  readonly tabColorStyle?: JsonObject;
  readonly frozenRowCount: number;
  readonly frozenColumnCount: number;
  readonly hideGridlines: boolean;
  readonly rowGroupControlAfter: boolean;
  readonly columnGroupControlAfter: boolean;
  readonly grid: Grid;
  readonly merges: readonly Box[];
  readonly protectedRanges: readonly ProtectedRange[];
  readonly conditionalFormats: readonly Ranged[];
  readonly basicFilter?: Filter;
  readonly filterViews: readonly FilterView[];
  readonly bandedRanges: readonly BandedRange[];
};

export type NamedRange = {
  readonly namedRangeId: string;
  readonly name: string;
  readonly range: RangeOf<OpenBox>;
};

/** The whole spreadsheet, a sheet, or one row or column of a sheet. */
export type MetadataLocation =
  | { readonly type: 'SPREADSHEET' }
  | { readonly type: 'SHEET'; readonly sheetId: number }
  | { readonly type: 'ROW' | 'COLUMN'; readonly sheetId: number; readonly index: number };

/** A DeveloperMetadata of the API. */
export type Metadata = {
  readonly metadataId: number;
  readonly location: MetadataLocation;
  readonly metadataKey: string;
  readonly metadataValue?: string;
  readonly visibility: 'DOCUMENT' | 'PROJECT';
  /** Whose it is, when it is visible to one project only. */
  readonly project?: string;
};

export type Spreadsheet = {
  readonly title: string;
  readonly locale: string;
  readonly timeZone: string;
  readonly autoRecalc: string;
  /** In the order of their tabs. */
  readonly sheets: readonly Sheet[];
  readonly namedRanges: readonly NamedRange[];
  readonly metadata: readonly Metadata[];
  /** Counts the ids given out, so that no id comes twice. */
  readonly idsGiven: number;
};
