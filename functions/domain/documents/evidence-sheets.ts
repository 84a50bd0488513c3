// The papers of a bundle, one per sub-item: how its duties stand, and the rows and documents that show it.
import type { Book } from '../book.ts';
import {
  standingOf,
  type EvidencedItem,
  type Evidence,
  type Standing,
} from '../bundle/evidence.ts';
import { rocDayLong, rocYear } from '../kit/day.ts';
import { groupBy } from '../kit/group.ts';
import type { Duty } from '../kit/obligation.ts';
import { partName } from './annual-report/part-of.ts';
import { stateOf } from './annual-report/part-duties.ts';
import { basisOf, cut } from './annual-report/shown.ts';
import { schoolOf } from './forms/form.ts';
import type { MadeForm } from './forms/make.ts';
import { list, part, type ListColumn } from './forms/sheet.ts';
import { masked } from './masked.ts';

/** A paper as the one template for sheets prints it. */
export type MadeSheet = Omit<MadeForm, 'form'>;

/** Rows told one by one; more of the same sheet are counted, and stand in the snapshot of the register. */
const ROWS_SHOWN = 200;
/** Duties of one obligation told one by one: an obligation of every person is told by its counts. */
const DUTIES_SHOWN = 12;

export const asOfLine = ({ year, asOf }: Book): string =>
  `${rocYear(year)} 年度，統計截至：民國${rocDayLong(asOf)}`;

type DutyLine = {
  readonly title: string;
  readonly state: string;
  readonly reason: string;
  readonly basis: string;
};

function dutyLines(duties: readonly Duty[], book: Book): readonly DutyLine[] {
  return [...groupBy(duties, ({ obligation }) => obligation).values()].flatMap((same) => {
    const states = [...groupBy(same, stateOf)];
    const lineFor = ([state, of]: readonly [string, readonly Duty[]]): readonly DutyLine[] => {
      const [first] = of;
      if (first === undefined) return [];
      const { title, basis } = first;
      const told = of.length > 1 ? `${state} ${of.length} 件` : state;
      const reasons = [...new Set(of.map(({ reason }) => masked(reason, book)))];
      const { lines, more } = cut(
        reasons,
        { limit: DUTIES_SHOWN, sheet: '待辦' },
        (reason) => reason,
      );
      return [
        {
          title,
          state: told,
          reason: [...lines, ...(more === '' ? [] : [more])].join('\n'),
          basis: basisOf(basis),
        },
      ];
    };
    return states.flatMap(lineFor);
  });
}

const dutyColumns: readonly ListColumn<DutyLine>[] = [
  { header: '應辦事項', width: 42, of: ({ title }) => title },
  { header: '情形', width: 22, align: 'center', of: ({ state }) => state },
  { header: '說明', width: 66, of: ({ reason }) => reason },
  { header: '依據', width: 40, of: ({ basis }) => basis },
];

const evidenceColumns: readonly ListColumn<Evidence>[] = [
  { header: '說明', width: 62, of: ({ caption }) => caption },
  { header: '日期', width: 26, align: 'center', of: ({ date }) => date ?? '未填' },
  {
    header: '佐證',
    width: 50,
    of: ({ links, proofs }) => [...links, ...proofs].join('\n') || '登記表紀錄',
  },
  { header: '資料來源', width: 32, of: ({ at: { sheet, row } }) => `${sheet} 第 ${row} 列` },
];

const proven = ({ links, proofs }: Evidence): boolean => links.length + proofs.length > 0;

/** `1／3`, or nothing when the paper is whole. */
export type PaperPart = { readonly number: number; readonly of: number };

/** All rows that a sub-item's paper tells: what points to documents first, then registers in short. */
export function rowsTold({ evidence }: EvidencedItem): readonly Evidence[] {
  const plain = evidence.filter((row) => !proven(row));
  return [...evidence.filter(proven), ...plain.slice(0, ROWS_SHOWN)];
}

function notesOf({ evidence }: EvidencedItem): readonly string[] {
  const plain = evidence.filter((row) => !proven(row)).length;
  return [
    ...(plain > ROWS_SHOWN
      ? [`另有 ${plain - ROWS_SHOWN} 列登記表紀錄未列出，見登記表附檔。`]
      : []),
    '姓名、證號、電話、電子郵件與網路位址已遮蔽。列號為活頁簿中的列。',
  ];
}

const standings: Readonly<Record<Standing, string>> = {
  evidenced: '有佐證',
  'rows-only': '有登記表紀錄，沒有佐證文件',
  nothing: '沒有紀錄',
  'not-applicable': '不適用',
};

export const standingShown = (item: EvidencedItem): string => standings[standingOf(item)];

/** The paper of one sub-item, or the part of it that holds `rows`. */
export function evidenceSheet(
  book: Book,
  evidenced: EvidencedItem,
  { rows, place }: { readonly rows: readonly Evidence[]; readonly place: PaperPart },
): MadeSheet {
  const { item, duties } = evidenced;
  const ofMany = place.of > 1 ? `（${place.number}／${place.of}）` : '';
  const title = `${item.id} ${item.title}${ofMany}`;
  const sheet = {
    school: schoolOf(book),
    title,
    line: asOfLine(book),
    parts: [
      part({
        paragraphs: [`實施情形${partName(item.covers[0] ?? '')}。${standingShown(evidenced)}。`],
        grids: place.number === 1 ? [list(dutyColumns, dutyLines(duties, book))] : [],
      }),
      part({
        heading: '佐證',
        grids: [list(evidenceColumns, rows)],
        notes: notesOf(evidenced),
      }),
    ],
    signers: [],
  };
  return {
    name: `${item.id} ${item.title}${place.of > 1 ? `-${place.number}` : ''}`,
    title,
    school: schoolOf(book),
    isDraft: false,
    isLandscape: false,
    content: { template: 'sheets', view: { sheets: [sheet] } },
  };
}
