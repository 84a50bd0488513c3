// The same document with other words: every text of it goes through a function, wherever it stands.
import type {
  Block,
  Document,
  Figure,
  Heading,
  Paragraph,
  Run,
  Table,
  TableRow,
} from './document-model.ts';
import type { Drawing } from './drawing.ts';

/** What becomes of a run; line breaks stay. */
type MapRun = (run: Extract<Run, { readonly kind: 'text' }>) => Run;

type Maps = { readonly text: (text: string) => string; readonly run: MapRun };

const mapRuns = (runs: readonly Run[], { run: map }: Maps): readonly Run[] =>
  runs.map((run) => (run.kind === 'text' ? map(run) : run));

const mapRow = (row: TableRow, maps: Maps): TableRow => ({
  ...row,
  cells: row.cells.map((cell) => ({ ...cell, runs: mapRuns(cell.runs, maps) })),
});

const mapDrawing = (drawing: Drawing, { text }: Maps): Drawing => ({
  ...drawing,
  title: text(drawing.title),
  description: text(drawing.description),
  shapes: drawing.shapes.map((shape) =>
    shape.kind === 'words' ? { ...shape, text: text(shape.text) } : shape,
  ),
});

const mapTable = (table: Table, maps: Maps): Table => ({
  ...table,
  head: table.head.map((row) => mapRow(row, maps)),
  body: table.body.map((row) => mapRow(row, maps)),
});

const mapFigure = (figure: Figure, maps: Maps): Figure => ({
  ...figure,
  caption: maps.text(figure.caption),
  drawing: mapDrawing(figure.drawing, maps),
});

const mapLine = <Line extends Heading | Paragraph>(line: Line, maps: Maps): Line => ({
  ...line,
  runs: mapRuns(line.runs, maps),
});

function mapBlock(block: Block, maps: Maps): Block {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      return mapLine(block, maps);
    case 'table':
      return mapTable(block, maps);
    case 'cover':
      return { ...block, blocks: block.blocks.map((line) => mapLine(line, maps)) };
    case 'sign-off':
      return { ...block, signers: block.signers.map(maps.text) };
    case 'figure':
      return mapFigure(block, maps);
    case 'contents':
    case 'page-break':
      return block;
  }
}

export const mapTexts = (document: Document, maps: Maps): Document => ({
  ...document,
  title: maps.text(document.title),
  header: maps.text(document.header),
  blocks: document.blocks.map((block) => mapBlock(block, maps)),
});
