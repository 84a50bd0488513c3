// Which of a workbook's cell styles (the `s` of a cell) do something that matters here.
import { isDateFormat } from './date-formats.ts';
import { attribute, contentOf, firstTag, tagsNamed } from './xml.ts';
import { elementsIn } from './sheet-rows.ts';

function stylesWhere(
  xml: string,
  holds: (attributes: string, inside: string) => boolean,
): ReadonlySet<string> {
  const found = new Set<string>();
  const list = firstTag(xml, 'cellXfs');
  if (list === undefined) return found;
  let index = 0;
  for (const { tag, content } of elementsIn(xml, contentOf(xml, list))) {
    if (holds(tag.attributes, xml.slice(content.start, content.end))) found.add(String(index));
    index++;
  }
  return found;
}

/** Styles that show a day or a time. */
export function dateStyles(xml: string): ReadonlySet<string> {
  const codes = new Map(
    Array.from(tagsNamed(xml, 'numFmt'), ({ attributes }) => [
      attribute(attributes, 'numFmtId') ?? '',
      attribute(attributes, 'formatCode') ?? '',
    ]),
  );
  return stylesWhere(xml, (attributes) => {
    const id = attribute(attributes, 'numFmtId') ?? '0';
    return isDateFormat(Number(id), codes.get(id));
  });
}

/** Styles that break long text into lines. */
export function wrapStyles(xml: string): ReadonlySet<string> {
  return stylesWhere(xml, (_attributes, inside) => {
    const alignment = firstTag(inside, 'alignment');
    return ['1', 'true'].includes(attribute(alignment?.attributes ?? '', 'wrapText') ?? '');
  });
}
