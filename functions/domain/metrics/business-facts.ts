// What rules and duties ask of 核心業務 and 非核心業務 alike.
import { matchKey } from '../kit/normalise.ts';
import type { OutageHours } from '../registers/outage-hours.ts';

type Business = {
  readonly name: string | undefined;
  readonly operation: string | undefined;
  readonly outage: OutageHours | undefined;
  readonly side: string | undefined;
  readonly at: { readonly row: number };
  readonly unreadable: readonly string[];
};

/** More than this many hours without a business is hardly meant (30 days). */
const LONGEST_HOURS = 720;

export const isUnlikelyOutage = ({ outage }: Business): boolean =>
  typeof outage === 'number' && outage > LONGEST_HOURS;

/** Hours that nobody can count: of the clock for 對外, of work for 對內. */
export const lacksSide = ({ outage, side, unreadable }: Business): boolean =>
  typeof outage === 'number' && side === undefined && !unreadable.includes('side');

/** Entries whose 業務 and 作業名稱 were both there before, with the earlier row. */
export function repeatedBusinesses(
  rows: readonly Business[],
): readonly { readonly row: number; readonly earlier: number }[] {
  const first = new Map<string, number>();
  return rows.flatMap(({ name, operation, at }) => {
    if (name === undefined) return [];
    const key = `${matchKey(name)}\n${matchKey(operation ?? '')}`;
    const earlier = first.get(key);
    if (earlier === undefined) first.set(key, at.row);
    return earlier === undefined ? [] : [{ row: at.row, earlier }];
  });
}

const NONE = ['無', '無核心資通系統', '沒有'];

/** 無, or nothing at all. */
export const hasNoSystem = (system: string | undefined): boolean =>
  system === undefined || NONE.includes(matchKey(system));
