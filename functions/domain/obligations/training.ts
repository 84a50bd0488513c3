// TRN-IT6, TRN-USER3 (the plan) and TRN-LAW2Y (the law): one rule over the hour ledger, three sets of data.
import { dayInYear, isOnLeave, type Book } from '../book.ts';
import { plan } from '../plan-lines.ts';
import { rocDay } from '../kit/day.ts';
import type { Duty, Obligation } from '../kit/obligation.ts';
import { isAskedAt } from '../law/level-set.ts';
import { laws } from '../laws.ts';
import {
  trainingStandings,
  yearsShown,
  type TrainingStanding,
} from '../metrics/training-shortfall.ts';
import { isItStaff } from '../book.ts';
import { dutyOf, sheetSource, stateUntil } from './duty.ts';
import { ownerOf, securityPerson } from './owners.ts';

type Family = Pick<Obligation<Book>, 'id' | 'title' | 'basis'> & {
  readonly covers: (standing: TrainingStanding, asksStaff: boolean) => boolean;
};

/** Whether the law has a rule of its own for IT staff; where it has none, it asks of them what it asks of everybody. */
const asksStaff = ({ settings, asOf }: Book): boolean =>
  isAskedAt(laws.professionalTraining, settings.level, asOf);

const families: readonly Family[] = [
  {
    id: 'TRN-IT6',
    title: '資安或資訊人員專業、職能訓練時數',
    basis: plan['1099–1101'],
    covers: ({ basis, category }) => basis.kind === 'plan' && category === '專業職能',
  },
  {
    id: 'TRN-USER3',
    title: '一般使用者與主管通識訓練時數',
    basis: plan['1103–1105'],
    covers: ({ basis, category, person }, asks) =>
      category === '通識' && (basis.kind === 'plan' || (!asks && isItStaff(person.role))),
  },
  {
    id: 'TRN-LAW2Y',
    title: '資訊人員法定訓練時數',
    basis: laws.professionalTraining,
    covers: ({ basis, person }, asks) => asks && basis.kind === 'law' && isItStaff(person.role),
  },
];

function dayDue(book: Book, { years: [, last] }: TrainingStanding): string {
  return last === book.year ? dayInYear(book, book.settings.trainingDue) : `${last}-12-31`;
}

function dutyFor(family: Family, standing: TrainingStanding, book: Book): Duty {
  const { person, category, required, completed, shortfall, isExempt, years } = standing;
  const due = dayDue(book, standing);
  const hours = `${yearsShown(years)}${category}應 ${required} 小時，已完成 ${completed} 小時`;
  const open =
    shortfall > 0 ? `${hours}，還差 ${shortfall} 小時，請於 ${rocDay(due)} 前完成。` : `${hours}。`;
  const leave = isOnLeave(person, book.asOf) ? '（留職停薪中）' : '';
  const role = person.role === undefined ? '角色未填或讀不出來，先以一般使用者計。' : '';
  const wanted = shortfall === 0 ? 'ok' : stateUntil(due, book);
  // The plan's obligation may stand for hours that only the law asks.
  const basis = family.basis.kind === 'law' ? family.basis : standing.basis;
  return dutyOf(
    { ...family, basis },
    {
      subject: `${person.email ?? person.name ?? `row-${person.at.row}`}/${category}`,
      owner: ownerOf(person),
      due,
      state: isExempt ? 'not-applicable' : wanted,
      reason: isExempt ? '整年度留職停薪，不適用。' : `${open}${leave}${role}`,
      source: [person.at, ...standing.source],
    },
  );
}

/** Said once, so that nobody looks for it in vain. */
const notAsked = (family: Family, book: Book): Duty =>
  dutyOf(family, {
    subject: '責任等級',
    owner: securityPerson(book),
    due: null,
    state: 'not-applicable',
    reason: `${rocDay(book.asOf)} 時法規對責任等級 ${book.settings.level} 級沒有要求資訊人員另外的訓練時數（未經查證）。`,
    source: [{ sheet: book.tables.settings.sheet, row: book.settingRows.level ?? 1 }],
  });

/** Nobody on the list is nobody trained, not nobody to train. */
const nobodyListed = (family: Family, book: Book): Duty =>
  dutyOf(family, {
    subject: 'all',
    owner: securityPerson(book),
    due: dayInYear(book, book.settings.trainingDue),
    state: stateUntil(dayInYear(book, book.settings.trainingDue), book),
    reason: `「${book.tables.people.sheet}」沒有資料，無法確認訓練時數，視為未辦理。`,
    source: sheetSource(book.tables.people.sheet),
  });

const dutiesFor = (family: Family, book: Book): readonly Duty[] => {
  const asks = asksStaff(book);
  if (family.basis === laws.professionalTraining && !asks) return [notAsked(family, book)];
  const standings = trainingStandings(book);
  return book.tables.people.rows.length === 0
    ? [nobodyListed(family, book)]
    : standings
        .filter((standing) => family.covers(standing, asks))
        .map((standing) => dutyFor(family, standing, book));
};

export const training: readonly Obligation<Book>[] = families.map((family) => ({
  ...family,
  period: family.id === 'TRN-LAW2Y' ? '每年、每二年' : '每年',
  registers: ['人員', '訓練紀錄'],
  owner: '每位同仁',
  duties: (book) => dutiesFor(family, book),
}));
