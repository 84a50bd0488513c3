// Zip archives, read so that nothing needs unpacking to be kept: entries that are not replaced are written back with
// their compressed bytes as they were.
import { constants, crc32, deflateRawSync, inflateRawSync } from 'node:zlib';

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

export type ZipEntry = {
  readonly name: string;
  readonly rawName: Uint8Array;
  readonly versionMadeBy: number;
  readonly flags: number;
  /** 0 = stored, 8 = deflated. */
  readonly method: number;
  /** MS-DOS time and date, as one 32-bit number. */
  readonly time: number;
  readonly crc: number;
  /** Bytes once unpacked, as the directory claims; `unpack` holds it to that. */
  readonly size: number;
  readonly externalAttributes: number;
  readonly packed: Uint8Array;
};

const MEGABYTE = 1024 * 1024;
/** A workbook of 100,000 rows unpacks to about 40 MB; a zip bomb to gigabytes. */
const LARGEST_TOTAL = 200 * MEGABYTE;
const SUSPICIOUS_TOTAL = 50 * MEGABYTE;
const SUSPICIOUS_RATIO = 200;

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const END_64_LOCATOR = 0x07064b50;
const END_64 = 0x06064b50;
const IN_EXTRA_32 = 0xffffffff;
const ENCRYPTED = 1;
const SIZES_FOLLOW_DATA = 8;
const UTF8_NAME = 0x800;
/** 1980-01-01 00:00, the first a zip can hold: the same input must give the same bytes. */
const FIXED_TIME = 0x00210000;

const viewOf = (bytes: Uint8Array): DataView =>
  new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

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
  const entry: ZipEntry = {
    // Some writers on Windows use backslashes, some start at the root.
    name: new TextDecoder().decode(rawName).replaceAll('\\', '/').replace(/^\/+/u, ''),
    rawName,
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

/** The entries in their order; refuses what is broken, encrypted or unreasonably large before unpacking anything. */
export function readZip(bytes: Uint8Array): readonly ZipEntry[] {
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
  if (new Set(entries.map(({ name }) => name)).size < entries.length)
    throw damaged('壓縮檔內有重複的項目');
  refuseBombs(entries, bytes.length);
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

export function packedEntry(name: string, content: Uint8Array): ZipEntry {
  return {
    name,
    rawName: new TextEncoder().encode(name),
    versionMadeBy: 20,
    flags: UTF8_NAME,
    method: 8,
    time: FIXED_TIME,
    crc: crc32(content),
    size: content.length,
    externalAttributes: 0,
    packed: deflateRawSync(content, { level: constants.Z_DEFAULT_COMPRESSION }),
  };
}

/** The fields that the local header and the directory share, from "version needed" to "name length". */
function sharedFields({ flags, method, time, crc, packed, size, rawName }: ZipEntry): Uint8Array {
  const bytes = new Uint8Array(24);
  const view = viewOf(bytes);
  view.setUint16(0, 20, true);
  view.setUint16(2, flags & ~SIZES_FOLLOW_DATA, true);
  view.setUint16(4, method, true);
  view.setUint32(6, time, true);
  view.setUint32(10, crc, true);
  view.setUint32(14, packed.length, true);
  view.setUint32(18, size, true);
  view.setUint16(22, rawName.length, true);
  return bytes;
}

/** An archive of these entries; sizes stay far below where zip64 would be needed. */
export function writeZip(entries: readonly ZipEntry[]): Uint8Array {
  const files: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let offset = 0;
  let directorySize = 0;
  for (const entry of entries) {
    const shared = sharedFields(entry);
    const local = new Uint8Array(30);
    viewOf(local).setUint32(0, LOCAL, true);
    local.set(shared, 4);
    files.push(local, entry.rawName, entry.packed);
    const central = new Uint8Array(46);
    const view = viewOf(central);
    view.setUint32(0, CENTRAL, true);
    view.setUint16(4, entry.versionMadeBy, true);
    central.set(shared, 6);
    view.setUint32(38, entry.externalAttributes, true);
    view.setUint32(42, offset, true);
    directory.push(central, entry.rawName);
    offset += 30 + entry.rawName.length + entry.packed.length;
    directorySize += 46 + entry.rawName.length;
  }
  const end = new Uint8Array(22);
  const view = viewOf(end);
  view.setUint32(0, END, true);
  view.setUint16(8, entries.length, true);
  view.setUint16(10, entries.length, true);
  view.setUint32(12, directorySize, true);
  view.setUint32(16, offset, true);
  return Buffer.concat([...files, ...directory, end]);
}
