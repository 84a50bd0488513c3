// Which citations of law a person has checked: 法規清單 with 查證日 and the version that was checked.
import type { Book } from './book.ts';
import type { Basis } from './kit/basis.ts';
import { matchKey } from './kit/normalise.ts';

/** Puts the plan's version and the state of verification into a basis, as this school's workbook has them. */
export function resolveBasis(book: Book): (basis: Basis) => Basis {
  const verified = book.tables.lawList.rows
    .filter(
      ({ verified: day, verifiedVersion }) => day !== undefined && verifiedVersion !== undefined,
    )
    .map(({ title, verifiedVersion }) => ({
      title: matchKey(title ?? ''),
      version: matchKey(verifiedVersion ?? ''),
    }));
  const isVerified = ({ ref, version }: Basis): boolean =>
    verified.some(
      (law) =>
        law.title !== '' &&
        matchKey(ref).startsWith(law.title) &&
        law.version === matchKey(version),
    );
  const known = new Map<Basis, Basis>();
  return (basis) => {
    const earlier = known.get(basis);
    if (earlier !== undefined) return earlier;
    const resolved: Basis =
      basis.kind === 'plan'
        ? { ...basis, version: book.settings.planVersion }
        : { ...basis, verified: isVerified(basis) };
    known.set(basis, resolved);
    return resolved;
  };
}
