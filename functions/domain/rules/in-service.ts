// Whoever is named beside a day was on the staff that day.
import { isActive, type Book } from '../book.ts';
import { designBasis } from '../kit/basis.ts';
import { dayOfMoment, rocDay } from '../kit/day.ts';
import type { Rule } from '../kit/rule.ts';
import { personNamed } from '../metrics/account-facts.ts';
import { about, type Registers, type RuleSet } from './rule-set.ts';

type Pair<K extends keyof Registers> = readonly [
  person: keyof Registers[K]['columns'] & string,
  day: keyof Registers[K]['columns'] & string,
];

const basis = designBasis('經手的人在那一天應在職。');

const inService = <K extends keyof Registers>(register: K, pairs: readonly Pair<K>[]): RuleSet =>
  about(
    register,
    pairs.map(([who, when]): Rule<Registers[K], Book> => ({
      code: 'person-not-in-service',
      severity: 'warning',
      basis,
      column: who,
      says: (row, book) => {
        const [name, moment]: readonly unknown[] = [row[who], row[when]];
        if (typeof name !== 'string' || typeof moment !== 'string') return null;
        const day = dayOfMoment(moment);
        const person = personNamed(book, name);
        return person !== undefined && !isActive(person, day)
          ? `「${name}」在 ${rocDay(day)} 不在職。請確認人員或日期。`
          : null;
      },
    })),
  );

/** Training has rules of its own: hours done elsewhere before somebody came are no mistake of the entry. */
export const peopleInService: readonly RuleSet[] = [
  inService('privilegedAccounts', [
    ['applicant', 'approved'],
    ['reviewer', 'approved'],
  ]),
  inService('riskAssessments', [['assessor', 'assessed']]),
  inService('softwareChecks', [['checker', 'checked']]),
  inService('updates', [['person', 'updated']]),
  inService('pcChecks', [['checker', 'checked']]),
  inService('remoteWork', [['applicant', 'opened']]),
  inService('deviceLogReviews', [
    ['reviewer', 'reviewed'],
    ['supervisor', 'confirmed'],
  ]),
  inService('roomPermits', [
    ['approver', 'granted'],
    ['reviewer', 'reviewed'],
  ]),
  inService('roomVisits', [
    ['approver', 'approved'],
    ['escort', 'day'],
  ]),
  inService('facilities', [['manager', 'day']]),
  inService('restoreTests', [['tester', 'day']]),
  inService('mediaTransfers', [
    ['sender', 'sent'],
    ['approver', 'approved'],
  ]),
  inService('vendorChecks', [['checker', 'day']]),
  inService('intelligence', [['analyst', 'assessed']]),
  inService('improvements', [['reviewer', 'reviewed']]),
  inService('managementReviews', [['chair', 'held']]),
  inService('attestations', [['checker', 'checked']]),
  inService('requests', [['applicant', 'requested']]),
  inService('secrecyAgreements', [['signer', 'signed']]),
];
