// What is printed on the labels of the hardware: the four fields of L510–512, and a code for a phone to read.
import type { Book } from '../../book.ts';
import type { Source } from '../../kit/finding.ts';
import type { Row } from '../../kit/register.ts';
import { isInUse, missingLabelFields, needsLabel } from '../../metrics/asset-facts.ts';
import type { assets } from '../../registers/assets.ts';

type Asset = Row<typeof assets>;

export type AssetLabel = {
  /** 財產編號, or 資產編號 where there is none. */
  readonly code: string;
  readonly lines: readonly { readonly name: string; readonly value: string }[];
};

export type AssetLabels = {
  /** As many of each as there are pieces. */
  readonly labels: readonly AssetLabel[];
  /** Entries that get no label, or fewer than they have pieces, and what to do. */
  readonly notes: readonly { readonly at: Source; readonly text: string }[];
};

/** `due`: only hardware without a label, or with one older than its last change. */
export type LabelChoice = 'due' | 'all';

/** A longer code makes squares too small to be read. */
const LONGEST_CODE = 60;
const MOST_PIECES = 200;
const BLANK = '未填';

function custodianOf({ custodian }: Asset, { people }: Book): string {
  const person = people.find(custodian);
  const listed = person === undefined || person === 'ambiguous' ? undefined : person.name;
  return listed ?? custodian ?? BLANK;
}

function labelOf(asset: Asset, code: string, book: Book): AssetLabel {
  const { propertyNumber, brand = BLANK, model = BLANK } = asset;
  const number =
    propertyNumber === undefined
      ? { name: '資產編號', value: code }
      : { name: '財產編號', value: propertyNumber };
  return {
    code,
    lines: [
      number,
      { name: '保管人', value: custodianOf(asset, book) },
      { name: '廠牌', value: brand },
      { name: '型號', value: model },
    ],
  };
}

/** A count that is no whole number above zero is told by the rules, and one label is printed. */
const piecesOf = ({ quantity = 1 }: Asset): number =>
  Number.isInteger(quantity) && quantity > 0 ? quantity : 1;

/** Why an entry that might want a label gets none at all; null for one that is printed. */
function refusalOf(asset: Asset, code: string): string | null {
  if (asset.class === undefined) {
    return '資產類別沒有填或讀不出來，不知道是不是硬體，沒有印標籤。請補填資產類別。';
  }
  if (asset.state === '遺失') return '狀態是遺失，沒有印標籤。找到後請改狀態。';
  if (code === '') return '財產編號與資產編號都沒有填，印不出標籤。請至少填一個。';
  if (code.length > LONGEST_CODE) {
    return `編號超過 ${LONGEST_CODE} 個字，印不出標籤。請檢查是否填錯欄位。`;
  }
  return null;
}

function excessOf(asset: Asset): string | null {
  const pieces = piecesOf(asset);
  return pieces > MOST_PIECES
    ? `數量 ${pieces}，標籤只印 ${MOST_PIECES} 張。請檢查數量，或分成幾列。`
    : null;
}

/** What the label cannot say; it is printed all the same. */
function gapsOf(asset: Asset): string | null {
  const missing = missingLabelFields(asset);
  const [hasNumber, others] = [
    asset.propertyNumber !== undefined,
    missing.filter((header) => header !== '財產編號'),
  ];
  if (missing.length === 0) return null;
  const said = [
    ...(hasNumber ? [] : ['沒有財產編號，印資產編號']),
    ...(others.length === 0 ? [] : [`${others.join('、')}沒有填，印「${BLANK}」`]),
  ];
  return `${said.join('；')}。請補填後再貼。`;
}

const isWanted = (asset: Asset, choice: LabelChoice): boolean =>
  asset.class === undefined || (asset.class === '硬體' && (choice === 'all' || needsLabel(asset)));

/** In the order of 資產清冊. Hardware that was scrapped has none. */
export function assetLabels(book: Book, choice: LabelChoice): AssetLabels {
  const labels: AssetLabel[] = [];
  const notes: { at: Source; text: string }[] = [];
  const wanted = book.tables.assets.rows.filter(
    (asset) => isInUse(asset) && isWanted(asset, choice),
  );
  for (const asset of wanted) {
    const code = asset.propertyNumber ?? asset.id ?? '';
    const refusal = refusalOf(asset, code);
    const told = refusal === null ? [excessOf(asset), gapsOf(asset)] : [refusal];
    notes.push(...told.flatMap((text) => (text === null ? [] : [{ at: asset.at, text }])));
    if (refusal !== null) continue;
    const label = labelOf(asset, code, book);
    const pieces = Math.min(MOST_PIECES, piecesOf(asset));
    for (let piece = 0; piece < pieces; piece += 1) labels.push(label);
  }
  return { labels, notes };
}
