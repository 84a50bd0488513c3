// What is printed, as tests look at it: the papers of a finished document, each with its texts, tables and signers.
import { plainText, type Block, type Table } from '../../../functions/rendering/document-model.ts';
import {
  part,
  type Grid,
  type GridRow,
  type Part,
  type Sheet,
} from '../../../functions/domain/documents/forms/sheet.ts';
import { formDocument } from '../../../functions/rendering/render-report.ts';

type Writable<T> = { -readonly [Key in keyof T]: T[Key] };

const rowsIn = (rows: Table['head']): readonly GridRow[] =>
  rows.map(({ minimumHeight, cells }) => ({
    height: minimumHeight ?? 0,
    cells: cells.map(({ header, align, span, runs }) => ({
      text: textOf(runs),
      isHead: header,
      align,
      span,
    })),
  }));

/** Line breaks as line ends, so that what a cell says can be told from where it breaks. */
const textOf = (runs: Parameters<typeof plainText>[0]): string =>
  runs.map((run) => (run.kind === 'text' ? run.text : '\n')).join('');

const gridOf = ({ widths, head, body }: Table): Grid => ({
  widths: widths.join(','),
  head: rowsIn(head),
  body: rowsIn(body),
});

/** A part begins with its heading; what comes before any is a part without. */
function partsOf(blocks: readonly Block[]): readonly Part[] {
  const parts: Writable<Part>[] = [{ ...part({}) }];
  const add = (add: Partial<Part>): void => {
    const last = parts.at(-1) ?? part({});
    parts[parts.length - 1] = {
      heading: last.heading,
      paragraphs: [...last.paragraphs, ...(add.paragraphs ?? [])],
      grids: [...last.grids, ...(add.grids ?? [])],
      notes: [...last.notes, ...(add.notes ?? [])],
    };
  };
  for (const block of blocks) {
    if (block.kind === 'heading') parts.push({ ...part({ heading: textOf(block.runs) }) });
    else if (block.kind === 'table') add({ grids: [gridOf(block)] });
    else if (block.kind === 'paragraph') {
      add({ [block.small ? 'notes' : 'paragraphs']: [textOf(block.runs)] });
    }
  }
  return parts;
}

function paperOf(blocks: readonly Block[]): Sheet {
  const isTitle = (block: Block) => block.kind === 'heading' && block.level === 1;
  const isLine = (block: Block) => block.kind === 'paragraph' && block.align === 'right';
  const [school = '', title = ''] = blocks.filter(isTitle).map(saidBy);
  const [line = ''] = blocks.filter(isLine).map(saidBy);
  const signers = blocks.flatMap((block) => (block.kind === 'sign-off' ? block.signers : []));
  const rest = blocks.filter((block) => !isTitle(block) && !isLine(block));
  return { school, title, line, parts: partsOf(rest), signers };
}

const saidBy = (block: Block): string => ('runs' in block ? textOf(block.runs) : '');

/** The papers of a form, as they are printed. */
export function papersOf(made: Parameters<typeof formDocument>[0]): readonly Sheet[] {
  const papers: Block[][] = [];
  for (const block of formDocument(made).blocks) {
    if (block.kind === 'page-break' || papers.length === 0) papers.push([]);
    if (block.kind !== 'page-break') papers.at(-1)?.push(block);
  }
  return papers.filter((blocks) => blocks.length > 0).map(paperOf);
}
