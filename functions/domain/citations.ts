// A basis as this school's workbook has it: the plan's version, the article of its responsibility level, and whether a
// person has checked the text (法規清單 with 查證日 and the version that was checked).
import type { Book } from './book.ts';
import type { Basis } from './kit/basis.ts';
import type { Row } from './kit/register.ts';
import { oncePer } from './kit/once.ts';
import type { LawVersion } from './law/law.ts';
import { basisAt, dutyBasisAt } from './law/level-set.ts';
import { lawCited, lawTitled, versionNamed, versionOn } from './law/versions.ts';
import type { lawList } from './registers/law-list.ts';

/** The versions people have checked up to today, under whichever of its names and days the school wrote them. */
const verifiedOf: (book: Book) => ReadonlySet<LawVersion> = oncePer(({ tables, today }) => {
  const versions = new Set<LawVersion>();
  for (const { title = '', verified, verifiedVersion: named } of tables.lawList.rows) {
    if (verified === undefined || verified > today || named === undefined) continue;
    const law = lawTitled(title);
    const version = law === undefined ? null : versionNamed(law, named);
    if (version !== null) versions.add(version);
  }
  return versions;
});

/** Whether anybody has checked this version. */
export const isVersionVerified = (book: Book, version: LawVersion | null): boolean =>
  version !== null && verifiedOf(book).has(version);

/** Whether an entry of 法規清單 has been checked against the text in force. */
export function isRowVerified(book: Book, { title = '', verified }: Row<typeof lawList>): boolean {
  const law = lawTitled(title);
  // Of guides and of laws the registry does not know, any text that was checked is the one at hand.
  if (law === undefined || law.versions.length === 0) {
    return verified !== undefined && verified <= book.today;
  }
  return isVersionVerified(book, versionOn(law, book.asOf));
}

function isVerified(book: Book, { ref, version }: Basis): boolean {
  const law = lawCited(ref);
  return law !== undefined && isVersionVerified(book, versionNamed(law, version));
}

/** Puts the plan's version, the level and the state of verification into a basis, as this school's workbook has them. */
export function resolveBasis(book: Book): (basis: Basis) => Basis {
  const known = new Map<Basis, Basis>();
  return (basis) => {
    const earlier = known.get(basis);
    if (earlier !== undefined) return earlier;
    const resolved: Basis =
      basis.kind === 'plan'
        ? { ...basis, version: book.settings.planVersion }
        : { ...basisAt(basis, book.settings.level), verified: isVerified(book, basis) };
    known.set(basis, resolved);
    return resolved;
  };
}

type Rule = { readonly obligation: string; readonly basis: Basis };

/** The same for the basis of an obligation: at some levels the law asks what the plan asks. */
export function resolveDutyBasis(book: Book): (rule: Rule) => Basis {
  const resolve = resolveBasis(book);
  const { level } = book.settings;
  const known = new Map<string, Basis>();
  return ({ obligation, basis }) => {
    if (basis.kind === 'law') return resolve(basis);
    const earlier = known.get(obligation);
    if (earlier !== undefined) return earlier;
    const resolved = resolve(dutyBasisAt(obligation, basis, level));
    known.set(obligation, resolved);
    return resolved;
  };
}
