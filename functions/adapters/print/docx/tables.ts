import {
  AlignmentType,
  BorderStyle,
  HeightRule,
  Paragraph,
  ShadingType,
  Table as WordTable,
  TableCell as WordCell,
  TableLayoutType,
  TableRow as WordRow,
  VerticalAlignTable,
  WidthType,
} from 'docx';

import type { Table, TableCell, TableRow } from '../../../rendering/document-model.ts';
import { writeRuns } from './runs.ts';
import { twips } from './styles.ts';

const everySide = <Side>(side: Side) => ({ top: side, bottom: side, left: side, right: side });

const LINES = everySide({ style: BorderStyle.SINGLE, size: 6, color: '333333' });
const NO_LINES = everySide({ style: BorderStyle.NONE, size: 0, color: 'auto' });

const ALIGNMENT = {
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
} as const;

type Place = {
  readonly table: Table;
  /** Kept on the page of the row that follows. */
  readonly keepNext: boolean;
  readonly isHead: boolean;
};

/** `width` in millimetres. */
function writeCell(cell: TableCell, width: number, { table, keepNext }: Place): WordCell {
  const shade = cell.header && !table.plain;
  return new WordCell({
    width: { size: twips(width), type: WidthType.DXA },
    columnSpan: cell.span,
    verticalAlign: VerticalAlignTable.CENTER,
    borders: table.plain ? NO_LINES : LINES,
    ...(shade ? { shading: { type: ShadingType.CLEAR, fill: 'E8EEF6', color: 'auto' } } : {}),
    margins: { top: twips(0.8), bottom: twips(0.8), left: twips(1.5), right: twips(1.5) },
    children: [
      new Paragraph({
        style: cell.header ? 'TableHeading' : 'TableText',
        alignment: ALIGNMENT[cell.align],
        keepNext,
        children: writeRuns(cell.runs),
      }),
    ],
  });
}

function writeRow(row: TableRow, place: Place): WordRow {
  let column = 0;
  const cells = row.cells.map((cell) => {
    const covered = place.table.widths.slice(column, column + cell.span);
    column += cell.span;
    const width = covered.reduce((sum, one) => sum + one, 0);
    return writeCell(cell, width, place);
  });
  const { minimumHeight } = row;
  return new WordRow({
    ...(place.isHead ? { tableHeader: true } : {}),
    cantSplit: true,
    ...(minimumHeight === null
      ? {}
      : { height: { value: twips(minimumHeight), rule: HeightRule.ATLEAST } }),
    children: cells,
  });
}

/** `whole`: moved to the next page rather than cut. Null for a table of no rows, which Word does not know. */
export function writeTable(table: Table, whole: boolean): WordTable | null {
  const { head, body, widths } = table;
  if (head.length + body.length === 0) return null;
  const rows = [
    ...head.map((row) => writeRow(row, { table, keepNext: true, isHead: true })),
    ...body.map((row, index) =>
      writeRow(row, { table, keepNext: whole && index < body.length - 1, isHead: false }),
    ),
  ];
  return new WordTable({
    layout: TableLayoutType.FIXED,
    alignment: AlignmentType.CENTER,
    columnWidths: widths.map(twips),
    width: { size: twips(widths.reduce((sum, width) => sum + width, 0)), type: WidthType.DXA },
    rows,
  });
}
