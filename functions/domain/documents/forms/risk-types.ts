// Form 6: kinds of risk and what helps against them. Nobody fills it in, so nobody signs it.
import type { Book } from '../../book.ts';
import { registerColumns } from './columns.ts';
import { defineSheetForm } from './form.ts';
import { blankList, list, part, type Grid } from './sheet.ts';

const columnsOf = (book: Book) =>
  registerColumns(book, book.tables.riskTypes, {
    type: 30,
    scenario: 50,
    measure: 55,
    section: 35,
  });

const page = (grid: Grid) => ({
  parts: [
    part({
      paragraphs: ['評估風險時，由下表找出相近的類型與情境，選擇對策；本校可以增減類型與對策。'],
      grids: [grid],
    }),
  ],
  signers: [],
});

export const riskTypesForm = defineSheetForm({
  number: 6,
  id: 'risk-types',
  title: '風險類型暨風險對策參考表',
  pages: ({ book }) => [page(list(columnsOf(book), book.tables.riskTypes.rows))],
  blankPages: (book) => [page(blankList(columnsOf(book), 15))],
});
