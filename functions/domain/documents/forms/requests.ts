// Form 3: one paper per request for resources, from the asking office to the 資安長.
import type { Book } from '../../book.ts';
import { isRequestOfYear, type Request } from '../../metrics/request-facts.ts';
import { plan } from '../../plan-lines.ts';
import { registerFacts } from './columns.ts';
import { defineSheetForm, nothing, type Page } from './form.ts';
import { facts, part } from './sheet.ts';

const asked = [
  ...(['id', 'requested', 'office', 'applicant', 'kind', 'year', 'item', 'reason'] as const),
  ...(['quantity', 'amount', 'source', 'wanted', 'brand', 'isHazardous'] as const),
] as const;

const decided = ['reviewed', 'verdict', 'approved', 'purchased'] as const;

function page(book: Book, request: Request | undefined): Page {
  const { requests } = book.tables;
  const height = request === undefined ? 11 : 8;
  const grid = (keys: readonly (typeof asked | typeof decided)[number][]) =>
    facts(registerFacts(book, requests, request, keys), { height });
  return {
    parts: [
      part({ heading: '一、需求', grids: [grid(asked)] }),
      part({
        heading: '二、審查及核定',
        grids: [grid(decided)],
        notes: ['經推動小組審查、資通安全長核定後，才辦理採購或建置。'],
      }),
    ],
    signers: ['申請人', '單位主管', '資通安全推動小組', '資通安全長'],
  };
}

export const requestsForm = defineSheetForm({
  number: 3,
  id: 'requests',
  title: '資通安全需求申請單',
  basis: plan['403–407'],
  pages: ({ book }) => {
    const own = book.tables.requests.rows.filter((request) => isRequestOfYear(request, book));
    return own.length === 0 ? [nothing] : own.map((request) => page(book, request));
  },
  blankPages: (book) => [page(book, undefined)],
});
