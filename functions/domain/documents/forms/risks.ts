// Form 5: this year's risks with what they come to by the school's formula, and what is done about them.
import type { Book } from '../../book.ts';
import {
  assessmentsOfYear,
  assetOf,
  isAbove,
  riskOf,
  type Assessment,
} from '../../metrics/risk-facts.ts';
import { aspectKeys, aspectsOf, scaleOf } from '../../metrics/risk-scale.ts';
import { plan } from '../../plan-lines.ts';
import { nameOf } from '../annual-report/shown.ts';
import { registerColumn, told } from './columns.ts';
import { defineForm } from './form.ts';
import type { Papers } from './papers.ts';
import { blankList, facts, list, type Grid, type ListColumn } from './sheet.ts';

type Paper = Papers['risks'];

type Risk = ReturnType<typeof riskOf>;
type Key = 'treatment' | 'measure' | 'acceptReason' | 'owner' | 'due' | 'done' | 'assessed';

const numberShown = (value: number | null): string => (value === null ? '' : String(value));

function assetShown(book: Book, { asset }: Assessment): string {
  const found = assetOf(book, asset);
  const kind = found?.class === undefined ? '' : `（${found.class}）`;
  return `${asset ?? '未填'}\n${found?.name ?? ''}${kind}`.trim();
}

/** What the assessment leaves to the asset may be what cannot be read there. */
const aspectsShown = (book: Book, row: Assessment): string => {
  const asset = assetOf(book, row.asset);
  const values = aspectsOf(row, asset);
  const [first, second, third, fourth] = aspectKeys.map((key, index) => {
    const isUnread = [row, asset].some((entry) => entry?.unreadable.includes(key));
    return String(values[index] ?? (isUnread ? '讀不出來' : '－'));
  });
  return `${first}／${second}\n${third}／${fourth}`;
};

function columnsOf(book: Book): readonly ListColumn<Assessment>[] {
  const { riskAssessments: table } = book.tables;
  const typed = (row: Assessment, key: Key): string => told(book, table, row, key);
  const lines = (...all: readonly string[]): string => all.filter((one) => one !== '').join('\n');
  const labelled = (word: string, text: string): string => (text === '' ? '' : `${word}${text}`);
  const worked = (header: string, width: number, of: (risk: Risk) => string) => ({
    header,
    width,
    align: 'center' as const,
    of: (row: Assessment) => of(riskOf(row, book)),
  });
  return [
    {
      header: '編號\n評估日',
      width: 22,
      of: (row) => lines(row.id ?? '未填', typed(row, 'assessed')),
    },
    { header: '資產', width: 28, of: (row) => assetShown(book, row) },
    {
      header: '機密／完整\n可用／法遵',
      width: 22,
      align: 'center',
      of: (row) => aspectsShown(book, row),
    },
    worked('價值', 9, ({ worth }) => numberShown(worth)),
    registerColumn(book, table, 'threat', 24),
    registerColumn(book, table, 'weakness', 24),
    registerColumn(book, table, 'existing', 24),
    { ...registerColumn(book, table, 'likelihood', 9), header: '可能', align: 'center' },
    { ...registerColumn(book, table, 'impact', 9), align: 'center' },
    worked('風險值', 9, ({ value }) => numberShown(value)),
    worked('等級', 9, ({ level }) => level ?? '無法計算'),
    {
      header: '可否接受',
      width: 9,
      align: 'center',
      of: (row) => (riskOf(row, book).value === null ? '' : isAbove(row, book) ? '否' : '是'),
    },
    {
      header: '處理方式及措施',
      width: 28,
      of: (row) =>
        lines(
          typed(row, 'treatment'),
          typed(row, 'measure'),
          labelled('核准接受：', nameOf(book, row.acceptedBy) ?? ''),
          labelled('理由：', typed(row, 'acceptReason')),
        ),
    },
    {
      header: '負責人\n預定／完成',
      width: 22,
      of: (row) =>
        lines(typed(row, 'owner'), typed(row, 'due'), labelled('完成 ', typed(row, 'done'))),
    },
    worked('殘餘風險', 9, ({ residual }) => numberShown(residual)),
  ];
}

/** How the values come about, so that a reader can work them out again. */
function methodOf({ settings }: Book): Grid {
  const { highest, lowest, steps, words, threshold } = scaleOf(settings);
  const scale = words
    ? '四個構面、可能性及衝擊各為普、中、高'
    : `四個構面 ${lowest} 至 ${highest}，可能性及衝擊 1 至 ${steps}`;
  return facts(
    [
      { what: '評估尺度', told: scale },
      { what: '可接受風險值', told: `${threshold}（超過者應處理）` },
    ],
    { width: 257 },
  );
}

const paper = (book: Book, risks: Grid): Paper => ({ method: methodOf(book), risks });

export const risksForm = defineForm<Paper>({
  number: 5,
  id: 'risks',
  title: '風險評估表',
  secrecy: '敏感',
  isLandscape: true,
  basis: plan['533–535'],
  signers: ['評估人', '單位主管', '資通安全長'],
  content: (view) => ({ template: 'risks', view }),
  papers: ({ book }) => [paper(book, list(columnsOf(book), assessmentsOfYear(book)))],
  blankPapers: (book) => [paper(book, blankList(columnsOf(book), 6))],
});
