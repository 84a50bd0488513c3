// A workbook without sheets: the least that Excel and LibreOffice call a whole file.
import { CONTENT_TYPE, DECLARATION, transitional } from './namespaces.ts';
import { emptyPackage, type XlsxPackage } from './package.ts';

export const WORKBOOK_PART = 'xl/workbook.xml';
export const STYLES_PART = 'xl/styles.xml';

const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const { main, relationships } = transitional;

const CONTENT_TYPES =
  `<Types xmlns="${PACKAGE}/content-types">` +
  '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
  '<Default Extension="xml" ContentType="application/xml"/>' +
  `<Override PartName="/${WORKBOOK_PART}" ContentType="${CONTENT_TYPE}sheet.main+xml"/>` +
  `<Override PartName="/${STYLES_PART}" ContentType="${CONTENT_TYPE}styles+xml"/>` +
  '<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>' +
  '<Override PartName="/docProps/app.xml" ContentType="application/vnd.openxmlformats-officedocument.extended-properties+xml"/>' +
  '</Types>';

const PACKAGE_RELATIONSHIPS =
  `<Relationships xmlns="${PACKAGE}/relationships">` +
  `<Relationship Id="rId1" Type="${relationships}/officeDocument" Target="${WORKBOOK_PART}"/>` +
  `<Relationship Id="rId2" Type="${PACKAGE}/relationships/metadata/core-properties" Target="docProps/core.xml"/>` +
  `<Relationship Id="rId3" Type="${relationships}/extended-properties" Target="docProps/app.xml"/>` +
  '</Relationships>';

/** No times and no machine: the same school's workbook is the same bytes wherever it is made. */
const CORE_PROPERTIES =
  `<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/">` +
  '<dc:title>資安簿</dc:title><dc:creator>資安簿</dc:creator></cp:coreProperties>';

const APPLICATION_PROPERTIES =
  '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">' +
  '<Application>Zianbu</Application></Properties>';

const WORKBOOK =
  `<workbook xmlns="${main}" xmlns:r="${relationships}"><workbookPr/>` +
  '<bookViews><workbookView xWindow="0" yWindow="0" windowWidth="28800" windowHeight="15000" tabRatio="850" activeTab="0"/></bookViews>' +
  '<sheets/></workbook>';

const WORKBOOK_RELATIONSHIPS =
  `<Relationships xmlns="${PACKAGE}/relationships">` +
  `<Relationship Id="rId1" Type="${relationships}/styles" Target="styles.xml"/></Relationships>`;

/** The two fills that every workbook must begin with, and one of everything else. */
const STYLES =
  `<styleSheet xmlns="${main}">` +
  '<fonts count="1"><font><sz val="11"/><name val="微軟正黑體"/><family val="2"/><charset val="136"/></font></fonts>' +
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
  '<cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs>' +
  '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>' +
  '</styleSheet>';

const PARTS: readonly (readonly [part: string, xml: string])[] = [
  ['[Content_Types].xml', CONTENT_TYPES],
  ['_rels/.rels', PACKAGE_RELATIONSHIPS],
  ['docProps/core.xml', CORE_PROPERTIES],
  ['docProps/app.xml', APPLICATION_PROPERTIES],
  [WORKBOOK_PART, WORKBOOK],
  ['xl/_rels/workbook.xml.rels', WORKBOOK_RELATIONSHIPS],
  [STYLES_PART, STYLES],
];

export function skeleton(): XlsxPackage {
  const file = emptyPackage();
  for (const [part, xml] of PARTS) file.put(part, DECLARATION + xml);
  return file;
}
