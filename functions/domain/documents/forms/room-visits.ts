// Form 7: who came into the server room and with what.
import type { Book } from '../../book.ts';
import { visitsOfYear, type RoomVisit } from '../../metrics/room-facts.ts';
import { plan } from '../../plan-lines.ts';
import { registerColumns } from './columns.ts';
import { defineSheetForm } from './form.ts';
import { blankList, list, part, type Grid } from './sheet.ts';

const columnsOf = (book: Book) =>
  registerColumns(book, book.tables.roomVisits, {
    day: 23,
    entered: 15,
    left: 15,
    person: 20,
    office: 24,
    room: 20,
    reason: 33,
    movement: 14,
    equipment: 24,
    approver: 17,
    escort: 17,
    signed: 23,
    note: 12,
  });

const whenOf = ({ day = '', entered = '' }: RoomVisit): string => `${day} ${entered}`;

const notes = ['沒有常設進出權限的人員，每次進出都要登記並由本校同仁陪同；攜帶設備進出也要登記。'];

const page = (grid: Grid) => ({
  parts: [part({ grids: [grid], notes })],
  signers: ['管制區域管理者', '單位主管', '資通安全長'],
});

export const roomVisitsForm = defineSheetForm({
  number: 7,
  id: 'room-visits',
  title: '管制區域人員進出登記表',
  isLandscape: true,
  basis: plan['773'],
  pages: ({ book }) => [
    page(
      list(
        columnsOf(book),
        [...visitsOfYear(book)].sort((a, b) => (whenOf(a) < whenOf(b) ? -1 : 1)),
      ),
    ),
  ],
  blankPages: (book) => [page(blankList(columnsOf(book), 7))],
});
