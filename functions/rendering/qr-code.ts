import { encode } from 'uqr';

import { utf8 } from '../domain/kit/utf8.ts';
import type { Squares } from './drawing.ts';

/** White around the code, in squares; the paper around it adds the rest of the four that readers want. */
const MARGIN = 2;

/**
 * The text as a QR code of `size` millimetres with its margin. Level M: a fifteenth of it may be scratched.
 * The text goes in as bytes, since making them from a string takes `encodeURI`, which fails on half a surrogate pair.
 */
export function qrCode(
  text: string,
  { x, y, size }: { readonly x: number; readonly y: number; readonly size: number },
): Squares {
  const { data } = encode(Array.from(utf8(text)), { ecc: 'M', boostEcc: false, border: 0 });
  const side = size / (data.length + 2 * MARGIN);
  return { kind: 'squares', x: x + MARGIN * side, y: y + MARGIN * side, side, rows: data };
}
