// Form 1: who is in which group and what for.
import type { Book } from '../../book.ts';
import { teamGroups } from '../../registers/team.ts';
import { registerColumns } from './columns.ts';
import { defineForm, officials } from './form.ts';
import { blankList, list, part, type Grid } from './sheet.ts';

const columnsOf = (book: Book) =>
  registerColumns(book, book.tables.team, {
    group: 22,
    office: 18,
    title: 20,
    member: 20,
    duties: 42,
    extension: 14,
    deputy: 18,
    note: 16,
  });

const order: readonly (string | undefined)[] = teamGroups;

const placeOf = ({ group }: { readonly group: string | undefined }): number =>
  group === undefined ? order.length : order.indexOf(group);

const notes = ['人員異動後請更新名單並重新核章。'];

const page = (grid: Grid) => ({ parts: [part({ grids: [grid], notes })], signers: officials });

export const teamForm = defineForm({
  number: 1,
  id: 'team',
  title: '資通安全推動小組成員及分工表',
  pages: ({ book }) => [
    page(
      list(
        columnsOf(book),
        [...book.tables.team.rows].sort((a, b) => placeOf(a) - placeOf(b)),
      ),
    ),
  ],
  blankPages: (book) => [page(blankList(columnsOf(book), 14))],
});
