// Form 6: kinds of risk and what helps against them. Nobody fills it in, so nobody signs it.
import type { Book } from '../../book.ts';
import { registerColumns } from './columns.ts';
import { defineForm } from './form.ts';
import type { Papers } from './papers.ts';
import { blankList, list } from './sheet.ts';

type Paper = Papers['riskTypes'];

const columnsOf = (book: Book) =>
  registerColumns(book, book.tables.riskTypes, {
    type: 30,
    scenario: 50,
    measure: 55,
    section: 35,
  });

export const riskTypesForm = defineForm<Paper>({
  number: 6,
  id: 'risk-types',
  title: '風險類型暨風險對策參考表',
  content: (view) => ({ template: 'riskTypes', view }),
  papers: ({ book }) => [{ types: list(columnsOf(book), book.tables.riskTypes.rows) }],
  blankPapers: (book) => [{ types: blankList(columnsOf(book), 15) }],
});
