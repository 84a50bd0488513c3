// What an archive's entry is, and the marks that reading and writing share.

export type ZipEntry = {
  readonly name: string;
  readonly rawName: Uint8Array;
  /** The name as it stands before the content: programs that read from the front go by it. */
  readonly localName: Uint8Array;
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

export const LOCAL = 0x04034b50;
export const CENTRAL = 0x02014b50;
export const END = 0x06054b50;

/** The name is UTF-8; without it, whatever the writer's system used. */
export const UTF8_NAME = 0x800;

export const viewOf = (bytes: Uint8Array): DataView =>
  new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
