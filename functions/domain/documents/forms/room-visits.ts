// Form 7: who came into the server room and with what.
import type { Book } from '../../book.ts';
import { visitsOfYear, type RoomVisit } from '../../metrics/room-facts.ts';
import { plan } from '../../plan-lines.ts';
import { registerColumns } from './columns.ts';
import { defineForm } from './form.ts';
import type { Papers } from './papers.ts';
import { blankList, list } from './sheet.ts';

type Paper = Papers['roomVisits'];

const columnsOf = (book: Book) =>
  registerColumns(book, book.tables.roomVisits, {
    day: 23,
    entered: 16,
    left: 16,
    person: 20,
    office: 24,
    room: 20,
    reason: 31,
    movement: 16,
    equipment: 22,
    approver: 17,
    escort: 17,
    signed: 23,
    note: 12,
  });

const whenOf = ({ day = '', entered = '' }: RoomVisit): string => `${day} ${entered}`;

export const roomVisitsForm = defineForm<Paper>({
  number: 7,
  id: 'room-visits',
  title: '管制區域人員進出登記表',
  isLandscape: true,
  basis: plan['773'],
  signers: ['管制區域管理者', '單位主管', '資通安全長'],
  content: (view) => ({ template: 'roomVisits', view }),
  papers: ({ book }) => {
    const rows = [...visitsOfYear(book)].sort((a, b) => (whenOf(a) < whenOf(b) ? -1 : 1));
    return [{ visits: list(columnsOf(book), rows) }];
  },
  blankPapers: (book) => [{ visits: blankList(columnsOf(book), 7) }],
});
