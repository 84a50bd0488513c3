// The 提報包 of a year as one zip: report, a paper per sub-item, what is missing, the registers, and the manifest.
import { zipSync, type Zippable } from 'fflate';

import { dataText, snapshotsOf, type Snapshot } from '../../domain/bundle/snapshots.ts';
import { evidencedItems, type EvidencedItem } from '../../domain/bundle/evidence.ts';
import {
  MANIFEST_FORMAT,
  MANIFEST_NAME,
  manifestText,
  rowsUsed,
  type Manifest,
  type ManifestFile,
} from '../../domain/bundle/manifest.ts';
import type { Whole } from '../../domain/documents/annual-report/whole.ts';
import { annualReport } from '../../domain/documents/annual-report.ts';
import { standingShown } from '../../domain/documents/evidence-sheets.ts';
import { schoolOf } from '../../domain/documents/forms/form.ts';
import { missingItems, missingSheet } from '../../domain/documents/missing-sheet.ts';
import { rocYear } from '../../domain/kit/day.ts';
import type { Source } from '../../domain/kit/finding.ts';
import { sha256Hex } from '../../domain/kit/hash.ts';
import { utf8 } from '../../domain/kit/utf8.ts';
import { knownBy } from '../../domain/known.ts';
import { csvOf } from '../csv.ts';
import { ARCHIVE_TIME } from '../odf-package.ts';
import { renderOds } from '../render-ods.ts';
import { annualReportDocument } from '../render-report.ts';
import { renderOdt } from '../render-odt.ts';
import { printItem, printSheet, type Print } from './papers.ts';

export type BundleTerms = {
  readonly print: Print;
  /** Bytes of one paper at most. */
  readonly limit: number;
  readonly templateVersion: string;
};

export type Bundle = {
  /** File name with extension. */
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly manifest: Manifest;
};

type Member = {
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly item: string | null;
  readonly rows: readonly Source[];
};

const PAPERS = '佐證';
const REGISTERS = '登記表';

const sourcesOf = ({ sheet, rows }: Snapshot): readonly Source[] =>
  rows.map(([row]) => ({ sheet, row: Number(row) }));

async function reportMembers(whole: Whole, { print }: BundleTerms): Promise<readonly Member[]> {
  const report = annualReport(whole);
  const document = annualReportDocument(report);
  const member = (extension: string, bytes: Uint8Array): Member => ({
    path: `${report.name}${extension}`,
    bytes,
    item: null,
    rows: [],
  });
  const editable = member('.odt', renderOdt(document));
  // Where nothing prints but the ODT writer, the report is in the bundle once.
  if (print.extension === '.odt') return [editable];
  return [editable, member(print.extension, await print.print(document))];
}

async function paperMembers(
  whole: Whole,
  items: readonly EvidencedItem[],
  { print, limit }: BundleTerms,
): Promise<readonly Member[]> {
  const members: Member[] = [];
  for (const evidenced of items) {
    for (const { name, bytes, rows } of await printItem(evidenced, {
      book: whole.book,
      print,
      limit,
    })) {
      const path = `${PAPERS}/${name}${print.extension}`;
      members.push({ path, bytes, item: evidenced.item.id, rows });
    }
  }
  const missing = missingSheet(whole.book, items);
  const path = `${missing.name}${print.extension}`;
  return [...members, { path, bytes: await printSheet(print, missing), item: null, rows: [] }];
}

function registerMembers({ book }: Whole, snapshots: readonly Snapshot[]): readonly Member[] {
  const title = `民國${rocYear(book.year)}年登記表`;
  const tables = snapshots.map(({ sheet, header, rows }) => ({ name: sheet, header, rows }));
  return [
    ...snapshots.map((snapshot) => ({
      path: `${REGISTERS}/${snapshot.sheet}.csv`,
      bytes: utf8(csvOf([snapshot.header, ...snapshot.rows])),
      item: null,
      rows: sourcesOf(snapshot),
    })),
    {
      path: `${REGISTERS}.ods`,
      bytes: renderOds({ title, creator: schoolOf(book), tables }),
      item: null,
      rows: snapshots.flatMap(sourcesOf),
    },
  ];
}

const fileOf = ({ path, bytes, item, rows }: Member): ManifestFile => ({
  path,
  bytes: bytes.length,
  sha256: sha256Hex(bytes),
  item,
  rows: rowsUsed(rows),
});

/** Already packed inside; packing them again costs time and saves nothing. */
const PACKED = /\.(?:odt|ods|pdf|docx)$/u;

function zipOf(members: readonly Pick<Member, 'path' | 'bytes'>[]): Uint8Array {
  const files: Zippable = {};
  for (const { path, bytes } of members)
    files[path] = [bytes, { level: PACKED.test(path) ? 0 : 6 }];
  return zipSync(files, { mtime: ARCHIVE_TIME });
}

/** The bundle of the book's year, as of the last day that counts. The same data and day give the same bytes. */
export async function makeBundle(whole: Whole, terms: BundleTerms): Promise<Bundle> {
  const { book, figures } = whole;
  const items = evidencedItems(knownBy(book), figures);
  const snapshots = snapshotsOf(book);
  const members = [
    ...(await reportMembers(whole, terms)),
    ...(await paperMembers(whole, items, terms)),
    ...registerMembers(whole, snapshots),
  ];
  const manifest: Manifest = {
    format: MANIFEST_FORMAT,
    templateVersion: terms.templateVersion,
    school: schoolOf(book),
    year: rocYear(book.year),
    asOf: book.asOf,
    dataSha256: sha256Hex(dataText(book)),
    missing: missingItems(items).map((evidenced) => ({
      item: evidenced.item.id,
      title: evidenced.item.title,
      standing: standingShown(evidenced),
    })),
    leftOut: Object.fromEntries(
      snapshots.flatMap(({ sheet, leftOut }) => (leftOut.length > 0 ? [[sheet, leftOut]] : [])),
    ),
    files: members.map(fileOf),
  };
  const first = { path: MANIFEST_NAME, bytes: utf8(manifestText(manifest)) };
  return {
    name: `民國${rocYear(book.year)}年提報包.zip`,
    bytes: zipOf([first, ...members]),
    manifest,
  };
}
