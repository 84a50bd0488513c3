// Safety devices and those who manage them: when each was last checked or trained (L783–784).
import { isActive, type Book } from '../book.ts';
import { addDays, type Day } from '../kit/day.ts';
import type { Source } from '../kit/finding.ts';
import { groupBy } from '../kit/group.ts';
import { matchKey } from '../kit/normalise.ts';
import type { Row } from '../kit/register.ts';
import type { facilities } from '../registers/facilities.ts';

export type FacilityWork = Row<typeof facilities>;

export type Upkeep = { readonly what: string; readonly due: Day | null; readonly at: Source };

/** Something was found wrong and nobody has written that it is mended, and how. */
export const isFaultOpen = ({ result, repaired, handling }: FacilityWork): boolean =>
  result === '異常' && (repaired === undefined || handling === undefined);

function lastOf(rows: readonly FacilityWork[], book: Book, what: string): readonly Upkeep[] {
  const last = [...rows].sort((a, b) => (a.day ?? '').localeCompare(b.day ?? '')).at(-1);
  if (last === undefined) return [];
  const due = last.day === undefined ? null : addDays(last.day, book.settings.facilityDays);
  return [{ what, due, at: last.at }];
}

/** Whoever has left manages nothing any more. */
function hasLeft(manager: string, { people, asOf }: Book): boolean {
  const found = people.find(manager);
  return found !== undefined && found !== 'ambiguous' && !isActive(found, asOf);
}

/** Each device with the day its next check is due by, and each manager with that of his next training. */
export function upkeepOf(book: Book): readonly Upkeep[] {
  const rows = book.tables.facilities.rows.filter(({ day }) => (day ?? '') <= book.asOf);
  const checks = rows.filter(({ work }) => work !== '管理者訓練');
  const devices = groupBy(checks, ({ device, at }) => matchKey(device ?? `row ${at.row}`));
  const managers = groupBy(
    rows.filter(({ manager }) => manager !== undefined && !hasLeft(manager, book)),
    ({ manager = '' }) => matchKey(manager),
  );
  return [
    ...[...devices.values()].flatMap((group) =>
      lastOf(group, book, `檢查${group[0]?.device ?? '設備'}`),
    ),
    ...[...managers.values()].flatMap((group): readonly Upkeep[] => {
      const what = `訓練設備管理者 ${group[0]?.manager ?? ''}`;
      const trained = group.filter(({ work }) => work === '管理者訓練');
      return trained.length === 0
        ? group.slice(0, 1).map(({ at }) => ({ what, due: null, at }))
        : lastOf(trained, book, what);
    }),
  ];
}
