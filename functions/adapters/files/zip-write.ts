// Zip archives, written whole or entry by entry; the same entries give the same bytes.
import { constants, crc32, deflateRawSync } from 'node:zlib';

import { CENTRAL, END, LOCAL, UTF8_NAME, viewOf, type ZipEntry } from './zip-entry.ts';

/** 1980-01-01 00:00, the first a zip can hold: the same input must give the same bytes. */
const FIXED_TIME = 0x00210000;
const SIZES_FOLLOW_DATA = 8;

const newEntry = (
  name: string,
  content: Uint8Array,
  { method, packed }: Pick<ZipEntry, 'method' | 'packed'>,
): ZipEntry => {
  const rawName = new TextEncoder().encode(name);
  return {
    name,
    rawName,
    localName: rawName,
    versionMadeBy: 20,
    flags: UTF8_NAME,
    method,
    time: FIXED_TIME,
    crc: crc32(content),
    size: content.length,
    externalAttributes: 0,
    packed,
  };
};

export const packedEntry = (name: string, content: Uint8Array): ZipEntry =>
  newEntry(name, content, {
    method: 8,
    packed: deflateRawSync(content, { level: constants.Z_DEFAULT_COMPRESSION }),
  });

/** As it is: for what is packed inside, or was packed by somebody else. */
export const storedEntry = (name: string, content: Uint8Array): ZipEntry =>
  newEntry(name, content, { method: 0, packed: content });

/** Deflated already: by a packer whose bytes are the same in every version of Node. */
export const deflatedEntry = (name: string, content: Uint8Array, packed: Uint8Array): ZipEntry =>
  newEntry(name, content, { method: 8, packed });

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

function localHeader(entry: ZipEntry): Uint8Array {
  const local = new Uint8Array(30);
  viewOf(local).setUint32(0, LOCAL, true);
  local.set(sharedFields(entry), 4);
  return local;
}

function centralHeader(entry: ZipEntry, offset: number): Uint8Array {
  const central = new Uint8Array(46);
  const view = viewOf(central);
  view.setUint32(0, CENTRAL, true);
  view.setUint16(4, entry.versionMadeBy, true);
  central.set(sharedFields(entry), 6);
  view.setUint32(38, entry.externalAttributes, true);
  view.setUint32(42, offset, true);
  return central;
}

export type ZipWriter = {
  /** The bytes that come next. */
  readonly add: (entry: ZipEntry) => readonly Uint8Array[];
  /** The last bytes. */
  readonly end: () => readonly Uint8Array[];
};

const lengthOf = (pieces: readonly Uint8Array[]): number =>
  pieces.reduce((sum, { length }) => sum + length, 0);

/** For archives that are never in memory as a whole; sizes stay far below where zip64 would be needed. */
export function zipWriter(): ZipWriter {
  const directory: Uint8Array[] = [];
  let offset = 0;
  let count = 0;
  return {
    add: (entry) => {
      const pieces = [localHeader(entry), entry.rawName, entry.packed];
      directory.push(centralHeader(entry, offset), entry.rawName);
      offset += lengthOf(pieces);
      count += 1;
      return pieces;
    },
    end: () => {
      const end = new Uint8Array(22);
      const view = viewOf(end);
      view.setUint32(0, END, true);
      view.setUint16(8, count, true);
      view.setUint16(10, count, true);
      view.setUint32(12, lengthOf(directory), true);
      view.setUint32(16, offset, true);
      return [...directory, end];
    },
  };
}

/** An archive of these entries. */
export function writeZip(entries: readonly ZipEntry[]): Uint8Array {
  const writer = zipWriter();
  return Buffer.concat([...entries.flatMap((entry) => writer.add(entry)), ...writer.end()]);
}
