// Changes that call for an audit after them (L1165–1169), for rules and duties alike.
import type { Book } from '../book.ts';
import type { Day } from '../kit/day.ts';
import { oncePer } from '../kit/once.ts';
import type { Row } from '../kit/register.ts';
import type { majorEvents } from '../registers/major-events.ts';

export type MajorEvent = Row<typeof majorEvents>;

export const isChange = (kind: string | undefined): boolean =>
  kind === '系統重大變更' || kind === '組織改造';

/** The last day an audit has begun on, up to the day that counts; null without an audit. */
export const lastAuditStart = oncePer(({ tables, asOf }: Book): Day | null =>
  tables.audits.rows.reduce<Day | null>(
    (last, { start }) =>
      start !== undefined && start <= asOf && start > (last ?? '') ? start : last,
    null,
  ),
);
