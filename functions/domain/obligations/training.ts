// TRN-IT6, TRN-USER3 (the plan) and TRN-LAW2Y (the law): one rule over the hour ledger, three sets of data.
import { dayInYear, isOnLeave, type Book } from '../book.ts';
import { plan } from '../plan-lines.ts';
import { rocDay } from '../kit/day.ts';
import type { Duty, Obligation } from '../kit/obligation.ts';
import { laws } from '../laws.ts';
import {
  trainingStandings,
  yearsShown,
  type TrainingStanding,
} from '../metrics/training-shortfall.ts';
import { isItStaff } from '../book.ts';
import { dutyOf, stateUntil } from './duty.ts';
import { ownerOf } from './owners.ts';

type Family = Pick<Obligation<Book>, 'id' | 'title' | 'basis'> & {
  readonly covers: (standing: TrainingStanding) => boolean;
};

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
    covers: ({ basis, category }) => basis.kind === 'plan' && category === '通識',
  },
  {
    id: 'TRN-LAW2Y',
    title: '資訊人員法定訓練時數',
    basis: laws.professionalTraining,
    covers: ({ basis, person }) => basis.kind === 'law' && isItStaff(person.role),
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
  return dutyOf(family, {
    subject: `${person.email ?? person.name ?? String(person.at.row)}/${category}`,
    owner: ownerOf(person),
    due,
    state: isExempt ? 'not-applicable' : wanted,
    reason: isExempt ? '整年度留職停薪，不適用。' : `${open}${leave}${role}`,
    source: [person.at, ...standing.source],
  });
}

export const training: readonly Obligation<Book>[] = families.map((family) => ({
  ...family,
  period: family.id === 'TRN-LAW2Y' ? '每年、每二年' : '每年',
  registers: ['人員', '訓練紀錄'],
  owner: '每位同仁',
  duties: (book) =>
    trainingStandings(book)
      .filter(family.covers)
      .map((standing) => dutyFor(family, standing, book)),
}));
