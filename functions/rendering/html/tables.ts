import type { SignOff, Table, TableRow } from '../document-model.ts';
import { element, text, type Markup } from '../markup.ts';
import { writeRuns } from './runs.ts';

function writeRow(row: TableRow): Markup {
  const style = row.minimumHeight === null ? null : `height:${row.minimumHeight}mm`;
  const cells = row.cells.map((cell) =>
    element(
      cell.header ? 'th' : 'td',
      { class: cell.align, colspan: cell.span > 1 ? cell.span : null },
      [writeRuns(cell.runs)],
    ),
  );
  return element('tr', { style }, cells);
}

/** Widths are shares of the table, and the table a share of the page: narrow screens scroll, paper is as in the ODT. */
export function writeTable(table: Table): Markup {
  const total = table.widths.reduce((sum, width) => sum + width, 0);
  const columns = table.widths.map((width) =>
    element('col', { style: `width:${((width / total) * 100).toFixed(2)}%` }),
  );
  const head = table.head.length > 0 ? [element('thead', {}, table.head.map(writeRow))] : [];
  const attributes = { class: table.plain ? 'plain' : null, style: `width:${total}mm` };
  return element('table', attributes, [
    element('colgroup', {}, columns),
    ...head,
    element('tbody', {}, table.body.map(writeRow)),
  ]);
}

export function writeSignOff({ signers }: SignOff): Markup {
  return element('table', { class: 'sign-off', style: 'width:100%' }, [
    element('tbody', {}, [
      element(
        'tr',
        {},
        signers.map((signer) => element('th', { class: 'center' }, [text(signer)])),
      ),
      element(
        'tr',
        { style: 'height:20mm' },
        signers.map(() => element('td', {}, [])),
      ),
    ]),
  ]);
}
