// The manifest of a bundle: what is in it, what it was made of, and whether a file that claims to be one still is.
import type { Day } from '../kit/day.ts';
import type { Source } from '../kit/finding.ts';
import { groupBy } from '../kit/group.ts';
import { sha256Hex } from '../kit/hash.ts';
import type { Standing } from './evidence.ts';

export const MANIFEST_NAME = 'manifest.json';
export const MANIFEST_FORMAT = 'zianbu-bundle-1';

/** Bytes a bundle may have, packed or not: more is no bundle of a school. */
export const LARGEST_BUNDLE = 200 * 1024 * 1024;

/** Rows of the workbook by sheet, in order, each once. */
export type RowsUsed = Readonly<Record<string, readonly number[]>>;

export type ManifestFile = {
  readonly path: string;
  readonly bytes: number;
  readonly sha256: string;
  /** The sub-items it shows; none for what belongs to the whole bundle. */
  readonly items: readonly string[];
  readonly rows: RowsUsed;
};

export type ManifestItem = {
  readonly item: string;
  readonly title: string;
  readonly standing: Standing;
  readonly duties: {
    readonly done: number;
    readonly open: number;
    readonly notApplicable: number;
  };
  /** Links, files and numbers of papers that its rows give. */
  readonly evidence: number;
};

export type Manifest = {
  readonly format: typeof MANIFEST_FORMAT;
  /** The program and templates that made the documents. */
  readonly templateVersion: string;
  /** What set the PDF files, as they say themselves: another engine writes other bytes. */
  readonly printer: string;
  readonly school: string;
  /** 民國. */
  readonly year: number;
  readonly asOf: Day;
  readonly dataSha256: string;
  /** What is still to be done for the year; with any, the report is a draft. */
  readonly openDuties: number;
  /** Every sub-item, in the order of the report. */
  readonly items: readonly ManifestItem[];
  /** Files that rows name and that are not in the bundle, with the reason. */
  readonly notEnclosed: readonly { readonly name: string; readonly why: string }[];
  /** Names of people are cut to their first letter in all papers. */
  readonly namesMasked: boolean;
  /** Columns of each register that stay in the school. */
  readonly leftOut: Readonly<Record<string, readonly string[]>>;
  /** In the order of their paths. */
  readonly files: readonly ManifestFile[];
};

/** The manifest as it stands in the zip: sealed with the digest of all the rest. */
export type SealedManifest = Manifest & { readonly sealSha256: string };

export function rowsUsed(sources: readonly Source[]): RowsUsed {
  const sheets = [...groupBy(sources, ({ sheet }) => sheet)].map(
    ([sheet, of]) => [sheet, [...new Set(of.map(({ row }) => row))].sort((a, b) => a - b)] as const,
  );
  return Object.fromEntries(sheets);
}

const byPath = (a: { readonly path: string }, b: { readonly path: string }): number =>
  a.path < b.path ? -1 : a.path > b.path ? 1 : 0;

const inOrder = (manifest: Manifest): Manifest => ({
  ...manifest,
  files: [...manifest.files].sort(byPath),
});

/** The digest of a manifest and, through it, of every file it lists. */
const sealOf = (manifest: Manifest): string => sha256Hex(JSON.stringify(inOrder(manifest)));

export const sealed = (manifest: Manifest): SealedManifest => ({
  ...inOrder(manifest),
  sealSha256: sealOf(manifest),
});

/** The text of manifest.json. The same manifest gives the same text. */
export const manifestText = (manifest: Manifest): string =>
  `${JSON.stringify(sealed(manifest), null, 1)}\n`;

export type BundleProblem = {
  readonly file: string;
  readonly kind: 'changed' | 'missing' | 'added' | 'moved' | 'duplicate' | 'manifest' | 'unsafe';
  /** zh-TW. */
  readonly message: string;
};

const isText = (value: unknown): value is string => typeof value === 'string';
const UNSEEN = /[\p{Cc}\p{Cf}\u2028\u2029]+/gu;

/** On one line and without marks nobody sees, as a manifest says who made it. */
export const onOneLine = (text: string): string => text.replace(UNSEEN, ' ').trim();

/** Else a manifest could print lines that look like the verdict. */
const isSaid = (value: unknown): boolean => isText(value) && value.search(UNSEEN) < 0;
const isTitled = (titled: Readonly<Record<string, unknown>>): boolean => {
  const { school, year, asOf, templateVersion, printer } = titled;
  const said = [school, templateVersion, printer].every(isSaid);
  return said && typeof year === 'number' && isText(asOf) && isDay(asOf);
};
const isDay = (text: string): boolean => /^\d{4}-\d{2}-\d{2}$/u.test(text);
const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isFile = (value: unknown): value is ManifestFile =>
  isRecord(value) &&
  isText(value['path']) &&
  isSafePath(value['path']) &&
  isText(value['sha256']) &&
  typeof value['bytes'] === 'number';

/** Relative, without steps up, and the same name on every system. */
export function isSafePath(path: string): boolean {
  const steps = path.split('/');
  return (
    !/[\\:\p{Cc}\p{Cf}]/u.test(path) &&
    steps.every((step) => step !== '' && step !== '.' && step !== '..')
  );
}

/** The manifest of untrusted text; a string says what is wrong with it, in zh-TW. */
export function readManifest(text: string): SealedManifest | string {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return '清單讀不出來。';
  }
  if (!isRecord(value) || value['format'] !== MANIFEST_FORMAT) return '清單不是提報包的格式。';
  if (!isTitled(value)) return '清單沒有寫明學校、年度與日期。';
  const { files } = value;
  if (!Array.isArray(files) || !files.every(isFile)) return '清單裡的檔案名單不完整或不安全。';
  // What is read of it was looked at above; all else only goes into the seal, as the text it is.
  const manifest = value as unknown as SealedManifest;
  // The seal is over every field, whatever it holds; written anew, it must be the same text.
  const unsealed = Object.entries(manifest).filter(([key]) => key !== 'sealSha256');
  if (manifestText(Object.fromEntries(unsealed) as unknown as Manifest) !== text) {
    return '清單的內容被更動過（與清單自己的封緘不符）。';
  }
  return manifest;
}

/** A file of the zip, as far as it matters here. */
export type FoundFile = { readonly path: string; readonly sha256: string };

export const problem = (
  kind: BundleProblem['kind'],
  file: string,
  message: string,
): BundleProblem => ({
  file,
  kind,
  message,
});

/** What differs between a manifest and the files found beside it, each named; nothing when the bundle is as it was made. */
export function differences(
  { files }: Pick<Manifest, 'files'>,
  found: readonly FoundFile[],
): readonly BundleProblem[] {
  const there = new Map(found.map((file) => [file.path, file]));
  const listed = new Set(files.map(({ path }) => path));
  const strangers = found.filter(({ path }) => !listed.has(path));
  const moved = new Set<string>();
  const ofListed = files.flatMap(({ path, sha256 }): readonly BundleProblem[] => {
    const file = there.get(path);
    if (file?.sha256 === sha256) return [];
    if (file !== undefined) return [problem('changed', path, `「${path}」的內容被更動過。`)];
    const elsewhere = strangers.find((other) => other.sha256 === sha256 && !moved.has(other.path));
    if (elsewhere === undefined) return [problem('missing', path, `少了「${path}」。`)];
    moved.add(elsewhere.path);
    return [problem('moved', path, `「${path}」被改名或移到「${elsewhere.path}」。`)];
  });
  const added = strangers
    .filter(({ path }) => !moved.has(path))
    .map(({ path }) => problem('added', path, `多了「${path}」，清單沒有這個檔案。`));
  return [...ofListed, ...added];
}
