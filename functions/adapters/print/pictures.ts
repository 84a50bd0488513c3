// Drawings as PNG, which every version of Word shows.
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

import type { Drawing } from '../../rendering/drawing.ts';
import { svgFile } from '../../rendering/write-svg.ts';
import { FONT_FAMILY, FONT_FILES } from './pdf/fonts.ts';

/** Dots per millimetre: 254 to the inch, enough for paper. */
const DOTS = 10;

export type Painter = (drawing: Drawing) => Uint8Array;

async function load(): Promise<Painter> {
  const [{ initWasm, Resvg }, program, ...fonts] = await Promise.all([
    import('@resvg/resvg-wasm'),
    readFile(fileURLToPath(import.meta.resolve('@resvg/resvg-wasm/index_bg.wasm'))),
    ...FONT_FILES.map((path) => readFile(path)),
  ]);
  await initWasm(program);
  const font = { fontBuffers: fonts, defaultFontFamily: FONT_FAMILY };
  return (drawing) => {
    const width = Math.round(drawing.width * DOTS);
    const picture = new Resvg(svgFile(drawing), { font, fitTo: { mode: 'width', value: width } });
    const image = picture.render();
    const png = image.asPng();
    image.free();
    picture.free();
    return png;
  };
}

let loaded: Promise<Painter> | null = null;

/** Once for the whole process: the program can be started only once. */
export const openPainter = (): Promise<Painter> => (loaded ??= load());
