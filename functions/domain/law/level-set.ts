// What the law asks of a school of each responsibility level, as far as it is known here (domain of 責任等級). D is taken up
// whole; of C only what it shares with D, and the mail filter; of E what every public agency owes. Nobody may take C's list
// for complete: `levelRemark` is printed wherever it is used.
import type { Basis } from '../kit/basis.ts';
import type { Day } from '../kit/day.ts';
import { laws } from '../laws.ts';

export const levels = ['D', 'C', 'E'] as const;
export type Level = (typeof levels)[number];

export type LawItem = {
  readonly title: string;
  readonly levels: readonly Level[];
  /** The first day it is asked of a level-D school, when the law did not ask it before. */
  readonly since?: Day;
  readonly basis: Basis;
  /** The obligations that answer it, by id. */
  readonly answers: readonly string[];
  /** The plan asks the same and no more, so those obligations are 法定; else its own day, person or number makes them 自訂. */
  readonly isSame: boolean;
};

export const lawItems: readonly LawItem[] = [
  {
    title: '核定責任等級',
    levels,
    basis: laws.level,
    answers: ['LVL-D'],
    isSame: true,
  },
  {
    title: '限制使用危害國家資通安全產品',
    levels,
    basis: laws.hazardousProducts,
    answers: [],
    isSame: false,
  },
  {
    title: '防毒軟體',
    levels: ['D', 'C'],
    basis: laws.antivirus,
    answers: ['MAL-AV', 'SEC-DEV'],
    isSame: true,
  },
  {
    title: '網路防火牆',
    levels: ['D', 'C'],
    basis: laws.firewall,
    answers: ['SEC-DEV'],
    isSame: true,
  },
  {
    title: '電子郵件過濾',
    levels: ['C'],
    basis: laws.mailFilter,
    answers: ['SEC-DEV'],
    isSame: true,
  },
  {
    title: '每人每年 3 小時通識',
    levels,
    basis: laws.generalTraining,
    answers: ['TRN-USER3'],
    isSame: false,
  },
  {
    title: '資訊人員每二年 3 小時專業或職能',
    levels: ['D', 'C'],
    since: '2026-01-07',
    basis: laws.professionalTraining,
    answers: ['TRN-LAW2Y'],
    isSame: true,
  },
  {
    title: '置資通安全長',
    levels,
    basis: laws.securityOfficer,
    answers: ['ORG-CISO'],
    isSame: false,
  },
  {
    title: '每年提出實施情形',
    levels,
    basis: laws.yearlyReport,
    answers: ['RPT-NOV'],
    isSame: false,
  },
  {
    title: '訂定通報及應變機制',
    levels,
    basis: laws.incidentMechanism,
    answers: ['INC-PROC'],
    isSame: true,
  },
  {
    title: '資通安全事件之通報、處理及報告',
    levels,
    basis: laws.incidentReport,
    answers: ['INC-1H', 'INC-8H2H', 'INC-72H36H', 'INC-1M'],
    isSame: true,
  },
];

const isAsked = ({ levels: at, since }: LawItem, level: Level, day: Day): boolean =>
  at.includes(level) && !(level === 'D' && since !== undefined && day < since);

/** What the law is known to ask at the level on the day. */
export const lawItemsAt = (level: Level, day: Day): readonly LawItem[] =>
  lawItems.filter((item) => isAsked(item, level, day));

/** The annex is numbered for D; the others' numbers are not known for certain. */
const annex: ReadonlySet<Basis> = new Set([
  laws.level,
  laws.antivirus,
  laws.firewall,
  laws.mailFilter,
  laws.generalTraining,
  laws.professionalTraining,
]);

/** A citation as it reads at the level. */
export function basisAt(basis: Basis, level: Level): Basis {
  if (level === 'D' || !annex.has(basis)) return basis;
  return { ...basis, ref: `資通安全責任等級分級辦法（${level} 級附表，編號待查證）` };
}

/** Whether the law asks at this level and day for what the citation says; citations outside the list always hold. */
export function isAskedAt(basis: Basis, level: Level, day: Day): boolean {
  const item = lawItems.find((known) => known.basis === basis);
  return item === undefined || isAsked(item, level, day);
}

/** Obligations that are 法定 at the level, each with its citation; of two items in one annex the texts are joined. */
function requiredAt(level: Level): ReadonlyMap<string, Basis> {
  const required = new Map<string, Basis>();
  for (const { answers, basis, isSame, levels: at } of lawItems) {
    if (!isSame || !at.includes(level)) continue;
    const cited = basisAt(basis, level);
    for (const id of answers) {
      const earlier = required.get(id);
      const text = earlier === undefined ? cited.text : `${earlier.text}${cited.text}`;
      required.set(id, { ...cited, text });
    }
  }
  return required;
}

const requiredBy: Readonly<Record<Level, ReadonlyMap<string, Basis>>> = {
  D: requiredAt('D'),
  C: requiredAt('C'),
  E: requiredAt('E'),
};

/**
 * The basis of a duty at the level. What the law asks in the same words is 法定 there, and the plan's lines stand behind
 * the law's article; at a level where the law does not ask it, it is the plan's own.
 */
export function dutyBasisAt(obligation: string, basis: Basis, level: Level): Basis {
  const law = requiredBy[level].get(obligation);
  if (basis.kind === 'law' || law === undefined) return basisAt(basis, level);
  return { ...law, ref: `${law.ref}；計畫 ${basis.ref}`, text: `${law.text}計畫：${basis.text}` };
}

/** What must be known of the list before anybody relies on it, zh-TW; empty at D. */
export const levelRemark: Readonly<Record<Level, string>> = {
  D: '',
  C: 'C 級之法定事項尚未全部收錄，只列出與 D 級相同者及電子郵件過濾。其餘事項請對照資通安全責任等級分級辦法 C 級的附表，自行列管。',
  E: 'E 級之法定事項只收錄各級共同者（未經查證）。請對照資通安全責任等級分級辦法 E 級的附表確認有無其他事項。',
};
