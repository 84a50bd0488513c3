// Documents that are kept: made one after the other and saved, in a folder or in Drive, by the command and by the function.
import { hash } from 'node:crypto';

import { driveDocuments } from '../../adapters/documents/drive.ts';
import { folderDocuments } from '../../adapters/documents/folder.ts';
import { yearOf } from '../../domain/kit/day.ts';
import type { Asked } from '../command.ts';
import { makeReports, type MadeFile, type Wish } from './report-made.ts';
import type { Paper } from './report-papers.ts';

type Kept = { readonly location: string; readonly sha256: string };

/** Where documents are kept. */
export type Place = {
  readonly names: () => Promise<readonly string[]>;
  /** A file of those names. */
  readonly there: (name: string) => Promise<Kept>;
  readonly save: (name: string, bytes: Uint8Array) => Promise<{ readonly location: string }>;
  /** What somebody should see to about the place itself. */
  readonly remarks: () => Promise<readonly string[]>;
};

export function folderPlace(path: string): Place {
  const folder = folderDocuments(path);
  return {
    names: folder.names,
    there: async (name) => {
      const { location, bytes } = await folder.read(name);
      return { location, sha256: hash('sha256', bytes) };
    },
    save: folder.save,
    remarks: () => Promise.resolve([]),
  };
}

/** The folder of the year that is asked for, inside the one of that id. */
export function drivePlace(folder: string, { year }: Pick<Wish, 'year'>, { now }: Asked): Place {
  const drive = driveDocuments(folder, { year: year ?? yearOf(now) });
  let known: ReadonlyMap<string, Kept> = new Map();
  return {
    names: async () => {
      known = new Map((await drive.all()).map(({ name, ...kept }) => [name, kept]));
      return [...known.keys()];
    },
    there: (name) => Promise.resolve(known.get(name) ?? { location: '', sha256: '' }),
    save: drive.save,
    remarks: drive.remarks,
  };
}

export type KeptReports = {
  readonly files: readonly {
    readonly form: number | string;
    readonly path: string;
    readonly sha256: string;
  }[];
  /** Lines of zh-TW about what somebody should see to. */
  readonly remarks: readonly string[];
};

function lineOf({ title, isDraft }: Paper, made: readonly MadeFile[]): string {
  if (made.length === 0) return `已有相同的${title}，不再產生`;
  return `已產生${title}${isDraft ? '（草稿：還有未完成的事項）' : ''}`;
}

/**
 * One file at a time. What is there already, by name and content, is left as it is: a call that was killed half-way goes on
 * when it is made again. `lines`: what was made, for people.
 */
export async function keepReports(
  asked: Asked,
  wish: Wish,
  place: Place,
): Promise<KeptReports & { readonly lines: readonly string[] }> {
  const names = await place.names();
  const files: KeptReports['files'][number][] = [];
  const lines: string[] = [];
  const remarks = await makeReports(asked, { ...wish, names }, async (paper, made, there) => {
    if (made.length + there.length > 0) lines.push(lineOf(paper, made));
    const kept = await Promise.all(there.map(place.there));
    for (const { name, bytes } of made) {
      kept.push({ ...(await place.save(name, bytes)), sha256: hash('sha256', bytes) });
    }
    for (const { location, sha256 } of kept) {
      files.push({ form: paper.form, path: location, sha256 });
      lines.push(location);
    }
  });
  return { files, lines, remarks: [...remarks, ...(await place.remarks())] };
}
