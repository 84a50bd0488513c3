// What a school fills in before anything else: shown on 總覽 for as long as it is blank.
import type { Book } from '../book.ts';
import type { RowValues } from '../kit/write-table.ts';

type Step = {
  readonly item: string;
  readonly isBlank: (book: Book) => boolean;
  readonly note: string;
};

const steps: readonly Step[] = [
  {
    item: '設定',
    isBlank: ({ settings }) => settings.school === '',
    note: '在「設定」填學校名稱，報表與信件都會用到。其他設定已有預設值，可以之後再看。',
  },
  {
    item: '人員',
    isBlank: ({ tables }) => tables.people.rows.length === 0,
    note: '先填校長（角色選「資通安全長」）與承辦人（角色選「資通安全兼辦人員」），並填電子郵件；其他人可以之後再補。',
  },
  {
    item: '資產清冊',
    isBlank: ({ tables }) => tables.assets.rows.length === 0,
    note: '填一列就開始檢核一列，可以分次填；完全空白時，盤點與標籤都視為未辦理。',
  },
];

/** In the order to take them; none for a school that has begun everywhere. */
export function firstStepRows(book: Book): readonly RowValues[] {
  const section = '開始使用';
  const blank = steps.filter(({ isBlank }) => isBlank(book));
  if (blank.length === 0) return [];
  return [
    {
      section,
      item: '請先填這幾頁',
      value: null,
      state: null,
      note: '資料還沒填齊時，下面的錯誤與逾期是正常的，填了就會逐項減少。',
    },
    ...blank.map(({ item, note }) => ({
      section,
      item,
      value: '尚未填寫',
      state: '注意',
      note,
    })),
  ];
}
