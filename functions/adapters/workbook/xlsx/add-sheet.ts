// Adds a sheet to a package: its own parts, and a line in each part that keeps a list of them.
import { CONTENT_TYPE, DECLARATION, namespacesOf, type Namespaces } from './namespaces.ts';
import { noteBoxes, notesOf, notesXml } from './notes.ts';
import { relationshipsOf, relationshipsPart, resolvePart, type XlsxPackage } from './package.ts';
import { sheetXml, type NewSheet } from './sheet-xml.ts';
import type { Styles } from './styles.ts';
import { listTitle } from './titles.ts';
import { damaged } from './trouble.ts';
import { appended } from './xml-edit.ts';
import { attribute, contentOf, encodeAttribute, firstTag, tagsNamed } from './xml.ts';

const CONTENT_TYPES = '[Content_Types].xml';

/** Adds to the end of the one element called `name`. */
function appendTo(file: XlsxPackage, part: string, name: string, text: string): void {
  const xml = file.xml(part);
  const tag = xml === undefined ? undefined : firstTag(xml, name);
  if (xml === undefined || tag === undefined) throw damaged(part);
  file.put(
    part,
    appended(xml, { tag, content: contentOf(xml, tag) }, text.replaceAll('{}', tag.prefix)),
  );
}

/** `xl/worksheets/sheet7.xml`: the first number that is free. */
function freePart(file: XlsxPackage, pattern: (number: number) => string): string {
  const taken = new Set(file.parts().map((name) => name.toLowerCase()));
  let number = 1;
  while (taken.has(pattern(number).toLowerCase())) number++;
  return pattern(number);
}

type Link = { readonly id: string; readonly type: string; readonly part: string };

/** From the root, so that it reads the same from every part. */
function relationshipXml({ id, type, part }: Link, { relationships }: Namespaces): string {
  return `<{}Relationship Id="${id}" Type="${relationships}/${type}" Target="/${encodeAttribute(part)}"/>`;
}

function declare(file: XlsxPackage, part: string, type: string): void {
  appendTo(
    file,
    CONTENT_TYPES,
    'Types',
    `<{}Override PartName="/${encodeAttribute(part)}" ContentType="${CONTENT_TYPE}${type}+xml"/>`,
  );
}

function declareDrawings(file: XlsxPackage): void {
  const xml = file.xml(CONTENT_TYPES) ?? '';
  const isDeclared = Array.from(tagsNamed(xml, 'Default')).some(
    ({ attributes }) => attribute(attributes, 'Extension')?.toLowerCase() === 'vml',
  );
  if (isDeclared) return;
  const type = 'application/vnd.openxmlformats-officedocument.vmlDrawing';
  appendTo(file, CONTENT_TYPES, 'Types', `<{}Default Extension="vml" ContentType="${type}"/>`);
}

function addNotes(
  file: XlsxPackage,
  { layout }: NewSheet,
  sheet: { part: string; base: string; namespaces: Namespaces },
): void {
  const { part, base, namespaces } = sheet;
  const notes = notesOf(layout);
  const text = freePart(file, (number) => resolvePart(base, `comments${number}.xml`));
  file.put(text, notesXml(notes, namespaces));
  declare(file, text, 'comments');
  const boxes = freePart(file, (number) => resolvePart(base, `drawings/vmlDrawing${number}.vml`));
  file.put(boxes, noteBoxes(notes));
  declareDrawings(file);
  const links: readonly Link[] = [
    { id: 'rId1', type: 'vmlDrawing', part: boxes },
    { id: 'rId2', type: 'comments', part: text },
  ];
  file.put(
    relationshipsPart(part),
    `${DECLARATION}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">` +
      `${links.map((link) => relationshipXml(link, namespaces).replaceAll('{}', '')).join('')}</Relationships>`,
  );
}

/** The new tab comes last. `workbook` names the workbook part. */
export function addSheet(
  file: XlsxPackage,
  workbook: string,
  { sheet, styles }: { sheet: NewSheet; styles: Styles },
): void {
  const xml = file.xml(workbook) ?? '';
  const namespaces = namespacesOf(xml);
  const part = freePart(file, (number) => resolvePart(workbook, `worksheets/sheet${number}.xml`));
  const notes = notesOf(sheet.layout).length > 0;
  file.put(part, sheetXml(sheet, styles, { namespaces, notes }));
  declare(file, part, 'worksheet');
  if (notes) addNotes(file, sheet, { part, base: workbook, namespaces });

  const taken = new Set(relationshipsOf(file, workbook).map(({ id }) => id));
  let number = 1;
  while (taken.has(`rId${number}`)) number++;
  const id = `rId${number}`;
  appendTo(
    file,
    relationshipsPart(workbook),
    'Relationships',
    relationshipXml({ id, type: 'worksheet', part }, namespaces),
  );

  const ids = Array.from(tagsNamed(xml, 'sheet'), ({ attributes }) =>
    Number(attribute(attributes, 'sheetId')),
  );
  appendTo(
    file,
    workbook,
    'sheets',
    `<{}sheet xmlns:r="${namespaces.relationships}" name="${encodeAttribute(sheet.layout.sheet)}" sheetId="${Math.max(0, ...ids) + 1}" r:id="${id}"/>`,
  );
  listTitle(file, sheet.layout.sheet);
}
