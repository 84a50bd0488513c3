// 目錄, the first paper of a bundle: what is in it, how each sub-item stands, what stayed in the school, how to check it.
import type { Book } from '../book.ts';
import { standingOf, type EvidencedItem } from '../bundle/evidence.ts';
import type { Snapshot } from '../bundle/snapshots.ts';
import type { Manifest, ManifestItem } from '../bundle/manifest.ts';
import { rocYear } from '../kit/day.ts';
import { asOfLine, standingShown, type MadeSheet } from './evidence-sheets.ts';
import { schoolOf } from './forms/form.ts';
import { list, part, type ListColumn } from './forms/sheet.ts';

/** Links, files and numbers of papers, each once. */
const papersOf = ({ evidence }: EvidencedItem): number =>
  new Set(evidence.flatMap(({ links, proofs }) => [...links, ...proofs])).size;

export function manifestItem(evidenced: EvidencedItem): ManifestItem {
  const states = evidenced.duties.map(({ state }) => state);
  const notApplicable = states.filter((state) => state === 'not-applicable').length;
  const done = states.filter((state) => state === 'ok').length;
  return {
    item: evidenced.item.id,
    title: evidenced.item.title,
    standing: standingOf(evidenced),
    duties: { done, open: states.length - done - notApplicable, notApplicable },
    evidence: papersOf(evidenced),
  };
}

type ItemLine = ManifestItem & { readonly shown: string };

const itemColumns: readonly ListColumn<ItemLine>[] = [
  { header: '子項', width: 14, align: 'center', of: ({ item }) => item },
  { header: '名稱', width: 51, of: ({ title }) => title },
  { header: '佐證情形', width: 55, of: ({ shown }) => shown },
  { header: '佐證文件', width: 18, align: 'center', of: ({ evidence }) => `${evidence} 件` },
  {
    header: '已完成／未完成',
    width: 32,
    align: 'center',
    of: ({ duties: { done, open } }) => `${done}／${open}`,
  },
];

type Named = { readonly name: string; readonly told: string };

const named = (first: string, second: string): readonly ListColumn<Named>[] => [
  { header: first, width: 60, of: ({ name }) => name },
  { header: second, width: 110, of: ({ told }) => told },
];

const leftOutLines = (snapshots: readonly Snapshot[]): readonly Named[] =>
  snapshots
    .filter(({ leftOut }) => leftOut.length > 0)
    .map(({ sheet, leftOut }) => ({ name: sheet, told: leftOut.join('、') }));

export type Contents = Pick<Manifest, 'notEnclosed' | 'namesMasked' | 'openDuties' | 'files'> & {
  readonly items: readonly EvidencedItem[];
  readonly snapshots: readonly Snapshot[];
};

/** `表單/…` → `表單`; what lies at the top goes by its own name. */
const shelfOf = (path: string): string => path.replace(/\/[\s\S]*$/u, '');

const SHELVES: Readonly<Record<string, string>> = {
  表單: '資通安全維護計畫的附件表單：PDF 供審閱，ODT 供編輯',
  佐證: '每個子項一份 PDF：應辦事項、說明、日期與資料來源列',
  附檔: '學校在登記表的佐證欄指名的原檔，內容原樣附上',
  登記表: '各登記表的 CSV，UTF-8；「登記表.ods」內容相同，數字開頭為 0 的編號以 ODS 為準',
};

const draftParagraph = ({ openDuties }: Contents): string =>
  openDuties === 0
    ? '本年度的應辦事項都已完成。'
    : `本年度尚有 ${openDuties} 項應辦事項未完成（提報本身不計），實施情形是草稿。`;

function filesParagraphs({ files }: Contents): readonly string[] {
  const shelves = Object.entries(SHELVES).flatMap(([shelf, what]) => {
    const count = files.filter(({ path }) => path.includes('/') && shelfOf(path) === shelf).length;
    return count === 0 ? [] : [`${shelf}（${count} 個檔案）：${what}。`];
  });
  return [
    '本檔與「沒有佐證的子項」之外，最上層是年度實施情形（PDF 與 ODT）、登記表.ods 與清單 manifest.json。',
    ...shelves,
  ];
}

const privacy = ({ namesMasked }: Contents): string =>
  namesMasked
    ? '報告、表單與佐證的姓名只留姓氏，證號、電話、電子郵件與網路位址一律遮蔽；簽名正本留在學校。附檔是原檔，沒有遮蔽。'
    : '報告與表單的姓名沒有遮蔽（學校的設定），證號、電話、電子郵件與網路位址一律遮蔽。附檔是原檔，沒有遮蔽。';

const CHECKING = [
  'manifest.json 列出每個檔案的 SHA-256。用「zianbu verify 檔案.zip」核對，不需要網路；被更動、刪除、新增或改名的檔案會逐一列出。',
  '清單不能替自己作證：整份清單也可能被重做。核對時印出的「封緘」與學校公文或送件單上的封緘相同，才表示這一包就是學校送出的那一包。',
];

/** What the school has only learnt by making the bundle is in it: which files could not be enclosed. */
export function contentsSheet(book: Book, contents: Contents): MadeSheet {
  const { items, snapshots, notEnclosed } = contents;
  const title = `民國${rocYear(book.year)}年提報包目錄`;
  const lines = items.map((item) => ({ ...manifestItem(item), shown: standingShown(item) }));
  const left = notEnclosed.map(({ name, why }) => ({ name, told: why }));
  const sheet = {
    school: schoolOf(book),
    title,
    line: asOfLine(book),
    parts: [
      part({
        heading: '內容',
        paragraphs: [draftParagraph(contents), ...filesParagraphs(contents)],
      }),
      part({ heading: '各子項', grids: [list(itemColumns, lines)] }),
      part({
        heading: '指名而沒有附上的檔案',
        grids: [list(named('登記表填的檔名', '原因'), left)],
      }),
      part({ heading: '怎麼核對', paragraphs: CHECKING }),
      part({
        heading: '留在學校的資料',
        paragraphs: [privacy(contents)],
        grids: [list(named('登記表', '沒有放進登記表附檔的欄位'), leftOutLines(snapshots))],
      }),
    ],
    signers: [],
  };
  return {
    name: '00 目錄',
    title,
    school: schoolOf(book),
    isDraft: false,
    isLandscape: false,
    content: { template: 'sheets', view: { sheets: [sheet] } },
  };
}
