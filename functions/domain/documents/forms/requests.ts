// Form 3: one paper per request for resources, from the asking office to the 資安長.
import type { Book } from '../../book.ts';
import { isRequestOfYear, type Request } from '../../metrics/request-facts.ts';
import { plan } from '../../plan-lines.ts';
import { registerFacts } from './columns.ts';
import { defineForm } from './form.ts';
import type { Papers } from './papers.ts';
import { facts } from './sheet.ts';

type Paper = Papers['requests'];

const asked = [
  ...(['id', 'requested', 'office', 'applicant', 'kind', 'year', 'item', 'reason'] as const),
  ...(['quantity', 'amount', 'source', 'wanted', 'brand', 'isHazardous'] as const),
] as const;

const decided = ['reviewed', 'verdict', 'approved', 'purchased'] as const;

function paperFor(book: Book, request: Request | undefined): Paper {
  const { requests } = book.tables;
  const height = request === undefined ? 11 : 8;
  const grid = (keys: readonly (typeof asked | typeof decided)[number][]) =>
    facts(registerFacts(book, requests, request, keys), { height });
  return { asked: grid(asked), decided: grid(decided) };
}

export const requestsForm = defineForm<Paper>({
  number: 3,
  id: 'requests',
  title: '資通安全需求申請單',
  basis: plan['403–407'],
  signers: ['申請人', '單位主管', '資通安全推動小組', '資通安全長'],
  content: (view) => ({ template: 'requests', view }),
  papers: ({ book }) =>
    book.tables.requests.rows
      .filter((request) => isRequestOfYear(request, book))
      .map((request) => paperFor(book, request)),
  blankPapers: (book) => [paperFor(book, undefined)],
});
