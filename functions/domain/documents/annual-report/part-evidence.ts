// What shows that a part was done: the documents its rows point to, with day and row, and what has none.
import type { Book } from '../../book.ts';
import { evidenceFor, type Evidence } from '../../bundle/evidence.ts';
import type { Source } from '../../kit/finding.ts';
import type { Duty } from '../../kit/obligation.ts';
import { withoutDetails } from '../masked.ts';
import { cut, namesOf, placesOf, type Cut } from './shown.ts';

type Link = { readonly href: string; readonly text: string };

type EvidenceLine = {
  readonly what: string;
  readonly day: string;
  readonly links: readonly Link[];
  readonly proofs: readonly string[];
  readonly places: string;
};

export type PartEvidence = Cut<EvidenceLine> & {
  /** Done by the rows alone: no document is linked and no number given; empty when there is no such thing. */
  readonly bare: string;
};

/** The bundle holds all of it; the report shows enough to begin with. */
const SHOWN = 8;
const TITLES_SHOWN = 12;
const LINK_LENGTH = 48;

/** An address with somebody's number or a password in it is no link, and tells neither. */
function linkOf(typed: string): Link {
  const address = withoutDetails(typed);
  const text = address.length > LINK_LENGTH ? `${address.slice(0, LINK_LENGTH)}…` : address;
  return { href: address === typed ? address : '', text };
}

const isShown = ({ links, proofs }: Evidence): boolean => links.length + proofs.length > 0;

const lineOf = ({ caption, date, links, proofs, at }: Evidence): EvidenceLine => ({
  what: caption,
  day: date ?? '－',
  links: links.map(linkOf),
  proofs,
  places: placesOf([at]),
});

const placeOf = ({ sheet, row }: Source): string => `${sheet}\n${row}`;

/** Of the duties of one part. */
export function partEvidence(book: Book, duties: readonly Duty[]): PartEvidence {
  const found = evidenceFor(book, duties).filter(isShown);
  const proving = new Set(found.map(({ at }) => placeOf(at)));
  // Documents first, then what is only named by a number.
  const shown = [true, false].flatMap((isLinked) =>
    found.filter(({ links }) => links.length > 0 === isLinked),
  );
  const bare = duties.filter(
    ({ state, source }) => state === 'ok' && !source.some((at) => proving.has(placeOf(at))),
  );
  const titles = [...new Set(bare.map(({ title }) => title))];
  return {
    ...cut(shown, { limit: SHOWN, sheet: '提報包' }, lineOf),
    bare: titles.length === 0 ? '' : `${namesOf(titles, TITLES_SHOWN, '項')}。`,
  };
}
