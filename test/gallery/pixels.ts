// A small PNG of a page: as few colours as a page of letters and charts needs.
import { crc32, deflateSync } from 'node:zlib';

export type Pixels = { readonly width: number; readonly height: number; readonly rgb: Uint8Array };

/** A picture as `pdftoppm` writes it without being told a format (PPM, `P6`). */
export function readPpm(file: Uint8Array): Pixels {
  const head = /^P6\s+(\d+)\s+(\d+)\s+255\s/u.exec(
    Buffer.from(file.subarray(0, 40)).toString('latin1'),
  );
  if (head === null) throw new Error('Not a PPM file.');
  const [whole, width, height] = head;
  return { width: Number(width), height: Number(height), rgb: file.subarray(whole.length) };
}

const COLOURS = 16;
/** Steps of each of the three lights, from dark to bright. */
const STEPS = 10;
/** Colours nearer to each other than this are one: letters have many greys, and a chart few colours. */
const APART = 60;

const stepOf = (light: number): number => Math.round((light / 255) * (STEPS - 1));

const codeAt = (rgb: Uint8Array, at: number): number =>
  (stepOf(rgb[at] ?? 0) * STEPS + stepOf(rgb[at + 1] ?? 0)) * STEPS + stepOf(rgb[at + 2] ?? 0);

const lightsOf = (code: number): readonly number[] =>
  [Math.floor(code / STEPS ** 2), Math.floor(code / STEPS) % STEPS, code % STEPS].map(
    (step) => (step * 255) / (STEPS - 1),
  );

const distance = (one: number, other: number): number => {
  const lights = lightsOf(other);
  return lightsOf(one).reduce((sum, light, index) => sum + (light - (lights[index] ?? 0)) ** 2, 0);
};

/** The shade of a table's head and of a draft's mark, which are near to white. */
const isPale = (code: number): boolean => Math.min(...lightsOf(code)) > 220;

/** The colours there are most of, and for each colour the nearest of them. */
function paletteOf(codes: Uint16Array): { chosen: readonly number[]; nearest: Uint8Array } {
  const counts = new Uint32Array(STEPS ** 3);
  for (const code of codes) counts[code] = (counts[code] ?? 0) + 1;
  const all = [...counts.keys()];
  const chosen: number[] = [];
  for (const code of [...all].sort((a, b) => (counts[b] ?? 0) - (counts[a] ?? 0))) {
    const isApart = (one: number): boolean => distance(one, code) > (isPale(code) ? 0 : APART ** 2);
    if (chosen.length < COLOURS && chosen.every(isApart)) chosen.push(code);
  }
  const nearest = new Uint8Array(STEPS ** 3);
  for (const code of all) {
    const far = chosen.map((one) => distance(one, code));
    nearest[code] = far.indexOf(Math.min(...far));
  }
  return { chosen, nearest };
}

function chunk(type: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(data.length, 0);
  frame.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
}

/** Two pixels to a byte; each line begins with the number of its filter, which is none. */
function packed(codes: Uint16Array, nearest: Uint8Array, { width, height }: Pixels): Uint8Array {
  const stride = 1 + Math.ceil(width / 2);
  const lines = new Uint8Array(stride * height);
  codes.forEach((code, index) => {
    const x = index % width;
    const at = Math.floor(index / width) * stride + 1 + (x >> 1);
    const value = nearest[code] ?? 0;
    lines[at] = (lines[at] ?? 0) | (x % 2 === 0 ? value << 4 : value);
  });
  return lines;
}

export function writePng(pixels: Pixels): Uint8Array {
  const { width, height, rgb } = pixels;
  const codes = Uint16Array.from({ length: width * height }, (_, index) => codeAt(rgb, index * 3));
  const { chosen, nearest } = paletteOf(codes);
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([4, 3, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', head),
    chunk('PLTE', Uint8Array.from(chosen.flatMap(lightsOf), Math.round)),
    chunk('IDAT', deflateSync(packed(codes, nearest, pixels), { level: 9 })),
    chunk('IEND', new Uint8Array()),
  ]);
}
