import type { Align, Table, TableCell, TableRow } from '../document-model.ts';
import { attributesOf, classesOf, elementsIn, templateError, type Element } from './elements.ts';
import { readRuns } from './runs.ts';

export function alignOf(classes: ReadonlySet<string>): Align {
  if (classes.has('center')) return 'center';
  return classes.has('right') ? 'right' : 'left';
}

function positive(element: Element, name: string, value: string): number {
  const number = Number(value);
  if (Number.isFinite(number) && number > 0) return number;
  throw templateError(element, `<${element.name}> 的 ${name}="${value}" 要是大於 0 的數字。`);
}

function readCell(element: Element): TableCell {
  const attributes = attributesOf(element, ['class', 'colspan']);
  const span = positive(element, 'colspan', attributes.colspan ?? '1');
  if (!Number.isInteger(span)) throw templateError(element, 'colspan 要是整數。');
  const classes = classesOf(element, attributes.class, ['left', 'center', 'right']);
  const header = element.name === 'th';
  const align =
    header && !classes.has('left') && !classes.has('right') ? 'center' : alignOf(classes);
  return { header, align, span, runs: readRuns(element) };
}

function readRow(element: Element, columns: number): TableRow {
  const height = attributesOf(element, ['data-height'])['data-height'];
  const cells = elementsIn(element, ['th', 'td']).map(readCell);
  const covered = cells.reduce((sum, cell) => sum + cell.span, 0);
  if (covered !== columns) {
    throw templateError(element, `這一列佔 ${covered} 欄，但表格有 ${columns} 欄。`);
  }
  return {
    minimumHeight: height === undefined ? null : positive(element, 'data-height', height),
    cells,
  };
}

function readWidths(element: Element, value: string | undefined, most: number): readonly number[] {
  if (value === undefined) throw templateError(element, '<table> 要有 data-widths（各欄公釐數）。');
  const widths = value.split(',').map((width) => positive(element, 'data-widths', width));
  const total = widths.reduce((sum, width) => sum + width, 0);
  if (total <= most) return widths;
  throw templateError(element, `表格寬 ${total} 公釐，版面只有 ${most} 公釐。`);
}

/** `most`: millimetres between the margins. */
export function readTable(element: Element, most: number): Table {
  const attributes = attributesOf(element, ['class', 'data-widths']);
  const widths = readWidths(element, attributes['data-widths'], most);
  const parts = elementsIn(element, ['thead', 'tbody']);
  const rowsOf = (name: string): readonly TableRow[] =>
    parts
      .filter((part) => part.name === name)
      .flatMap((part) => {
        attributesOf(part, []);
        return elementsIn(part, ['tr']).map((row) => readRow(row, widths.length));
      });
  return {
    kind: 'table',
    plain: classesOf(element, attributes.class, ['plain']).has('plain'),
    widths,
    head: rowsOf('thead'),
    body: rowsOf('tbody'),
  };
}
