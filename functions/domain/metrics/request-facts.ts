// Requests for security resources (L403–407): which a year is about, and how far each has come.
import type { Book } from '../book.ts';
import { yearOf } from '../kit/day.ts';
import type { Row } from '../kit/register.ts';
import type { requests } from '../registers/requests.ts';

export type Request = Row<typeof requests>;

/** Asked for in the year, or not decided and carried out yet. */
export const isRequestOfYear = (
  { requested, verdict, approved }: Request,
  { year, asOf }: Book,
): boolean =>
  requested === undefined ||
  (requested <= asOf &&
    (yearOf(requested) === year ||
      verdict === undefined ||
      (verdict === '核准' && approved === undefined)));

export const requestStates = ['待審查', '待核定', '已核定', '已採購', '緩議', '退回'] as const;
export type RequestState = (typeof requestStates)[number];

/** Where a request stands on the day that counts; what was bought before it was granted still waits to be granted. */
export function requestState(
  { verdict, approved, purchased }: Request,
  { asOf }: Book,
): RequestState {
  if (verdict === undefined) return '待審查';
  if (verdict !== '核准') return verdict;
  if (approved === undefined || approved > asOf) return '待核定';
  return purchased !== undefined && purchased <= asOf ? '已採購' : '已核定';
}
