// An .xlsx file as its parts (Open Packaging Conventions): which part is which is found through relationships, never
// through file names, because every program names them its own way.
import type { ZipEntry } from '../../files/zip-entry.ts';
import { packedEntry, writeZip } from '../../files/zip-write.ts';
import { readZip, unpack as unpackEntry, ZipFault } from '../../files/zip.ts';
import { damaged, notAWorkbook, tooBig } from './trouble.ts';
import { attribute, plainXml, tagsNamed } from './xml.ts';

export type XlsxPackage = {
  /** Names of all parts, as stored. */
  readonly parts: () => readonly string[];
  /** The XML of a part without comments and CDATA; undefined when there is no such part. */
  readonly xml: (part: string) => string | undefined;
  /** Replaces or adds a part. */
  readonly put: (part: string, xml: string) => void;
  /** The whole file; parts that were not put are kept byte for byte. */
  readonly save: () => Uint8Array;
};

export type Relationship = {
  readonly id: string;
  /** The last word of the type's address: `worksheet`, `sharedStrings` …; transitional and strict share it. */
  readonly type: string;
  /** Name of the part it leads to. */
  readonly part: string;
};

/** An archive's fault in the words of a workbook. */
function asWorkbook<T>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof ZipFault)) throw error;
    throw { damaged, locked: notAWorkbook, 'too-big': tooBig }[error.kind](error.what);
  }
}

const unpack = (entry: ZipEntry): Uint8Array => asWorkbook(() => unpackEntry(entry));

const isCompoundFile = (bytes: Uint8Array): boolean =>
  [0xd0, 0xcf, 0x11, 0xe0].every((byte, index) => bytes[index] === byte);

const isZip = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b;

/** Says what a file that is no zip archive is instead. */
function refuseOtherFormats(bytes: Uint8Array): void {
  if (isZip(bytes)) return;
  if (bytes.length === 0) throw notAWorkbook('是空的（0 位元組，可能還沒同步完成）');
  if (isCompoundFile(bytes)) {
    const isEncrypted = Buffer.from(bytes).includes(Buffer.from('EncryptedPackage', 'utf16le'));
    throw notAWorkbook(isEncrypted ? '有密碼保護' : '是舊版的 .xls 格式');
  }
  throw notAWorkbook('的內容不是試算表（可能是文字檔改了副檔名）');
}

function refuseOtherZips(entries: ReadonlyMap<string, ZipEntry>): void {
  const mimetype = entries.get('mimetype');
  if (mimetype !== undefined) {
    const isOds = new TextDecoder().decode(unpack(mimetype)).includes('spreadsheet');
    throw notAWorkbook(isOds ? '是 OpenDocument 試算表（.ods）' : '是別種文件');
  }
  if (entries.has('xl/workbook.bin')) throw notAWorkbook('是二進位活頁簿（.xlsb）');
  if (!entries.has('[Content_Types].xml')) throw notAWorkbook('是壓縮檔');
}

export function openPackage(bytes: Uint8Array): XlsxPackage {
  refuseOtherFormats(bytes);
  const entries = new Map(asWorkbook(() => readZip(bytes)).map((entry) => [entry.name, entry]));
  refuseOtherZips(entries);
  return packageOf(entries);
}

/** A package of nothing yet. */
export function emptyPackage(): XlsxPackage {
  return packageOf(new Map());
}

function packageOf(entries: ReadonlyMap<string, ZipEntry>): XlsxPackage {
  const texts = new Map<string, string>();
  const changed = new Set<string>();
  // Part names are compared without regard to case.
  const stored = new Map([...entries.keys()].map((name) => [name.toLowerCase(), name]));
  const nameOf = (part: string): string => stored.get(part.toLowerCase()) ?? part;
  const saved = (name: string): ZipEntry | undefined =>
    changed.has(name)
      ? packedEntry(name, new TextEncoder().encode(texts.get(name)))
      : entries.get(name);
  return {
    parts: () => [...stored.values()],
    xml: (part) => {
      const name = nameOf(part);
      const entry = entries.get(name);
      const text =
        texts.get(name) ?? (entry === undefined ? undefined : plainXml(unpack(entry), name));
      if (text !== undefined) texts.set(name, text);
      return text;
    },
    put: (part, xml) => {
      const name = nameOf(part);
      stored.set(name.toLowerCase(), name);
      texts.set(name, xml);
      changed.add(name);
    },
    save: () => writeZip([...stored.values()].flatMap((name) => saved(name) ?? [])),
  };
}

/** `xl/worksheets/sheet1.xml` from `../worksheets/sheet1.xml` as seen from `xl/drawings/drawing1.xml`. */
export function resolvePart(from: string, target: string): string {
  const path = target.startsWith('/') ? [] : from.split('/').slice(0, -1);
  for (const step of target.split('/')) {
    if (step === '..') path.pop();
    else if (step !== '' && step !== '.') path.push(step);
  }
  return path.join('/');
}

/** The part that holds another part's relationships; '' stands for the package itself. */
export function relationshipsPart(part: string): string {
  const slash = part.lastIndexOf('/') + 1;
  return `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
}

export function relationshipsOf(file: XlsxPackage, part: string): readonly Relationship[] {
  const xml = file.xml(relationshipsPart(part)) ?? '';
  return Array.from(tagsNamed(xml, 'Relationship'), ({ attributes }) => ({
    id: attribute(attributes, 'Id') ?? '',
    type: (attribute(attributes, 'Type') ?? '').replace(/^.*\//u, ''),
    part:
      attribute(attributes, 'TargetMode') === 'External'
        ? ''
        : resolvePart(part, attribute(attributes, 'Target') ?? ''),
  }));
}
