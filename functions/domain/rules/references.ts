// Cells that name an entry of another register, or a person.
import type { Book } from '../book.ts';
import type { Finding, Severity } from '../kit/finding.ts';
import { matchKey } from '../kit/normalise.ts';
import { oncePer, remembering } from '../kit/once.ts';
import { headerIn } from '../kit/rule.ts';
import type { Table } from '../kit/table.ts';
import { entriesOf, keysOf, type Entry } from './keys.ts';

type Answer = 'known' | 'unknown' | 'ambiguous';
type Target = { readonly sheet: string; readonly look: (reference: string) => Answer };

function personNamed(reference: string, { people }: Book): Answer {
  const found = people.find(reference);
  if (found === undefined) return 'unknown';
  return found === 'ambiguous' ? 'ambiguous' : 'known';
}

/** What can be referred to, by the register's id. A missing sheet is said once, not once for every reference into it. */
const targetsOf = oncePer((book: Book): ReadonlyMap<string, Target> => {
  const targets = new Map<string, Target>();
  for (const table of Object.values(book.tables) as readonly Table[]) {
    const { key, id } = table.register;
    if (key === undefined || !table.isPresent) continue;
    const look = (reference: string): Answer => {
      if (id === 'people') return personNamed(reference, book);
      return keysOf(table).firstRow.has(matchKey(reference)) ? 'known' : 'unknown';
    };
    // The same few people and assets are named over and over.
    targets.set(id, { sheet: table.sheet, look: remembering(look) });
  }
  return targets;
});

/** Entries whose reference is not one of ours: people from outside are named, not listed in 人員. */
function isExempt(table: Table, key: string, entry: Entry): boolean {
  return (
    (key === 'person' && entry['isExternal'] === true) ||
    (table.register.id === 'audit-items' && key === 'auditor')
  );
}

type Said = Pick<Finding, 'code' | 'severity' | 'message'>;

function unknownReference(
  value: string,
  answer: Answer,
  { sheet }: Target,
  severity: Severity,
): Said {
  return answer === 'ambiguous'
    ? {
        code: 'ambiguous-person',
        severity: 'error',
        message: `「${value}」在「${sheet}」有同名的人，請改填電子郵件。`,
      }
    : {
        code: 'unknown-reference',
        severity,
        message: `「${value}」不在「${sheet}」內。請改成清單裡的，或先到「${sheet}」新增。`,
      };
}

export function referenceFindings(table: Table, book: Book): readonly Finding[] {
  const { columns, basis } = table.register;
  const targets = targetsOf(book);
  const findings: Finding[] = [];
  for (const [key, column] of Object.entries(columns)) {
    const target = targets.get(column.refersTo ?? '');
    if (target === undefined) continue;
    const place = { sheet: table.sheet, column: headerIn(table, key) };
    for (const entry of entriesOf(table)) {
      const value = entry[key];
      if (typeof value !== 'string' || isExempt(table, key, entry)) continue;
      const answer = target.look(value);
      if (answer === 'known') continue;
      const said = unknownReference(value, answer, target, column.unlisted);
      findings.push({ ...said, ...place, row: entry.at.row, basis: column.basis ?? basis });
    }
  }
  return findings;
}
