import { groupBy } from '../kit/group.ts';
import type { Source } from '../kit/finding.ts';

/** `3–5、9`: runs of neighbouring rows joined. */
function rowsShown(rows: readonly number[]): string {
  const sorted = [...new Set(rows)].sort((a, b) => a - b);
  const runs: [number, number][] = [];
  for (const row of sorted) {
    const last = runs.at(-1);
    if (last?.[1] === row - 1) last[1] = row;
    else runs.push([row, row]);
  }
  return runs.map(([from, to]) => (from === to ? `${from}` : `${from}–${to}`)).join('、');
}

/** The row that stands for a whole sheet: its headers, and so no entry. */
const HEADERS = 1;

/** `資產清冊 第 3–5、9 列；人員 第 2 列`, for people to find the rows; a sheet without any is named alone. */
export function placesShown(source: readonly Source[]): string {
  return [...groupBy(source, ({ sheet }) => sheet)]
    .map(([sheet, places]) => {
      const rows = places.map(({ row }) => row).filter((row) => row !== HEADERS);
      return rows.length === 0 ? sheet : `${sheet} 第 ${rowsShown(rows)} 列`;
    })
    .join('；');
}
