// The school's own files for a bundle: those that rows name and that lie beside the workbook.
import { dirname } from 'node:path';

import {
  filesBeside,
  type FoundFile,
  type LostFile,
} from '../adapters/documents/enclosed-files.ts';
import { filesNamed, type Enclosure, type Enclosures } from '../domain/bundle/enclosure.ts';
import type { Book } from '../domain/book.ts';
import { masked } from '../domain/documents/masked.ts';
import { versioned } from '../domain/kit/versioned-name.ts';
import { itemsOf, type EnclosedFile } from '../rendering/bundle/members.ts';
import type { readAssessment } from './read.ts';

type Assessment = Awaited<ReturnType<typeof readAssessment>>;

export type BundleFiles = {
  readonly enclosures: Enclosures;
  readonly files: readonly EnclosedFile[];
};

const FOLDER = '附檔';

/** The first of these names that is free. */
function freeName(wanted: string, taken: ReadonlySet<string>): string {
  let version = 1;
  while (taken.has(versioned(wanted, version))) version += 1;
  return versioned(wanted, version);
}

/** Where each file is to lie: two that differ only in what is masked get a name each. */
function placesOf(found: readonly FoundFile[], book: Book): ReadonlyMap<string, string> {
  const places = new Map<string, string>();
  const taken = new Set<string>();
  for (const path of [...new Set(found.map((file) => file.path))].sort()) {
    const shown = book.settings.masksNames ? masked(path, book) : path;
    const place = freeName(`${FOLDER}/${shown}`, taken);
    taken.add(place);
    places.set(path, place);
  }
  return places;
}

const isFound = (file: FoundFile | LostFile): file is FoundFile => 'path' in file;

const leftOut = (name: string, why: string) => [name, { kind: 'left-out', why } as const] as const;

function sortedOut(all: readonly (FoundFile | LostFile)[], book: Book): BundleFiles {
  const found = all.filter(isFound);
  const places = placesOf(found, book);
  const enclosures = all.map((file): readonly [string, Enclosure] => {
    const path = isFound(file) ? places.get(file.path) : undefined;
    if (path !== undefined) return [file.name, { kind: 'enclosed', path }];
    return leftOut(file.name, 'why' in file ? file.why : '');
  });
  const files = [...places].map(([path, place]) => {
    const file = found.find((one) => one.path === path);
    return { path: place, read: async () => (await file?.read()) ?? new Uint8Array() };
  });
  return { enclosures: new Map(enclosures), files };
}

/** `workbook`: the address; a workbook that is no file has nothing beside it. */
export async function bundleFiles(
  { workbook, limit }: { readonly workbook: string; readonly limit: number },
  assessment: Assessment,
): Promise<BundleFiles> {
  const { book } = assessment;
  const names = filesNamed(itemsOf(assessment));
  const none = (why: string): BundleFiles => ({
    enclosures: new Map(names.map((name) => leftOut(name, why))),
    files: [],
  });
  if (!book.settings.enclosesFiles) return none('設定不附佐證檔案');
  if (workbook.startsWith('sheets:')) return none('活頁簿在雲端，請改填網址');
  return sortedOut(await filesBeside(dirname(workbook), names, { each: limit }), book);
}
