// Lists, a page at a time.
import { badRequest } from '../spreadsheet/refusal.ts';
import type { Json, JsonObject } from '../spreadsheet/json.ts';

const LARGEST = 1000;

/** A page of `items` under its name; the token of a page is where it begins. */
export function page(query: URLSearchParams, name: string, items: readonly Json[]): JsonObject {
  const [size, token] = [query.get('pageSize') ?? '0', query.get('pageToken') ?? '0'];
  if (!/^\d+$/u.test(size) || !/^\d+$/u.test(token))
    throw badRequest('pageSize and pageToken are what an earlier page says.');
  const from = Number(token);
  const until = from + (Number(size) === 0 ? LARGEST : Math.min(Number(size), LARGEST));
  const shown = items.slice(from, until);
  return {
    ...(shown.length > 0 && { [name]: shown }),
    ...(until < items.length && { nextPageToken: String(until) }),
  };
}

export const PAGES = ['pageSize', 'pageToken'];
