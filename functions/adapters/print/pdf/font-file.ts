// What a TrueType or OpenType file says about its characters: which it has, and how wide they are.
// Tables and their fields: https://learn.microsoft.com/typography/opentype/spec/otff

export type FontFile = {
  /** Width of a character in ems, or null when the font lacks it. */
  readonly widthOf: (codePoint: number) => number | null;
};

type Tables = (tag: string) => DataView | null;

const COLLECTION = 0x74746366;
const KINDS: ReadonlySet<number> = new Set([0x00010000, 0x4f54544f, 0x74727565]);
const LAST_CODE_POINT = 0x10ffff;

function tablesOf(bytes: Uint8Array): Tables | null {
  const file = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  // Of a collection, the first font.
  const start = file.getUint32(0) === COLLECTION ? file.getUint32(12) : 0;
  if (!KINDS.has(file.getUint32(start))) return null;
  const places = new Map<string, DataView>();
  for (let index = 0; index < file.getUint16(start + 4); index += 1) {
    const record = start + 12 + index * 16;
    const tag = String.fromCharCode(...bytes.subarray(record, record + 4));
    const [offset, length] = [file.getUint32(record + 8), file.getUint32(record + 12)];
    places.set(tag, new DataView(bytes.buffer, bytes.byteOffset + offset, length));
  }
  return (tag) => places.get(tag) ?? null;
}

/** Calls back for every character and its glyph. */
type Reader = (table: DataView, keep: (codePoint: number, glyph: number) => void) => void;

/** Ranges of characters of the basic plane. */
const readFormat4: Reader = (table, keep) => {
  const size = table.getUint16(6);
  for (let at = 0; at < size; at += 2) {
    const [last, first] = [table.getUint16(14 + at), table.getUint16(16 + size + at)];
    const delta = table.getUint16(16 + 2 * size + at);
    const place = 16 + 3 * size + at;
    const offset = table.getUint16(place);
    for (let code = first; code <= last && code < 0xffff; code += 1) {
      const glyph = offset === 0 ? code : table.getUint16(place + offset + 2 * (code - first));
      keep(code, glyph === 0 ? 0 : (glyph + delta) & 0xffff);
    }
  }
};

/** Ranges of any characters. */
const readFormat12: Reader = (table, keep) => {
  for (let group = 0; group < table.getUint32(12); group += 1) {
    const at = 16 + group * 12;
    const [first, glyph] = [table.getUint32(at), table.getUint32(at + 8)];
    const last = Math.min(table.getUint32(at + 4), LAST_CODE_POINT);
    for (let code = first; code <= last; code += 1) keep(code, glyph + code - first);
  }
};

const READERS: readonly (readonly [format: number, reader: Reader])[] = [
  [12, readFormat12],
  [4, readFormat4],
];

function glyphsOf(cmap: DataView): ReadonlyMap<number, number> {
  const subtables = Array.from({ length: cmap.getUint16(2) }, (_, index) => {
    const offset = cmap.getUint32(8 + index * 8);
    return new DataView(cmap.buffer, cmap.byteOffset + offset, cmap.byteLength - offset);
  });
  const glyphs = new Map<number, number>();
  for (const [format, read] of READERS) {
    const table = subtables.find((one) => one.getUint16(0) === format);
    if (table === undefined) continue;
    read(table, (code, glyph) => {
      if (glyph !== 0) glyphs.set(code, glyph);
    });
    break;
  }
  return glyphs;
}

function readTables(table: Tables): FontFile | null {
  const [head, hhea, hmtx, cmap] = ['head', 'hhea', 'hmtx', 'cmap'].map(table);
  if (!head || !hhea || !hmtx || !cmap) return null;
  const glyphs = glyphsOf(cmap);
  const unitsPerEm = head.getUint16(18);
  const widths = hhea.getUint16(34);
  return {
    widthOf: (codePoint) => {
      const glyph = glyphs.get(codePoint);
      if (glyph === undefined) return null;
      // From the last width on, all are alike.
      return hmtx.getUint16(4 * Math.min(glyph, widths - 1)) / unitsPerEm;
    },
  };
}

/** Null when this is no such font file, or a damaged one. */
export function readFontFile(bytes: Uint8Array): FontFile | null {
  try {
    const tables = tablesOf(bytes);
    return tables === null ? null : readTables(tables);
  } catch (error) {
    // What lies outside the file.
    if (error instanceof RangeError) return null;
    throw error;
  }
}
