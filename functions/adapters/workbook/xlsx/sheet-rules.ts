// What follows the cells in a sheet: protection, filter, colours, drop-downs.
import type { ColumnLayout, SheetLayout } from '../../../domain/kit/layout.ts';
import { columnLetters } from './cell-address.ts';
import { fillerOf } from './column-looks.ts';
import type { Styles } from './styles.ts';
import { encodeAttribute, encodeText } from './xml.ts';

/** Drop-downs, colours and filters reach this far; entries below are still read. */
const LAST_STYLED_ROW = 5000;

/** Excel refuses a file with a longer list, or with an item that holds the separator. */
const LONGEST_LIST = 255;

/** The words of a drop-down as the format lists them; null when they do not fit and must go into the note instead. */
export function listFormula(options: readonly string[] | undefined): string | null {
  if (options === undefined || options.length === 0) return null;
  const list = options.join(',');
  const fits = list.length <= LONGEST_LIST && options.every((option) => !option.includes(','));
  return fits ? `"${list.replaceAll('"', '""')}"` : null;
}

const columnArea = (index: number): string => {
  const letters = columnLetters(index + 1);
  return `${letters}2:${letters}${LAST_STYLED_ROW}`;
};

/** Asks and lets it pass: what is typed is never refused here, the check reports it. */
function dropDown({ options }: ColumnLayout, index: number): string {
  const formula = listFormula(options);
  if (formula === null) return '';
  const error = `選項：${(options ?? []).join('、')}`;
  const shown = error.length > 200 ? `${error.slice(0, 200)}…` : error;
  return (
    `<dataValidation type="list" errorStyle="information" allowBlank="1" showErrorMessage="1" ` +
    `errorTitle="不在選項內" error="${encodeAttribute(shown)}" sqref="${columnArea(index)}">` +
    `<formula1>${encodeText(formula)}</formula1></dataValidation>`
  );
}

function dropDowns(layout: SheetLayout): string {
  const all = layout.columns
    .map((column, index) => (fillerOf(column, layout) === 'people' ? dropDown(column, index) : ''))
    .filter((xml) => xml !== '');
  return all.length === 0
    ? ''
    : `<dataValidations count="${all.length}">${all.join('')}</dataValidations>`;
}

function colours({ columns }: SheetLayout, styles: Styles): string {
  let priority = 0;
  return columns
    .map((column, index) => {
      const rules = Object.entries(column.colours ?? {}).map(([value, colour]) => {
        priority++;
        const formula = encodeText(`"${value.replaceAll('"', '""')}"`);
        return (
          `<cfRule type="cellIs" dxfId="${styles.fill(colour)}" priority="${priority}" operator="equal">` +
          `<formula>${formula}</formula></cfRule>`
        );
      });
      return rules.length === 0
        ? ''
        : `<conditionalFormatting sqref="${columnArea(index)}">${rules.join('')}</conditionalFormatting>`;
    })
    .join('');
}

/** In this format 0 means "allowed". No password: it keeps slips out, not people. */
function protection({ filledBy }: SheetLayout): string {
  const allowed =
    filledBy === 'system'
      ? ['formatColumns', 'formatRows', 'autoFilter']
      : [
          'formatCells',
          'formatColumns',
          'formatRows',
          'insertColumns',
          'insertRows',
          'insertHyperlinks',
          'deleteColumns',
          'deleteRows',
          'sort',
          'autoFilter',
          'pivotTables',
        ];
  return `<sheetProtection sheet="1" ${allowed.map((action) => `${action}="0"`).join(' ')}/>`;
}

function filter({ columns, group }: SheetLayout): string {
  if (columns.length === 0 || group === '總覽') return '';
  return `<autoFilter ref="A1:${columnLetters(columns.length)}${LAST_STYLED_ROW}"/>`;
}

/** Characters that are still readable across a page of A4 on its side. */
const PAGE_WIDTH = 180;

function printing({ columns }: SheetLayout): string {
  const width = columns.reduce((sum, column) => sum + column.width, 0);
  return (
    '<pageMargins left="0.4" right="0.4" top="0.5" bottom="0.6" header="0.3" footer="0.3"/>' +
    `<pageSetup paperSize="9" orientation="landscape" fitToWidth="${Math.max(1, Math.ceil(width / PAGE_WIDTH))}" fitToHeight="0"/>` +
    '<headerFooter><oddFooter>&amp;L&amp;A&amp;R&amp;P／&amp;N</oddFooter></headerFooter>'
  );
}

/** In the order that the format demands. */
export function sheetRules(layout: SheetLayout, styles: Styles): string {
  return (
    protection(layout) +
    filter(layout) +
    colours(layout, styles) +
    dropDowns(layout) +
    printing(layout)
  );
}
