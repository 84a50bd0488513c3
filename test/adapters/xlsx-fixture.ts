// Workbooks for tests: parts as programs write them, zipped by another library than ours.
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

import type { ColumnKind } from '../../functions/domain/kit/column.ts';
import type { ColumnLayout, SheetLayout } from '../../functions/domain/kit/layout.ts';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';

export type Parts = Readonly<Record<string, string | Uint8Array>>;

export const zipped = (parts: Parts): Uint8Array =>
  zipSync(
    Object.fromEntries(
      Object.entries(parts).map(([name, content]) => [
        name,
        typeof content === 'string' ? strToU8(content) : content,
      ]),
    ),
  );

export const partOf = (bytes: Uint8Array, name: string): string => {
  const part = unzipSync(bytes)[name];
  if (part === undefined) throw new Error(`no part ${name}`);
  return strFromU8(part);
};

/** Names of the parts that are not the same in both files. */
export function changedParts(before: Uint8Array, after: Uint8Array): readonly string[] {
  const [old, current] = [unzipSync(before), unzipSync(after)];
  const names = [...new Set([...Object.keys(old), ...Object.keys(current)])];
  return names
    .filter((name) => !Buffer.from(old[name] ?? []).equals(Buffer.from(current[name] ?? [])))
    .sort();
}

type FixtureSheet = {
  readonly name: string;
  /** What stands between `<worksheet …>` and `</worksheet>`. */
  readonly xml: string;
  readonly attributes?: string;
};

export type Fixture = {
  readonly sheets: readonly FixtureSheet[];
  readonly sharedStrings?: string;
  readonly styles?: string;
  readonly workbookPr?: string;
  /** More lines of the list of tabs. */
  readonly moreTabs?: string;
  readonly workbookEnd?: string;
  readonly extra?: Parts;
  readonly relationships?: string;
};

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n';

const STYLES =
  '<fonts count="2"><font><sz val="12"/><name val="新細明體"/></font><font><b/></font></fonts>' +
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
  '<borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs>' +
  '<cellXfs count="3"><xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/><xf numFmtId="0" fontId="1"/></cellXfs>';

/** A workbook as Excel lays one out. */
export function xlsx({
  sheets,
  sharedStrings,
  styles = STYLES,
  workbookPr = '<workbookPr/>',
  moreTabs = '',
  workbookEnd = '',
  relationships = '',
  extra = {},
}: Fixture): Uint8Array {
  const list = sheets.map(
    ({ name, attributes = '' }, index) =>
      `<sheet name="${name}" sheetId="${index + 1}"${attributes} r:id="rId${index + 1}"/>`,
  );
  const links = sheets.map(
    (_sheet, index) =>
      `<Relationship Id="rId${index + 1}" Type="${OFFICE}/worksheet" Target="worksheets/sheet${index + 1}.xml"/>`,
  );
  return zipped({
    '[Content_Types].xml': `${DECLARATION}<Types xmlns="${PACKAGE}/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>`,
    '_rels/.rels': `${DECLARATION}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/><Relationship Id="rId2" Type="${OFFICE}/extended-properties" Target="docProps/app.xml"/></Relationships>`,
    'xl/workbook.xml': `${DECLARATION}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}">${workbookPr}<sheets>${list.join('')}${moreTabs}</sheets>${workbookEnd}</workbook>`,
    'xl/_rels/workbook.xml.rels': `${DECLARATION}<Relationships xmlns="${PACKAGE}/relationships">${links.join('')}<Relationship Id="rId90" Type="${OFFICE}/sharedStrings" Target="sharedStrings.xml"/><Relationship Id="rId91" Type="${OFFICE}/styles" Target="/xl/styles.xml"/>${relationships}</Relationships>`,
    'xl/styles.xml': `${DECLARATION}<styleSheet xmlns="${MAIN}">${styles}</styleSheet>`,
    'xl/sharedStrings.xml': `${DECLARATION}<sst xmlns="${MAIN}">${sharedStrings ?? ''}</sst>`,
    ...Object.fromEntries(
      sheets.map(({ xml }, index) => [
        `xl/worksheets/sheet${index + 1}.xml`,
        `${DECLARATION}<worksheet xmlns="${MAIN}" xmlns:r="${OFFICE}">${xml}</worksheet>`,
      ]),
    ),
    ...extra,
  });
}

/** A workbook of one sheet, 工作表, with these rows. */
export const oneSheet = (sheetData: string, rest: Partial<Fixture> = {}): Uint8Array =>
  xlsx({ sheets: [{ name: '工作表', xml: `<sheetData>${sheetData}</sheetData>` }], ...rest });

export const columnLayout = (
  header: string,
  kind: ColumnKind = 'text',
  more: Partial<ColumnLayout> = {},
): ColumnLayout => ({ header, kind, hint: '', width: 16, ...more });

export const layout = (
  sheet: string,
  columns: readonly ColumnLayout[],
  more: Partial<SheetLayout> = {},
): SheetLayout => ({
  sheet,
  group: '資產',
  purpose: `${sheet}的用途。`,
  filledBy: 'people',
  columns,
  ...more,
});
