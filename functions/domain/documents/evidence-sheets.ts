// The papers of a bundle, one per sub-item: how its duties stand, and the rows and documents that show it.
import type { Book } from '../book.ts';
import type { Enclosures } from '../bundle/enclosure.ts';
import {
  standingOf,
  type EvidencedItem,
  type Evidence,
  type Standing,
} from '../bundle/evidence.ts';
import { rocDayLong, rocYear } from '../kit/day.ts';
import type { Source } from '../kit/finding.ts';
import { groupBy } from '../kit/group.ts';
import type { Duty } from '../kit/obligation.ts';
import { placesShown } from '../results/places.ts';
import { partName } from './annual-report/part-of.ts';
import { stateOf } from './annual-report/part-duties.ts';
import { basisOf, cut } from './annual-report/shown.ts';
import { schoolOf } from './forms/form.ts';
import type { MadeForm } from './forms/make.ts';
import { list, part, type ListColumn } from './forms/sheet.ts';
import { masked } from './masked.ts';

/** A paper as the one template for sheets prints it. */
export type MadeSheet = Omit<MadeForm, 'form'>;

/** Rows of one register without a document told one by one; the others are one line with all their numbers. */
const ROWS_SHOWN = 12;
/** Duties of one obligation told one by one: an obligation of every person is told by its counts. */
const DUTIES_SHOWN = 12;
/** What is done needs less telling. */
const DONE_SHOWN = 4;

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
      const limit = first.state === 'ok' ? DONE_SHOWN : DUTIES_SHOWN;
      const { lines, more } = cut(reasons, { limit, sheet: '待辦' }, (reason) => reason);
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
  { header: '應辦事項', width: 40, of: ({ title }) => title },
  { header: '情形', width: 25, align: 'center', of: ({ state }) => state },
  { header: '說明', width: 59, of: ({ reason }) => reason },
  { header: '依據', width: 46, of: ({ basis }) => basis },
];

/** One line of evidence: a row, or the rows of a register that no document goes with. */
export type EvidenceLine = Pick<Evidence, 'caption' | 'date'> & {
  readonly proof: string;
  readonly sources: readonly Source[];
};

const evidenceColumns: readonly ListColumn<EvidenceLine>[] = [
  { header: '說明', width: 56, of: ({ caption }) => caption },
  { header: '日期', width: 24, align: 'center', of: ({ date }) => date ?? '—' },
  { header: '佐證', width: 58, of: ({ proof }) => proof },
  { header: '資料來源', width: 32, of: ({ sources }) => placesShown(sources) },
];

const proven = ({ links, proofs }: Evidence): boolean => links.length + proofs.length > 0;

function linkShown(link: string, { book, enclosures }: Terms): string {
  const shown = masked(link, book);
  const enclosure = enclosures.get(link);
  if (enclosure === undefined) return shown;
  return enclosure.kind === 'enclosed'
    ? `附檔：${enclosure.path}`
    : `${shown}（${enclosure.why}，未附）`;
}

const lineOf = ({ caption, date, links, proofs, at }: Evidence, terms: Terms): EvidenceLine => ({
  caption,
  date,
  proof: [...links.map((link) => linkShown(link, terms)), ...proofs].join('\n') || '登記表紀錄',
  sources: [at],
});

/** `115/08/01～115/09/12`. */
function datesOf(rows: readonly Evidence[]): string | null {
  const days = rows.flatMap(({ date }) => date?.match(/^\d+\/\d\d\/\d\d/u)?.[0] ?? []).sort();
  const [first, last] = [days[0], days.at(-1)];
  return first === last ? (first ?? null) : `${first ?? ''}～${last ?? ''}`;
}

function linesOfRegister(sheet: string, rows: readonly Evidence[], terms: Terms) {
  // One row more is no shorter as a line of its own.
  const shown = rows.length <= ROWS_SHOWN + 1 ? rows : rows.slice(0, ROWS_SHOWN);
  const rest = rows.slice(shown.length);
  const lines = shown.map((row) => lineOf(row, terms));
  if (rest.length === 0) return lines;
  const caption = `${sheet}：另 ${rest.length} 列紀錄`;
  const proof = '登記表紀錄，內容見「登記表」資料夾';
  return [...lines, { caption, date: datesOf(rest), proof, sources: rest.map(({ at }) => at) }];
}

export type Terms = { readonly book: Book; readonly enclosures: Enclosures };

/** All rows that a sub-item's paper tells: what points to documents first, then registers in short. */
export function linesTold({ evidence }: EvidencedItem, terms: Terms): readonly EvidenceLine[] {
  const plain = evidence.filter((row) => !proven(row));
  return [
    ...evidence.filter(proven).map((row) => lineOf(row, terms)),
    ...[...groupBy(plain, ({ at }) => at.sheet)].flatMap(([sheet, rows]) =>
      linesOfRegister(sheet, rows, terms),
    ),
  ];
}

const standings: Readonly<Record<Standing, string>> = {
  evidenced: '有佐證',
  'rows-only': '有登記表紀錄，沒有佐證文件',
  nothing: '沒有紀錄',
  'not-applicable': '不適用',
};

export const standingWord = (standing: Standing): string => standings[standing];

export const standingShown = (item: EvidencedItem): string => standingWord(standingOf(item));

/** `1／3`, or nothing when the paper is whole. */
export type PaperPart = { readonly number: number; readonly of: number };

const ROWS_NOTE =
  '證號、電話、電子郵件與網路位址一律遮蔽。資料來源的列號是學校活頁簿中的列。「—」表示這種紀錄沒有日期。';

/** The paper of one sub-item, or the part of it that holds `lines`. */
export function evidenceSheet(
  book: Book,
  evidenced: EvidencedItem,
  { lines, place }: { readonly lines: readonly EvidenceLine[]; readonly place: PaperPart },
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
      part({ heading: '佐證', grids: [list(evidenceColumns, lines)], notes: [ROWS_NOTE] }),
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
