// Rows and cells of a sheet's XML by position. Rows and cells may leave out where they are: then they follow the one
// before.
import { columnOf, LAST_ROW } from './cell-address.ts';
import { damaged } from './trouble.ts';
import { attribute, contentOf, elementEnd, firstTag, nextTag, type Span, type Tag } from './xml.ts';

export type Element = { readonly tag: Tag; readonly content: Span; readonly end: number };
export type RowElement = Element & { readonly row: number };
export type CellElement = Element & { readonly column: number; readonly style: string | undefined };

/** The one element of a sheet that holds its cells. */
export function sheetDataOf(xml: string, part: string): Element {
  const tag = firstTag(xml, 'sheetData');
  if (tag === undefined) throw damaged(part);
  const content = contentOf(xml, tag);
  return { tag, content, end: elementEnd(xml, tag, content) };
}

/** The elements directly inside `span`, in order. */
export function* elementsIn(xml: string, span: Span): Generator<Element> {
  let tag = nextTag(xml, span.start, span.end);
  while (tag !== null) {
    if (tag.kind === 'close') throw damaged(`多出來的 </${tag.prefix}${tag.name}>`);
    const content = contentOf(xml, tag, span.end);
    const end = elementEnd(xml, tag, content);
    yield { tag, content, end };
    tag = nextTag(xml, end, span.end);
  }
}

/** The elements called `name`; anything else but an extension list means a broken file, not one to read past. */
function* elementsNamed(xml: string, name: string, span: Span): Generator<Element> {
  for (const element of elementsIn(xml, span)) {
    if (element.tag.name === name) yield element;
    else if (element.tag.name !== 'extLst') throw damaged(`不認得的 <${element.tag.name}>`);
  }
}

export function* rowsOf(xml: string, sheetData: Element): Generator<RowElement> {
  let row = 0;
  for (const element of elementsNamed(xml, 'row', sheetData.content)) {
    row = Number(attribute(element.tag.attributes, 'r') ?? row + 1);
    if (!Number.isInteger(row) || row < 1 || row > LAST_ROW) throw damaged('列號讀不懂');
    yield { ...element, row };
  }
}

export function* cellsOf(xml: string, row: Element): Generator<CellElement> {
  let column = 0;
  for (const element of elementsNamed(xml, 'c', row.content)) {
    const reference = attribute(element.tag.attributes, 'r');
    column = reference === undefined ? column + 1 : columnOf(reference);
    yield { ...element, column, style: attribute(element.tag.attributes, 's') };
  }
}
