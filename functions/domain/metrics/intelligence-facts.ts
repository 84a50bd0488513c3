// What each class of intelligence asks for (L900–999), read once for rules and duties.
import { addDays, yearOf, type Day } from '../kit/day.ts';
import type { Book } from '../book.ts';
import type { Row } from '../kit/register.ts';
import type { intelligence } from '../registers/intelligence.ts';
import { missingFields } from './missing-fields.ts';

export type Intelligence = Row<typeof intelligence>;

/** By when it is assessed and acted on: an intrusion at once, a warning as the platform says, the rest in some days. */
export function assessmentDue(item: Intelligence, { settings }: Book): Day | null {
  const { received, form, answerDue, isIntrusion } = item;
  if (received === undefined) return null;
  const days = isIntrusion === true ? settings.intrusionDays : settings.intelligenceDays;
  const due = addDays(received, days);
  return form === '資安預警' && answerDue !== undefined && answerDue < due ? answerDue : due;
}

/** Time to say what is missing: once somebody has assessed it, or should have. */
export function isSettled(item: Intelligence, book: Book): boolean {
  const due = assessmentDue(item, book);
  return item.assessed !== undefined || due === null || due < book.asOf;
}

/** Received in the book's year, by its last day that counts; what cannot be dated, and what is not assessed yet, counts until it is. */
export const isIntelligenceOfYear = ({ received, assessed }: Intelligence, book: Book): boolean =>
  received === undefined ||
  (yearOf(received) === book.year && received <= book.asOf) ||
  (yearOf(received) < book.year && assessed === undefined);

export const hasClass = ({ isMessage, isIntrusion, isSensitive, isCore }: Intelligence): boolean =>
  [isMessage, isIntrusion, isSensitive, isCore].includes(true);

/** Names of the fields of L900–908 that are blank, or null. */
export const assessmentGaps = (item: Intelligence): string | null =>
  missingFields(
    [item.assessed, '評估日'],
    [item.impact, '對本校之影響'],
    [item.risk, '可接受之風險'],
    [item.resources, '資源考量'],
    [item.decision, '因應方式'],
  );

export const messageGaps = (item: Intelligence): string | null =>
  item.isMessage === true
    ? missingFields([item.teamAssessment, '小組風險評估'], [item.prevention, '預防及防護措施'])
    : null;

export const intrusionGaps = (item: Intelligence): string | null =>
  item.isIntrusion === true
    ? missingFields(
        [item.isDanger, '立即危險'],
        [item.prevention, '預防及防護措施'],
        [item.notified, '已通知單位'],
      )
    : null;

/** Immediate danger was seen, and no incident tells that it was acted on. */
export const lacksIncident = ({ isIntrusion, isDanger, incident }: Intelligence): boolean =>
  isIntrusion === true && isDanger === true && incident === undefined;

export const lacksMasking = ({ isSensitive, isMasked }: Intelligence): boolean =>
  isSensitive === true && isMasked !== true;

export const coreGaps = (item: Intelligence): string | null =>
  item.isCore === true
    ? missingFields([item.operationEffect, '對運作之影響'], [item.prevention, '預防及防護措施'])
    : null;

/** What a warning (EWA) of the platform asks for: one of three answers, and the report that a real incident goes with. */
export function answerGaps(item: Intelligence): string | null {
  if (item.form !== '資安預警') return null;
  if (item.answer !== '確實事件') return missingFields([item.answer, '預警回復']);
  return missingFields([item.ticket, '回復單號'], [item.incident, '事件編號']);
}

/** A notice about a product asks whether the school has it. */
export const inventoryGaps = ({ form, inventory }: Intelligence): string | null =>
  form === '產品通告' ? missingFields([inventory, '盤點結果']) : null;

/** By law the source's reliability and whether it is still timely are judged, too. */
export const sourceGaps = ({ reliability, isTimely }: Intelligence): string | null =>
  missingFields([reliability, '來源可靠性'], [isTimely, '仍有時效']);
