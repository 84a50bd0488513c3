// The file's properties may list the tabs once more; programs show that list without opening the workbook.
import { relationshipsOf, type XlsxPackage } from './package.ts';
import { spliced, withAttributes } from './xml-edit.ts';
import { contentOf, encodeText, firstTag, tagsNamed } from './xml.ts';

/** Adds a tab to the list if there is one of the usual shape: first the count of tabs, then their names. */
export function listTitle(file: XlsxPackage, title: string): void {
  const part = relationshipsOf(file, '').find(({ type }) => type === 'extended-properties')?.part;
  const xml = part === undefined ? undefined : file.xml(part);
  if (part === undefined || xml === undefined) return;
  const changed = withTitle(xml, title);
  if (changed !== xml) file.put(part, changed);
}

function withTitle(xml: string, title: string): string {
  const count = firstTag(xml, 'i4');
  const titles = firstTag(xml, 'TitlesOfParts');
  if (count === undefined || titles === undefined || count.start > titles.start) return xml;
  const countSpan = contentOf(xml, count);
  const tabs = Number(xml.slice(countSpan.start, countSpan.end));
  const titlesSpan = contentOf(xml, titles);
  const vector = firstTag(xml, 'vector', titlesSpan);
  const names = Array.from(tagsNamed(xml, 'lpstr', titlesSpan));
  const last = names[tabs - 1];
  if (last === undefined || vector === undefined) return xml;
  const at = xml.indexOf('>', contentOf(xml, last).end) + 1;
  // From the end to the front, so that positions stay true.
  const name = `<${last.prefix}lpstr>${encodeText(title)}</${last.prefix}lpstr>`;
  const named = spliced(xml, { start: at, end: at }, name);
  const sized = spliced(named, vector, withAttributes(vector, { size: String(names.length + 1) }));
  return spliced(sized, countSpan, String(tabs + 1));
}
