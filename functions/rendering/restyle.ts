// A document in a school's own words and with its emblem. Names of things are changed where they stand alone: headings, the
// heads of columns and rows, who signs; never within running text.
import {
  plainText,
  type Block,
  type Document,
  type Heading,
  type Run,
  type Table,
} from './document-model.ts';
import type { Emblem } from './emblem.ts';
import type { HouseStyle } from './house-style.ts';

type Reword = HouseStyle['reword'];

function rewordRuns(runs: readonly Run[], reword: Reword): readonly Run[] {
  const own = reword(plainText(runs));
  if (own === null) return runs;
  const look = runs.find((run) => run.kind === 'text');
  return [{ kind: 'text', bold: false, underline: false, link: null, ...look, text: own }];
}

const rewordHeading = (heading: Heading, reword: Reword): Heading => ({
  ...heading,
  runs: rewordRuns(heading.runs, reword),
});

function rewordRows(rows: Table['head'], reword: Reword): Table['head'] {
  return rows.map((row) => ({
    ...row,
    cells: row.cells.map((cell) =>
      cell.header ? { ...cell, runs: rewordRuns(cell.runs, reword) } : cell,
    ),
  }));
}

function rewordBlock(block: Block, reword: Reword): Block {
  switch (block.kind) {
    case 'heading':
      return rewordHeading(block, reword);
    case 'table':
      return {
        ...block,
        head: rewordRows(block.head, reword),
        body: rewordRows(block.body, reword),
      };
    case 'sign-off':
      return { ...block, signers: block.signers.map((signer) => reword(signer) ?? signer) };
    case 'cover':
      return {
        ...block,
        blocks: block.blocks.map((line) =>
          line.kind === 'heading' ? rewordHeading(line, reword) : line,
        ),
      };
    case 'paragraph':
    case 'figure':
    case 'contents':
    case 'page-break':
      return block;
  }
}

/** The cover has it above its first heading, a form above the title of each paper. */
function withEmblem(blocks: readonly Block[], emblem: Emblem): readonly Block[] {
  return blocks.map((block, index) => {
    if (block.kind === 'cover') {
      const first = block.blocks.findIndex(({ kind }) => kind === 'heading');
      const lines = block.blocks.map((line, place) =>
        line.kind === 'heading' && place === first ? { ...line, emblem } : line,
      );
      return { ...block, blocks: lines };
    }
    const startsPaper = index === 0 || blocks[index - 1]?.kind === 'page-break';
    const isTitle = block.kind === 'heading' && block.level === 1 && !block.chapter;
    return startsPaper && isTitle ? { ...block, emblem } : block;
  });
}

export function restyle(document: Document, { reword, emblem }: HouseStyle): Document {
  const { title, blocks } = document;
  const own = reword(title);
  const worded = blocks.map((block) => rewordBlock(block, reword));
  return {
    ...document,
    // The line above every page tells the title, too.
    ...(own === null ? {} : { title: own, header: document.header.replace(title, () => own) }),
    blocks: emblem === null ? worded : withEmblem(worded, emblem),
  };
}
