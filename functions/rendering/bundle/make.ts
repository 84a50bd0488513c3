// The 提報包 of a year: every file given on as it is made, then the table of contents and the manifest of what was given.
import type { Enclosures } from '../../domain/bundle/enclosure.ts';
import { dataText, snapshotsOf } from '../../domain/bundle/snapshots.ts';
import {
  MANIFEST_FORMAT,
  MANIFEST_NAME,
  manifestText,
  rowsUsed,
  sealed,
  type Manifest,
  type ManifestFile,
  type SealedManifest,
  onOneLine,
} from '../../domain/bundle/manifest.ts';
import type { Whole } from '../../domain/documents/annual-report/whole.ts';
import { contentsSheet, manifestItem } from '../../domain/documents/bundle-contents.ts';
import { masked } from '../../domain/documents/masked.ts';
import { schoolOf } from '../../domain/documents/forms/form.ts';
import { rocYear } from '../../domain/kit/day.ts';
import { sha256Hex } from '../../domain/kit/hash.ts';
import { dutiesKeepingDraft } from '../../domain/metrics/duty-counts.ts';
import { utf8 } from '../../domain/kit/utf8.ts';
import { usualStyle, type HouseStyle } from '../house-style.ts';
import {
  itemsOf,
  membersOf,
  sheetPrinter,
  type EnclosedFile,
  type Making,
  type Member,
} from './members.ts';
import type { Print } from './papers.ts';

export type BundleTerms = {
  readonly print: Print;
  /** Bytes of one paper at most. */
  readonly limit: number;
  readonly templateVersion: string;
  /** How the school has its documents look. */
  readonly style?: HouseStyle;
  /** What became of the files that rows name, and those that go along. */
  readonly enclosures?: Enclosures;
  readonly files?: readonly EnclosedFile[];
  /** Takes the files one by one, in the order they are to lie in; without it only the manifest is of interest. */
  readonly keep?: (path: string, bytes: Uint8Array) => Promise<void>;
};

/** The school first: who takes them in has one of each school. */
export const bundleName = ({ book }: Pick<Whole, 'book'>): string =>
  [book.settings.school, `民國${rocYear(book.year)}年提報包.zip`].filter(Boolean).join('_');

const fileOf = ({ path, bytes, items, rows }: Member): ManifestFile => ({
  path,
  bytes: bytes.length,
  sha256: sha256Hex(bytes),
  items,
  rows: rowsUsed(rows),
});

type Parts = Pick<SealedManifest, 'notEnclosed' | 'namesMasked' | 'openDuties' | 'files'>;

async function contentsMember(making: Making, parts: Parts): Promise<Member> {
  const { whole, items, snapshots, print } = making;
  const sheet = contentsSheet(whole.book, { ...parts, items, snapshots });
  const bytes = await sheetPrinter(making)(sheet);
  return { path: `${sheet.name}${print.extension}`, bytes, items: [], rows: [] };
}

/** The bundle of the book's year, as of the last day that counts. The same data and day give the same bytes. */
export async function makeBundle(whole: Whole, terms: BundleTerms): Promise<SealedManifest> {
  const { book } = whole;
  const { keep, templateVersion, ...given } = terms;
  const making: Making = {
    style: usualStyle,
    enclosures: new Map(),
    files: [],
    ...given,
    whole,
    items: itemsOf(whole),
    snapshots: snapshotsOf(book),
  };
  const files: ManifestFile[] = [];
  const add = async (member: Member): Promise<void> => {
    files.push(fileOf(member));
    await keep?.(member.path, member.bytes);
  };
  for await (const member of membersOf(making)) await add(member);
  const notEnclosed = [...making.enclosures].flatMap(([name, enclosure]) =>
    enclosure.kind === 'left-out' ? [{ name: masked(name, book), why: enclosure.why }] : [],
  );
  const namesMasked = book.settings.masksNames;
  const openDuties = dutiesKeepingDraft(whole.figures.duties, book.year).length;
  await add(await contentsMember(making, { notEnclosed, namesMasked, openDuties, files }));
  const manifest: Manifest = {
    format: MANIFEST_FORMAT,
    templateVersion,
    printer: terms.print.engine?.() ?? '',
    school: onOneLine(schoolOf(book)),
    year: rocYear(book.year),
    asOf: book.asOf,
    dataSha256: sha256Hex(dataText(book)),
    openDuties,
    items: making.items.map(manifestItem),
    notEnclosed,
    namesMasked,
    leftOut: Object.fromEntries(
      making.snapshots.flatMap(({ sheet, leftOut }) =>
        leftOut.length > 0 ? [[sheet, leftOut]] : [],
      ),
    ),
    files,
  };
  await keep?.(MANIFEST_NAME, utf8(manifestText(manifest)));
  return sealed(manifest);
}
