// Offices are written as in 設定 「處室清單」, wherever an entry names one.
import type { Book } from '../book.ts';
import { designBasis } from '../kit/basis.ts';
import { matchKey } from '../kit/normalise.ts';
import { oncePer } from '../kit/once.ts';
import type { Row } from '../kit/register.ts';
import { about, type Registers, type RuleSet } from './rule-set.ts';

/** What an audit of everybody names instead of an office. */
const WHOLE_SCHOOL = ['全校', '本校'];

const known = oncePer(
  ({ offices }: Book['settings']): ReadonlySet<string> =>
    new Set([...offices.split(/[、,，;；]/u), ...WHOLE_SCHOOL].map(matchKey)),
);

const basis = designBasis('處室寫法一致，才能合計。');

function listed<K extends keyof Registers>(
  register: K,
  key: keyof Registers[K]['columns'] & string,
  isOurs: (row: Row<Registers[K]>) => boolean = () => true,
): RuleSet {
  return about(register, [
    {
      code: 'unknown-office',
      severity: 'warning',
      basis,
      column: key,
      says: (row, { settings }) => {
        const typed: unknown = row[key];
        if (typeof typed !== 'string' || !isOurs(row)) return null;
        const strange = typed
          .split(/[、,，;；]/u)
          .filter((office) => !known(settings).has(matchKey(office)));
        return strange.length === 0
          ? null
          : `處室「${strange.join('、')}」不在設定的「處室清單」內。請改成清單裡的寫法，或到「設定」增加。`;
      },
    },
  ]);
}

export const officeRules: readonly RuleSet[] = [
  listed('people', 'office', ({ role }) => role !== '外部使用者'),
  listed('team', 'office'),
  listed('assets', 'office'),
  listed('resources', 'office'),
  listed('requests', 'office'),
  listed('audits', 'auditee'),
  listed('improvements', 'auditee'),
];
