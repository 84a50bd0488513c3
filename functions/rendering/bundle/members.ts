// What a bundle is made of, file by file: one is made, given on and let go before the next.
import { evidencedItems, type EvidencedItem } from '../../domain/bundle/evidence.ts';
import type { Enclosures } from '../../domain/bundle/enclosure.ts';
import type { Snapshot } from '../../domain/bundle/snapshots.ts';
import type { Whole } from '../../domain/documents/annual-report/whole.ts';
import { fillForm, type MadeForm } from '../../domain/documents/forms/make.ts';
import { schoolOf } from '../../domain/documents/forms/form.ts';
import { forms } from '../../domain/documents/forms/index.ts';
import { missingSheet } from '../../domain/documents/missing-sheet.ts';
import { rocYear } from '../../domain/kit/day.ts';
import type { Source } from '../../domain/kit/finding.ts';
import { utf8 } from '../../domain/kit/utf8.ts';
import { knownBy } from '../../domain/known.ts';
import { csvOf } from '../csv.ts';
import type { HouseStyle } from '../house-style.ts';
import { renderOds } from '../render-ods.ts';
import { renderOdt } from '../render-odt.ts';
import { formDocument } from '../render-report.ts';
import { handedOut } from './handed-out.ts';
import { printItem, type Print, type PrintSheet } from './papers.ts';

export type Member = {
  readonly path: string;
  readonly bytes: Uint8Array;
  /** The sub-items it shows. */
  readonly items: readonly string[];
  readonly rows: readonly Source[];
};

/** A file of the school's own that goes along. */
export type EnclosedFile = { readonly path: string; readonly read: () => Promise<Uint8Array> };

export type Making = {
  readonly whole: Whole;
  readonly items: readonly EvidencedItem[];
  readonly snapshots: readonly Snapshot[];
  readonly print: Print;
  readonly style: HouseStyle;
  /** Bytes of one paper at most. */
  readonly limit: number;
  readonly enclosures: Enclosures;
  readonly files: readonly EnclosedFile[];
};

export const itemsOf = ({ book, figures }: Whole): readonly EvidencedItem[] =>
  evidencedItems(knownBy(book), figures);

const FORMS = '表單';
const PAPERS = '佐證';
const REGISTERS = '登記表';
/** The annual report has its place in the plan's list, and stands at the top of the bundle. */
const REPORT = 12;

async function* formMembers(made: MadeForm, making: Making): AsyncGenerator<Member> {
  const { whole, print, style } = making;
  const document = handedOut(whole.book)(formDocument(made, style));
  const folder = made.form === REPORT ? '' : `${FORMS}/`;
  const member = (extension: string, bytes: Uint8Array): Member => ({
    path: `${folder}${made.name}${extension}`,
    bytes,
    items: [],
    rows: [],
  });
  const editable = member('.odt', renderOdt(document));
  // Where nothing prints but the ODT writer, a form is in the bundle once.
  if (print.extension !== '.odt') yield member(print.extension, await print.print(document));
  yield editable;
}

/** Papers of the bundle's own are handed out like all others. */
export function sheetPrinter({
  whole,
  print,
  style,
}: Pick<Making, 'whole' | 'print' | 'style'>): PrintSheet {
  const out = handedOut(whole.book);
  return (made) => print.print(out(formDocument(made, style)));
}

async function* paperMembers(making: Making): AsyncGenerator<Member> {
  const { whole, items, limit, enclosures } = making;
  const print = sheetPrinter(making);
  for (const evidenced of items) {
    const terms = { book: whole.book, print, limit, enclosures };
    for (const { name, bytes, rows } of await printItem(evidenced, terms)) {
      const path = `${PAPERS}/${name}${making.print.extension}`;
      yield { path, bytes, items: [evidenced.item.id], rows };
    }
  }
  const missing = missingSheet(whole.book, items);
  const path = `${missing.name}${making.print.extension}`;
  yield { path, bytes: await print(missing), items: [], rows: [] };
}

async function* enclosedMembers({ items, files, enclosures }: Making): AsyncGenerator<Member> {
  for (const { path, read } of files) {
    const names = [...enclosures].flatMap(([name, enclosure]) =>
      enclosure.kind === 'enclosed' && enclosure.path === path ? [name] : [],
    );
    const shown = items.flatMap(({ item, evidence }) => {
      const rows = evidence.filter(({ links }) => links.some((link) => names.includes(link)));
      return rows.length === 0 ? [] : [{ id: item.id, rows: rows.map(({ at }) => at) }];
    });
    const rows = shown.flatMap((one) => one.rows);
    yield { path, bytes: await read(), items: shown.map(({ id }) => id), rows };
  }
}

const sourcesOf = ({ sheet, rows }: Snapshot): readonly Source[] =>
  rows.map(([row]) => ({ sheet, row: Number(row) }));

function* registerMembers({ whole: { book }, snapshots }: Making): Generator<Member> {
  const title = `民國${rocYear(book.year)}年登記表`;
  const tables = snapshots.map(({ sheet, header, rows }) => ({ name: sheet, header, rows }));
  yield {
    path: `${REGISTERS}.ods`,
    bytes: renderOds({ title, creator: schoolOf(book), tables }),
    items: [],
    rows: snapshots.flatMap(sourcesOf),
  };
  for (const snapshot of snapshots) {
    yield {
      path: `${REGISTERS}/${snapshot.sheet}.csv`,
      bytes: utf8(csvOf([snapshot.header, ...snapshot.rows])),
      items: [],
      rows: sourcesOf(snapshot),
    };
  }
}

/** Everything but the table of contents and the manifest, which tell what has been made. */
export async function* membersOf(making: Making): AsyncGenerator<Member> {
  const report = forms.filter(({ number }) => number === REPORT);
  const others = forms.filter(({ number }) => number !== REPORT);
  for (const form of [...report, ...others])
    yield* formMembers(fillForm(form, making.whole), making);
  yield* paperMembers(making);
  yield* enclosedMembers(making);
  yield* registerMembers(making);
}
