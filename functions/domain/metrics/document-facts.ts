// Facts about documents that rules and duties both need.
import { groupBy } from '../kit/group.ts';
import { matchKey } from '../kit/normalise.ts';
import type { Row } from '../kit/register.ts';
import type { documents } from '../registers/documents.ts';

export type DocumentEntry = Row<typeof documents>;

/** Of each document its newest version, by 版本日; of two of one day the lower row. */
export function latestVersions(rows: readonly DocumentEntry[]): readonly DocumentEntry[] {
  const byTitle = groupBy(rows, ({ title, at }) => matchKey(title ?? `row ${at.row}`));
  return [...byTitle.values()].flatMap((versions) =>
    versions.reduce<readonly DocumentEntry[]>(
      ([newest], row) =>
        newest !== undefined && (newest.versioned ?? '') > (row.versioned ?? '') ? [newest] : [row],
      [],
    ),
  );
}
