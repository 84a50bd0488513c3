// A school's emblem as a file, looked through before anything is made: a picture that some program cannot show would spoil
// every document.
import { readFile, stat } from 'node:fs/promises';
import { crc32, inflateSync } from 'node:zlib';

import { BrokenWorld } from '../../ports.ts';
import type { Emblem } from '../../rendering/emblem.ts';
import { codeOf } from '../files/write-new.ts';

/** Bytes: it stands in every document. */
const LIMIT = 300 * 1024;

/** Dots on a side: more than any paper needs, and what programs still take in. */
const MOST_DOTS = 3000;

type Sides = { readonly width: number; readonly height: number };

const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

type Chunk = { readonly type: string; readonly data: Buffer };

/** Null when the file is cut off or a chunk is not what its sum says. */
function chunksOf(file: Buffer): readonly Chunk[] | null {
  const chunks: Chunk[] = [];
  for (let at = PNG.length; at + 12 <= file.length;) {
    const end = at + 8 + file.readUInt32BE(at);
    if (end + 4 > file.length) return null;
    if (crc32(file.subarray(at + 4, end)) !== file.readUInt32BE(end)) return null;
    const type = file.toString('latin1', at + 4, at + 8);
    chunks.push({ type, data: file.subarray(at + 8, end) });
    if (type === 'IEND') return chunks;
    at = end + 4;
  }
  return null;
}

function readPng(file: Buffer): Sides | null {
  const chunks = chunksOf(file);
  const header = chunks?.[0];
  if (chunks === null || header?.type !== 'IHDR' || header.data.length !== 13) return null;
  const sides = { width: header.data.readUInt32BE(0), height: header.data.readUInt32BE(4) };
  const packed = chunks.filter(({ type }) => type === 'IDAT').map(({ data }) => data);
  try {
    // One line is at least a byte and its filter's number.
    const rows = inflateSync(Buffer.concat(packed), { maxOutputLength: 2 ** 27 });
    return rows.length >= sides.height * 2 ? sides : null;
  } catch {
    return null;
  }
}

/** Frames of all kinds but the markers C4, C8 and CC that lie among them. */
const isFrame = (marker: number): boolean =>
  marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);

/** What printing houses use: four inks in place of three colours, which PDF for archives does not take. */
const INKS = '是印刷用的四色（CMYK）圖檔。請另存成 RGB 的 PNG 再試。';

function readJpeg(file: Buffer): Sides | string | null {
  if (file.lastIndexOf(Buffer.from([0xff, 0xd9])) < 0) return null;
  for (let at = 2; at + 10 < file.length && file[at] === 0xff;) {
    const marker = file[at + 1] ?? 0;
    if (isFrame(marker)) {
      if ((file[at + 9] ?? 0) > 3) return INKS;
      return { width: file.readUInt16BE(at + 7), height: file.readUInt16BE(at + 5) };
    }
    at += marker === 0xff ? 1 : 2 + file.readUInt16BE(at + 2);
  }
  return null;
}

function typeOf(file: Buffer): Emblem['type'] | null {
  if (file.subarray(0, PNG.length).equals(PNG)) return 'png';
  return file.length > 3 && file.readUIntBE(0, 3) === 0xffd8ff ? 'jpeg' : null;
}

/** Zh-TW why not, or the picture. */
function emblemIn(file: Buffer): Emblem | string {
  const type = typeOf(file);
  if (type === null) return '不是 PNG 或 JPEG 圖檔。請另存成 PNG 再試。';
  const sides = type === 'png' ? readPng(file) : readJpeg(file);
  if (typeof sides === 'string') return sides;
  if (sides === null || sides.width * sides.height === 0) {
    return '讀不出來，檔案可能不完整。請重新另存成 PNG 再試。';
  }
  if (Math.max(sides.width, sides.height) > MOST_DOTS) {
    return `有 ${sides.width}×${sides.height} 點，太大了。請縮小到每邊 ${MOST_DOTS} 點以內。`;
  }
  return { type, bytes: new Uint8Array(file), ...sides };
}

async function read(path: string): Promise<Emblem | string> {
  try {
    const { size } = await stat(path);
    if (size > LIMIT) {
      return `有 ${Math.ceil(size / 1024)} KB，上限是 ${LIMIT / 1024} KB。請縮小後再試。`;
    }
    return emblemIn(await readFile(path));
  } catch (error) {
    const code = codeOf(error);
    if (code === 'ENOENT') return '找不到。請確認路徑。';
    return code === 'EISDIR' ? '是資料夾，不是圖檔。' : `讀不到（${code}）。`;
  }
}

/** The emblem, or a refusal in one line. */
export async function readEmblem(path: string): Promise<Emblem> {
  const emblem = await read(path);
  if (typeof emblem !== 'string') return emblem;
  throw new BrokenWorld(
    `「設定」的「校徽圖檔」指的 ${path} ${emblem}沒有產生任何文件；不印校徽請清空這個設定。`,
  );
}
