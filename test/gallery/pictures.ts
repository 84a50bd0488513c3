// Which pages the gallery shows, and the page that lists them.
import { forms } from '../../functions/domain/documents/forms/index.ts';
import { basisLine } from '../../functions/domain/kit/basis.ts';

export type Picture = {
  /** Of `everyDocument`, or `labels`. */
  readonly document: string;
  readonly page: number;
  readonly caption: string;
};

const two = (number: number): string => String(number).padStart(2, '0');

/** Second pages that show something the first does not. */
const FURTHER: readonly Picture[] = [
  { document: 'form-08', page: 2, caption: '同意書' },
  { document: 'form-12', page: 2, caption: '目錄' },
  { document: 'form-12', page: 3, caption: '提要與圖表' },
];

/** Forms that are mostly written on by hand. */
const SHOWN_BLANK: ReadonlySet<number> = new Set([2, 3, 7, 9, 11, 14, 16, 17]);

export type Section = { readonly title: string; readonly pictures: readonly Picture[] };

const formSections: readonly Section[] = forms.map(({ number, title, basis }) => {
  const filled = { document: `form-${two(number)}`, page: 1, caption: '填好' };
  const blank = { document: `blank-${two(number)}`, page: 1, caption: '空白' };
  const further = FURTHER.filter(({ document }) => document === filled.document);
  return {
    title: `表單 ${number}：${title}（${basisLine(basis)}）`,
    pictures: [filled, ...further, ...(SHOWN_BLANK.has(number) ? [blank] : [])],
  };
});

const first = (document: string, caption: string): Picture => ({ document, page: 1, caption });

export const sections: readonly Section[] = [
  ...formSections,
  {
    title: '管理審查',
    pictures: [first('review-packet', '會議資料'), first('review-minutes', '會議紀錄')],
  },
  { title: '事件調查報告', pictures: [first('incident-1', '確認事件一件一份')] },
  { title: '時數不足通知', pictures: [first('letter-01', '每個處室一份')] },
  { title: '訓練證明清冊', pictures: [first('certificates', '第一頁')] },
  { title: '財產標籤', pictures: [first('labels', '24 格標籤紙')] },
];

export const fileOf = ({ document, page }: Picture): string => `${document}-${page}.png`;

/** docs/gallery/README.md */
export const galleryPage = (): string =>
  [
    '# Gallery',
    'Every form of the plan as the sample school files it, some of them blank, and the other documents: made by `npm run gallery`, which needs `pdftoppm` (poppler).',
    ...sections.flatMap(({ title, pictures }) => [
      `## ${title}`,
      ...pictures.map((picture) => `![${picture.caption}](${fileOf(picture)})`),
    ]),
  ]
    .join('\n\n')
    .concat('\n');
