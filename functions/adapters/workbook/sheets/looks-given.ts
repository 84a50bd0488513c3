// What a tab has been given once is written down beside it, where people do not see it: what they take away or change
// later stays as they want it, and what a later version brings is given then.
import type { Request } from './api.ts';
import type { PlacedTab } from './placed.ts';

const KEY = 'zianbu_looks';

/** `column:` and a key, or a word for what the tab has as a whole. */
export type Look = 'tab' | 'protection' | 'links' | 'range' | 'views' | `column:${string}`;

const columnLooks = ({ columns }: PlacedTab): readonly Look[] =>
  columns.flatMap(({ column: { key } }) => (key === undefined ? [] : [`column:${key}` as const]));

/** What the tab of a register has from its first moment. */
export const looksOfNew = (tab: PlacedTab): readonly Look[] => [
  'tab',
  'protection',
  ...(tab.layout.leadsToTabs === true ? (['links'] as const) : []),
  ...columnLooks(tab),
];

/** All that the tab of a register is to have. */
export const everyLook = (tab: PlacedTab): readonly Look[] => [
  ...looksOfNew(tab),
  'range',
  ...(tab.layout.views === undefined ? [] : (['views'] as const)),
];

/** One more line beside the tab: it moves, is renamed and goes with it. */
export const noteRequest = (sheetId: number, looks: readonly Look[]): Request => ({
  createDeveloperMetadata: {
    developerMetadata: {
      metadataKey: KEY,
      metadataValue: looks.join(' '),
      location: { sheetId },
      // Of every program that may open the spreadsheet, not of one Cloud project.
      visibility: 'DOCUMENT',
    },
  },
});

type Noted = { readonly metadataKey?: string | null; readonly metadataValue?: string | null };

/** Words of a later version stay in it and mean nothing here. */
export function looksNoted(metadata: readonly Noted[]): ReadonlySet<string> {
  const ours = metadata.filter(({ metadataKey }) => metadataKey === KEY);
  return new Set(ours.flatMap(({ metadataValue }) => (metadataValue ?? '').split(' ')));
}
