// A batch in calls that Google takes: it advises two megabytes for one at most.
import type { Request } from './api.ts';

/** Bytes of JSON, with room for what stands around the requests. */
const LARGEST = 1_990_000;

const bytesOf = (request: Request): number => Buffer.byteLength(JSON.stringify(request)) + 1;

/** Half of the rows each, again and again; a request of another kind, or of one row, stays whole. */
function cut(request: Request, largest: number): readonly Request[] {
  const { updateCells } = request;
  const { start, rows = [], fields } = updateCells ?? {};
  if (start === undefined || rows.length < 2 || bytesOf(request) <= largest) return [request];
  const middle = Math.ceil(rows.length / 2);
  const below = { ...start, rowIndex: (start.rowIndex ?? 0) + middle };
  return [
    { updateCells: { start, rows: rows.slice(0, middle), ...(fields && { fields }) } },
    { updateCells: { start: below, rows: rows.slice(middle), ...(fields && { fields }) } },
  ].flatMap((half) => cut(half, largest));
}

/** In their order, in as few parts as fit; one, but for tens of thousands of rows that change at once. */
export function partsOf(
  requests: readonly Request[],
  largest = LARGEST,
): readonly (readonly Request[])[] {
  const parts: Request[][] = [];
  let room = 0;
  for (const request of requests.flatMap((one) => cut(one, largest))) {
    const bytes = bytesOf(request);
    if (bytes > room) {
      parts.push([]);
      room = largest;
    }
    parts.at(-1)?.push(request);
    room -= bytes;
  }
  return parts;
}
