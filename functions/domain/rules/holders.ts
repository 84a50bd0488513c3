// People who have left and are still named as answering for something that goes on: said at the entry, and at the person.
// Assets, accounts, risks, backups, rooms and the team have rules of their own, because there more is to be done.
import { isActive, type Book, type Person } from '../book.ts';
import { designBasis } from '../kit/basis.ts';
import { oncePer } from '../kit/once.ts';
import type { Register, Row } from '../kit/register.ts';
import { rulesFor } from '../kit/rule.ts';
import type { Table } from '../kit/table.ts';
import { leftOn, personNamed } from '../metrics/account-facts.ts';
import { isInUse } from '../metrics/asset-facts.ts';
import { auditOf } from '../metrics/audit-facts.ts';
import { isRunning } from '../metrics/vendor-facts.ts';
import { people } from '../registers/people.ts';
import { registers } from '../registers/index.ts';
import { about, type Registers, type RuleSet } from './rule-set.ts';

type Held = {
  readonly sheet: string;
  readonly rules: RuleSet;
  readonly names: (book: Book) => readonly string[];
};

/** Entries of a register whose person answers for them for as long as they are open. */
function held<K extends keyof Registers>(
  register: K,
  key: keyof Registers[K]['columns'] & string,
  isOpen: (row: Row<Registers[K]>, book: Book) => boolean,
): Held {
  const { columns, basis, sheet }: Register = registers[register];
  const nameIn = (row: Row<Registers[K]>, book: Book): string | null => {
    const name: unknown = row[key];
    return typeof name === 'string' && isOpen(row, book) ? name : null;
  };
  return {
    sheet,
    rules: about(register, [
      {
        code: 'holder-left',
        severity: 'warning',
        basis: columns[key]?.basis ?? basis,
        column: key,
        says: (row, book) => {
          const name = nameIn(row, book);
          return name !== null && leftOn(book, name) !== null
            ? `「${name}」已不在職。請改派在職的人。`
            : null;
        },
      },
    ]),
    names: (book) =>
      // A key of the registers is a key of the tables, of the same register.
      (book.tables[register] as Table<Registers[K]>).rows.flatMap((row) => nameIn(row, book) ?? []),
  };
}

const holdings: readonly Held[] = [
  held('people', 'deputy', (person, { asOf }) => isActive(person, asOf)),
  held('team', 'deputy', () => true),
  held('coreBusiness', 'keeper', () => true),
  held('nonCoreBusiness', 'keeper', () => true),
  held('assets', 'riskOwner', isInUse),
  held('vendors', 'owner', (vendor, { asOf }) => isRunning(vendor, asOf)),
  held('auditors', 'person', ({ audit }, book) => (auditOf(book, audit)?.start ?? '') > book.asOf),
  held('improvements', 'owner', ({ done, closed }) => done === undefined && closed === undefined),
  held('followUps', 'owner', ({ done }) => done === undefined),
];

/** The sheets in which people who have left still answer for something. */
const sheetsOfLeavers = oncePer((book: Book): ReadonlyMap<Person, ReadonlySet<string>> => {
  const sheets = new Map<Person, Set<string>>();
  for (const { sheet, names } of holdings) {
    for (const name of names(book)) {
      const person = leftOn(book, name) === null ? undefined : personNamed(book, name);
      if (person === undefined) continue;
      sheets.set(person, (sheets.get(person) ?? new Set()).add(sheet));
    }
  }
  return sheets;
});

const ofLeavers = rulesFor<typeof people, Book>(people, [
  {
    code: 'leaver-still-named',
    severity: 'warning',
    basis: designBasis('離職的人不再負責登記表上的事項。', '287–293、377–381'),
    column: 'left',
    says: (person, book) => {
      const sheets = sheetsOfLeavers(book).get(person);
      return sheets === undefined
        ? null
        : `已離職，${[...sheets].map((sheet) => `「${sheet}」`).join('')}仍列為負責人。請到該頁改派在職的人。`;
    },
  },
]);

export const holderRules: readonly RuleSet[] = [
  ...holdings.map(({ rules }) => rules),
  about('people', ofLeavers),
];
