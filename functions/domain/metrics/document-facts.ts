// Facts about documents that rules and duties both need.
import { groupBy } from '../kit/group.ts';
import { matchKey } from '../kit/normalise.ts';
import type { Row } from '../kit/register.ts';
import type { documents } from '../registers/documents.ts';

export type DocumentEntry = Row<typeof documents>;

/** What tells versions of one day apart, so that the order of rows never does. */
const rankOf = ({
  versioned = '',
  nextReview = '',
  version = '',
  id = '',
}: DocumentEntry): string => [versioned, nextReview, version, id].join('\n');

/** Of each document its newest version, by 版本日. */
export function latestVersions(rows: readonly DocumentEntry[]): readonly DocumentEntry[] {
  const byTitle = groupBy(rows, ({ title, at }) => matchKey(title ?? `row ${at.row}`));
  return [...byTitle.values()].flatMap((versions) =>
    versions.reduce<readonly DocumentEntry[]>(
      ([newest], row) => (newest !== undefined && rankOf(newest) > rankOf(row) ? [newest] : [row]),
      [],
    ),
  );
}
