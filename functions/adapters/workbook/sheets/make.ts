// Fills a spreadsheet that has none of these tabs yet; whatever else is in it stays.
import type { Workbook } from '../../../domain/kit/cell.ts';
import type { Change } from '../../../domain/kit/change.ts';
import type { SheetLayout, StandingTab } from '../../../domain/kit/layout.ts';
import type { Request } from './api.ts';
import { furnish } from './furnish.ts';
import { batchFor } from './requests.ts';
import type { Session } from './session.ts';
import type { Snapshot, Tab } from './snapshot.ts';
import { gridOf } from './values.ts';
import { writeBatch } from './write-batch.ts';

/** Google gives a new spreadsheet those of the account that made it. */
export const SCHOOL_PROPERTIES: readonly Request[] = [
  {
    updateSpreadsheetProperties: {
      properties: { locale: 'zh_TW', timeZone: 'Asia/Taipei' },
      fields: 'locale,timeZone',
    },
  },
];

/** As Google and its users call the tab of an empty spreadsheet. */
const UNNAMED = /^(?:工作表|Sheet|シート)\s?\d+$/u;

/** The only tab, when nothing is in it and nobody gave it a name: it becomes the first of ours. */
async function unusedTab(session: Session, seen: Snapshot): Promise<Tab | null> {
  const [tab, ...others] = seen.tabs;
  if (tab === undefined || others.length > 0 || !UNNAMED.test(tab.title)) return null;
  const values = await session.values(seen);
  return values !== null && gridOf(values[0]).length === 0 ? tab : null;
}

function changesFor(layouts: readonly SheetLayout[], { sheets }: Workbook): readonly Change[] {
  const leading = new Set(
    layouts.filter(({ leadsToTabs }) => leadsToTabs).map(({ sheet }) => sheet),
  );
  return [
    ...layouts.map((layout): Change => ({ kind: 'add-sheet', layout })),
    ...sheets.flatMap(({ name, rows }) =>
      rows.map((values, index): Change => {
        const set = { kind: 'set', sheet: name, row: index + 2, column: 1, values } as const;
        return leading.has(name) ? { ...set, leadsToTabs: true } : set;
      }),
    ),
  ];
}

function asMade(layout: SheetLayout): StandingTab {
  const placed = layout.columns.flatMap(({ key }, at) => (key === undefined ? [] : [[key, at]]));
  const index = Object.fromEntries(placed) as Readonly<Record<string, number>>;
  return { sheet: layout.sheet, layout, headerRow: 1, index, blank: new Set(), leads: [] };
}

/** `properties`: what a spreadsheet that we have made ourselves is to be set to. */
export async function makeTabs(
  session: Session,
  { layouts, contents }: { readonly layouts: readonly SheetLayout[]; readonly contents: Workbook },
  properties: readonly Request[],
): Promise<void> {
  const seen = await session.look();
  const taken = await unusedTab(session, seen);
  const first = layouts.filter(({ group }) => group === '總覽');
  const others = layouts.filter(({ group }) => group !== '總覽');
  const batch = batchFor(changesFor([...first, ...others], contents), seen, { taken });
  const left = await writeBatch(
    session,
    { ...batch, requests: [...properties, ...batch.requests] },
    seen,
  );
  const ofRegisters = layouts.filter(({ register }) => register !== undefined);
  await furnish(session, ofRegisters.map(asMade), left);
}
