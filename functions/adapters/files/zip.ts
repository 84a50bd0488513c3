// Zip archives, read so that nothing needs unpacking to be kept: entries that are not replaced are written back with
// their compressed bytes as they were (zip-write.ts).
import { crc32, inflateRawSync } from 'node:zlib';

import { CENTRAL, END, LOCAL, viewOf, type ZipEntry } from './zip-entry.ts';

/** What is wrong with an archive, for whoever opened it to say in the words of the file it should be. */
export class ZipFault extends Error {
  readonly kind: 'damaged' | 'locked' | 'too-big';
  /** zh-TW, to stand within a sentence. */
  readonly what: string;

  constructor(kind: ZipFault['kind'], what: string) {
    super(what);
    this.kind = kind;
    this.what = what;
  }
}

const damaged = (what: string): ZipFault => new ZipFault('damaged', what);

const MEGABYTE = 1024 * 1024;
/** A workbook of 100,000 rows unpacks to about 40 MB; a zip bomb to gigabytes. */
const LARGEST_TOTAL = 200 * MEGABYTE;
const SUSPICIOUS_TOTAL = 50 * MEGABYTE;
const SUSPICIOUS_RATIO = 200;

const END_64_LOCATOR = 0x07064b50;
const END_64 = 0x06064b50;
const IN_EXTRA_32 = 0xffffffff;
const ENCRYPTED = 1;

const CUT_OFF = '檔案不完整，可能還沒下載或同步完成';

/** Where the directory starts and how many entries it has. */
function directoryOf(view: DataView): { readonly offset: number; readonly count: number } {
  const lowest = Math.max(0, view.byteLength - 22 - 0xffff);
  for (let at = view.byteLength - 22; at >= lowest; at--) {
    if (view.getUint32(at, true) !== END) continue;
    const isZip64 = at >= 20 && view.getUint32(at - 20, true) === END_64_LOCATOR;
    if (!isZip64)
      return { offset: view.getUint32(at + 16, true), count: view.getUint16(at + 10, true) };
    const end64 = Number(view.getBigUint64(at - 12, true));
    if (view.getUint32(end64, true) !== END_64) throw damaged(CUT_OFF);
    return {
      offset: Number(view.getBigUint64(end64 + 48, true)),
      count: Number(view.getBigUint64(end64 + 32, true)),
    };
  }
  throw damaged(CUT_OFF);
}

/** Zip64 moves fields that overflow into an extra record, in this order and only those. */
function widened(
  view: DataView,
  extra: { start: number; end: number },
  fields: number[],
): number[] {
  let at = extra.start;
  while (at + 4 <= extra.end && view.getUint16(at, true) !== 1)
    at += 4 + view.getUint16(at + 2, true);
  at += 4;
  return fields.map((field) => {
    if (field !== IN_EXTRA_32) return field;
    at += 8;
    return Number(view.getBigUint64(at - 8, true));
  });
}

function entryAt(bytes: Uint8Array, view: DataView, at: number): { entry: ZipEntry; next: number } {
  if (view.getUint32(at, true) !== CENTRAL) throw damaged(CUT_OFF);
  const nameLength = view.getUint16(at + 28, true);
  const extraStart = at + 46 + nameLength;
  const extraEnd = extraStart + view.getUint16(at + 30, true);
  const [size = 0, packedSize = 0, local = 0] = widened(
    view,
    { start: extraStart, end: extraEnd },
    [view.getUint32(at + 24, true), view.getUint32(at + 20, true), view.getUint32(at + 42, true)],
  );
  if (view.getUint32(local, true) !== LOCAL) throw damaged(CUT_OFF);
  const data = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
  if (data + packedSize > bytes.length) throw damaged(CUT_OFF);
  const rawName = bytes.subarray(at + 46, extraStart);
  const localName = bytes.subarray(local + 30, local + 30 + view.getUint16(local + 26, true));
  const entry: ZipEntry = {
    // Some writers on Windows use backslashes, some start at the root.
    name: new TextDecoder().decode(rawName).replaceAll('\\', '/').replace(/^\/+/u, ''),
    rawName,
    localName,
    versionMadeBy: view.getUint16(at + 4, true),
    flags: view.getUint16(at + 8, true),
    method: view.getUint16(at + 10, true),
    time: view.getUint32(at + 12, true),
    crc: view.getUint32(at + 16, true),
    size,
    externalAttributes: view.getUint32(at + 38, true),
    packed: bytes.subarray(data, data + packedSize),
  };
  return { entry, next: extraEnd + view.getUint16(at + 32, true) };
}

function refuseBombs(entries: readonly ZipEntry[], length: number): void {
  const total = entries.reduce((sum, { size }) => sum + size, 0);
  const inflated = total > SUSPICIOUS_TOTAL && total > length * SUSPICIOUS_RATIO;
  if (total > LARGEST_TOTAL || inflated) {
    throw new ZipFault('too-big', `解壓縮後有 ${Math.round(total / MEGABYTE)} MB，大得不合理`);
  }
}

/** The entries in their order, names that come twice too; refuses what is broken, encrypted or unreasonably large. */
export function listZip(bytes: Uint8Array): readonly ZipEntry[] {
  const view = viewOf(bytes);
  const entries: ZipEntry[] = [];
  try {
    const { offset, count } = directoryOf(view);
    let at = offset;
    for (let index = 0; index < count; index++) {
      const { entry, next } = entryAt(bytes, view, at);
      entries.push(entry);
      at = next;
    }
  } catch (error) {
    if (error instanceof RangeError) throw damaged(CUT_OFF);
    throw error;
  }
  if (entries.some(({ flags }) => (flags & ENCRYPTED) !== 0))
    throw new ZipFault('locked', '有密碼保護');
  refuseBombs(entries, bytes.length);
  return entries;
}

/** The entries in their order; refuses every archive that two programs could read differently. */
export function readZip(bytes: Uint8Array): readonly ZipEntry[] {
  const entries = listZip(bytes);
  if (new Set(entries.map(({ name }) => name)).size < entries.length)
    throw damaged('壓縮檔內有重複的項目');
  return entries;
}

/** The content of an entry, held to the size and checksum that the directory gives. */
export function unpack({ name, method, packed, size, crc }: ZipEntry): Uint8Array {
  try {
    const content =
      method === 0 ? packed : inflateRawSync(packed, { maxOutputLength: Math.max(size, 1) });
    if ((method === 0 || method === 8) && content.length === size && crc32(content) === crc) {
      return content;
    }
  } catch {
    // Told below like every other mismatch.
  }
  throw damaged(name);
}
