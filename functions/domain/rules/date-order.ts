// Days of one entry that can only follow each other: what ends has begun, what was put right had been found. Pairs that a
// register's own rules compare in their own words are not repeated here.
import type { Book } from '../book.ts';
import { designBasis } from '../kit/basis.ts';
import type { Register } from '../kit/register.ts';
import type { Rule } from '../kit/rule.ts';
import { registers } from '../registers/index.ts';
import { about, type Registers, type RuleSet } from './rule-set.ts';

type Pair<K extends keyof Registers> = readonly [
  earlier: keyof Registers[K]['columns'] & string,
  later: keyof Registers[K]['columns'] & string,
];

/** Days and moments alike; a day alone is compared with a moment's day. */
const isBefore = (later: string, earlier: string): boolean =>
  later.length === earlier.length ? later < earlier : later.slice(0, 10) < earlier.slice(0, 10);

const basis = designBasis('開始在先，結束在後。');

function ordered<K extends keyof Registers>(register: K, pairs: readonly Pair<K>[]): RuleSet {
  const { columns }: Register = registers[register];
  return about(
    register,
    pairs.map(([earlier, later]): Rule<Registers[K], Book> => {
      const [first, second] = [columns[earlier], columns[later]];
      return {
        code: 'days-reversed',
        severity: 'error',
        basis,
        column: later,
        says: (row) => {
          const [from, to]: readonly unknown[] = [row[earlier], row[later]];
          return typeof from === 'string' && typeof to === 'string' && isBefore(to, from)
            ? `「${second?.header ?? ''}」早於「${first?.header ?? ''}」。請確認兩個日期。`
            : null;
        },
      };
    }),
  );
}

export const dateOrder: readonly RuleSet[] = [
  ordered('accounts', [['enabled', 'disabled']]),
  ordered('privilegedAccounts', [
    ['enabled', 'disabled'],
    ['approved', 'expires'],
  ]),
  ordered('riskAssessments', [
    ['assessed', 'due'],
    ['assessed', 'done'],
  ]),
  ordered('softwareChecks', [['checked', 'handled']]),
  ordered('deviceLogReviews', [['reviewed', 'handled']]),
  ordered('remoteWork', [
    ['opened', 'revoked'],
    ['opened', 'returned'],
  ]),
  ordered('roomPermits', [['granted', 'reviewed']]),
  ordered('roomVisits', [['day', 'signed']]),
  ordered('mediaTransfers', [['sent', 'dueBack']]),
  ordered('vendors', [['start', 'ended']]),
  ordered('audits', [
    ['start', 'reported'],
    ['end', 'closed'],
  ]),
  ordered('improvements', [
    ['found', 'planned'],
    ['found', 'reviewed'],
    ['planned', 'extended'],
    ['done', 'closed'],
  ]),
  ordered('followUps', [['planned', 'extended']]),
  ordered('goalEvents', [['day', 'settled']]),
  ordered('incidents', [['aware', 'closed']]),
  ordered('drills', [
    ['contactsChecked', 'day'],
    ['passwordChanged', 'day'],
  ]),
  ordered('requests', [['requested', 'reviewed']]),
];
