// What the Sheets store relies on, asked with the product's own code: a whole workbook, looked at, and two runs at once.
import { makeSheets, sheetsStore } from '../../functions/adapters/workbook/google-sheets.ts';
import { emptySchool, layouts, withOverview } from '../../functions/domain/provision.ts';
import { bringUpToDate } from '../../functions/keep-up.ts';
import { WorkbookBusy } from '../../functions/ports.ts';
import { look, partOf, unless, type Asking, type Question } from './question.ts';

const NOW = '2026-12-01T08:00';

const storeOf = ({ spreadsheetId, access }: Asking) =>
  sheetsStore(`sheets:${spreadsheetId}`, { access });

const LOOKS =
  'sheets(properties(title,tabColorStyle),conditionalFormats,protectedRanges(warningOnly),basicFilter(range),data(rowData(values(dataValidation))))';

type Tabs = readonly Readonly<Record<string, unknown>>[];

/** What the tabs have of what they were given. */
function missingLooks(tabs: Tabs): readonly string[] {
  const some = (name: string): boolean => tabs.some((tab) => tab[name] !== undefined);
  const text = JSON.stringify(tabs);
  return [
    ...['conditionalFormats', 'basicFilter'].filter((name) => !some(name)),
    ...(text.includes('"warningOnly":true') ? [] : ['a protection that only warns']),
    ...(text.includes('"dataValidation"') ? [] : ['drop-downs']),
    ...(text.includes('"strict":true') ? ['drop-downs that only warn'] : []),
    ...(text.includes('tabColorStyle') ? [] : ['colours of tabs']),
  ];
}

export const workbookQuestions: readonly Question[] = [
  {
    name: 'WorkbookMade',
    relies:
      'Conditional colours, drop-downs that only warn, protections that only warn, filters, tab colours',
    ask: async (asking) => {
      const { spreadsheetId, access } = asking;
      await makeSheets(
        `sheets:${spreadsheetId}`,
        layouts,
        withOverview(layouts, emptySchool, NOW),
        {
          access,
          isOwn: true,
        },
      );
      const { body } = await look(asking, LOOKS, [
        '資產清冊!A2:Z3',
        '訓練紀錄!A2:Z3',
        '總覽!A2:Z3',
      ]);
      const missing = missingLooks((partOf(body, 'sheets') ?? []) as Tabs);
      if (missing.length > 0) return `not read back: ${missing.join(', ')}`;
      const again = { now: NOW, holder: 'verify-live', isDry: false } as const;
      const standing = await bringUpToDate({ ...again, store: storeOf(asking) });
      return unless(standing === 'up-to-date', 'the second time it was', standing);
    },
  },
  {
    name: 'TwoRuns',
    relies: 'Of two writes worked out from the same reading, the second is refused whole',
    ask: async (asking) => {
      const { spreadsheetId, access } = asking;
      const sheet = '設定';
      await makeSheets(
        `sheets:${spreadsheetId}`,
        layouts.filter((layout) => layout.sheet === sheet),
        { sheets: [] },
        { access },
      );
      const [one, other] = [storeOf(asking), storeOf(asking)];
      await one.read();
      await other.read();
      await one.write([{ kind: 'set', sheet, row: 40, column: 1, values: ['甲'] }]);
      try {
        await other.write([{ kind: 'set', sheet, row: 40, column: 1, values: ['乙'] }]);
      } catch (error) {
        return error instanceof WorkbookBusy ? null : `refused otherwise: ${String(error)}`;
      }
      return 'the second was taken';
    },
  },
];
