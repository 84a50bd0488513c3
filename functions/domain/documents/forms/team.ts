// Form 1: who is in which group and what for.
import type { Book } from '../../book.ts';
import { teamGroups } from '../../registers/team.ts';
import { registerColumns } from './columns.ts';
import { defineForm } from './form.ts';
import type { Papers } from './papers.ts';
import { blankList, list } from './sheet.ts';
import { officials } from '../signers.ts';

type Paper = Papers['team'];

const columnsOf = (book: Book) =>
  registerColumns(book, book.tables.team, {
    group: 22,
    office: 22,
    title: 20,
    member: 20,
    duties: 38,
    extension: 14,
    deputy: 18,
    note: 16,
  });

const order: readonly (string | undefined)[] = teamGroups;

const placeOf = ({ group }: { readonly group: string | undefined }): number =>
  group === undefined ? order.length : order.indexOf(group);

export const teamForm = defineForm<Paper>({
  number: 1,
  id: 'team',
  title: '資通安全推動小組成員及分工表',
  signers: officials,
  content: (view) => ({ template: 'team', view }),
  papers: ({ book }) => {
    const rows = [...book.tables.team.rows].sort((a, b) => placeOf(a) - placeOf(b));
    return [{ members: list(columnsOf(book), rows) }];
  },
  blankPapers: (book) => [{ members: blankList(columnsOf(book), 14) }],
});
