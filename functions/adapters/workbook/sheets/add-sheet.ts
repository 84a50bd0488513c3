// A new tab as its register is laid out: header, widths, formats, drop-downs, colours, protection.
import { groupColours, type SheetLayout } from '../../../domain/kit/layout.ts';
import type { Request } from './api.ts';
import { colourStyle } from './colour-style.ts';
import { colourRequests, dropDownRequests, formatRequest, widthRequest } from './column-looks.ts';
import { headerRequest } from './header-looks.ts';
import { looksOfNew, noteRequest } from './looks-given.ts';
import { newlyPlaced } from './placed.ts';
import type { Tab } from './snapshot.ts';
import { filterRequests, protectionRequest } from './tab-looks.ts';

/** Rows people find below the header; Google adds more by itself when they reach the end. */
const ROWS = 1000;

export const sizeOf = ({ columns }: SheetLayout): Pick<Tab, 'rows' | 'columns'> => ({
  rows: ROWS,
  columns: Math.max(1, columns.length),
});

/** After the tabs that are there, at a place among them, or made of a blank tab that is there. */
export type Placing = 'last' | 'taken' | { readonly index: number };

function tabRequest(layout: SheetLayout, tab: Tab, placing: Placing): Request {
  const properties = {
    sheetId: tab.id,
    title: tab.title,
    gridProperties: { rowCount: tab.rows, columnCount: tab.columns, frozenRowCount: 1 },
    tabColorStyle: colourStyle(groupColours[layout.group]),
  };
  if (placing === 'taken') {
    const fields = 'title,gridProperties(rowCount,columnCount,frozenRowCount),tabColorStyle';
    return { updateSheetProperties: { properties, fields } };
  }
  return { addSheet: { properties: { ...properties, ...(placing === 'last' ? {} : placing) } } };
}

/** Everything but the named range: a name that is taken would refuse the whole run that needs the tab. */
export function addSheetRequests(
  layout: SheetLayout,
  tab: Tab,
  placing: Placing,
): readonly Request[] {
  const placed = newlyPlaced(layout, tab.id);
  return [
    tabRequest(layout, tab, placing),
    headerRequest(placed),
    ...placed.columns.flatMap((column) => [
      widthRequest(placed, column),
      formatRequest(placed, column),
      ...dropDownRequests(placed, column),
      // No value has two colours, so their order among themselves says nothing.
      ...colourRequests(placed, column, 0),
    ]),
    protectionRequest(placed),
    ...filterRequests(placed),
    ...(layout.register === undefined ? [] : [noteRequest(tab.id, looksOfNew(placed))]),
  ];
}
