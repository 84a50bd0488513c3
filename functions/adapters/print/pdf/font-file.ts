// What a TrueType or OpenType file says about its characters: which it has, and how wide they are.
// Tables and their fields: https://learn.microsoft.com/typography/opentype/spec/otff

export type FontFile = {
  /** Width of a character in ems, or null when the font lacks it. */
  readonly widthOf: (codePoint: number) => number | null;
};

/** A piece of the file. Throws RangeError for what lies outside of it. */
export type ReadAt = (offset: number, length: number) => DataView;

type Tables = (tag: string) => DataView | null;

const COLLECTION = 0x74746366;
const KINDS: ReadonlySet<number> = new Set([0x00010000, 0x4f54544f, 0x74727565]);

const tagAt = (record: DataView): string =>
  String.fromCharCode(...[0, 1, 2, 3].map((index) => record.getUint8(index)));

function tablesOf(read: ReadAt): Tables | null {
  // Of a collection, the first font.
  const start = read(0, 4).getUint32(0) === COLLECTION ? read(12, 4).getUint32(0) : 0;
  const header = read(start, 12);
  if (!KINDS.has(header.getUint32(0))) return null;
  const places = new Map<string, readonly [offset: number, length: number]>();
  for (let index = 0; index < header.getUint16(4); index += 1) {
    const record = read(start + 12 + index * 16, 16);
    places.set(tagAt(record), [record.getUint32(8), record.getUint32(12)]);
  }
  // Half a file is none, whichever half it is.
  for (const [offset, length] of places.values()) read(offset + length, 0);
  return (tag) => {
    const place = places.get(tag);
    return place === undefined ? null : read(...place);
  };
}

/** The glyph of a character; 0 for none. */
type GlyphOf = (codePoint: number) => number;

/** The first of so many ranges in order that does not end before the character. */
function rangeOf(count: number, codePoint: number, lastOf: (range: number) => number): number {
  let [from, to] = [0, count];
  while (from < to) {
    const middle = (from + to) >> 1;
    if (lastOf(middle) < codePoint) from = middle + 1;
    else to = middle;
  }
  return from;
}

/** Ranges of characters of the basic plane. */
function readFormat4(table: DataView): GlyphOf {
  const size = table.getUint16(6);
  return (code) => {
    const range = 2 * rangeOf(size / 2, code, (index) => table.getUint16(14 + 2 * index));
    if (range >= size || code >= 0xffff) return 0;
    const first = table.getUint16(16 + size + range);
    if (code < first) return 0;
    const delta = table.getUint16(16 + 2 * size + range);
    const place = 16 + 3 * size + range;
    const offset = table.getUint16(place);
    const glyph = offset === 0 ? code : table.getUint16(place + offset + 2 * (code - first));
    return glyph === 0 ? 0 : (glyph + delta) & 0xffff;
  };
}

/** Ranges of any characters. */
function readFormat12(table: DataView): GlyphOf {
  const count = table.getUint32(12);
  return (code) => {
    const range = rangeOf(count, code, (index) => table.getUint32(20 + index * 12));
    if (range >= count) return 0;
    const first = table.getUint32(16 + range * 12);
    return code < first ? 0 : table.getUint32(24 + range * 12) + code - first;
  };
}

const READERS: readonly (readonly [format: number, read: (table: DataView) => GlyphOf])[] = [
  [12, readFormat12],
  [4, readFormat4],
];

function glyphsOf(cmap: DataView): GlyphOf {
  const subtables = Array.from({ length: cmap.getUint16(2) }, (_, index) => {
    const offset = cmap.getUint32(8 + index * 8);
    return new DataView(cmap.buffer, cmap.byteOffset + offset, cmap.byteLength - offset);
  });
  for (const [format, read] of READERS) {
    const table = subtables.find((one) => one.getUint16(0) === format);
    if (table !== undefined) return read(table);
  }
  return () => 0;
}

function readTables(table: Tables): FontFile | null {
  const [head, hhea, hmtx, cmap] = ['head', 'hhea', 'hmtx', 'cmap'].map(table);
  if (!head || !hhea || !hmtx || !cmap) return null;
  const glyphOf = glyphsOf(cmap);
  const unitsPerEm = head.getUint16(18);
  const widths = hhea.getUint16(34);
  return {
    widthOf: (codePoint) => {
      const glyph = glyphOf(codePoint);
      if (glyph === 0) return null;
      // From the last width on, all are alike.
      return hmtx.getUint16(4 * Math.min(glyph, widths - 1)) / unitsPerEm;
    },
  };
}

/** Null when this is no such font file, or a damaged one. */
export function readFontFile(read: ReadAt): FontFile | null {
  try {
    const tables = tablesOf(read);
    return tables === null ? null : readTables(tables);
  } catch (error) {
    // What lies outside the file.
    if (error instanceof RangeError) return null;
    throw error;
  }
}
