import type { Drawing } from './drawing.ts';
import { rectangle } from './drawing.ts';
import { qrCode } from './qr-code.ts';

/** Millimetres: read from the back rows when it is shown on a wall, and from a hand's breadth on paper. */
const SIZE = 80;

/** White all around, beside the code's own margin: the four squares that readers want. */
const EDGE = 5;

/** A text as a QR code to show or to print by itself, black on white. */
export function codePicture(text: string, title: string): Drawing {
  const page = { x: 0, y: 0, width: SIZE, height: SIZE };
  return {
    width: SIZE,
    height: SIZE,
    title,
    description: text,
    shapes: [
      rectangle(page, { fill: '#ffffff' }),
      qrCode(text, { x: EDGE, y: EDGE, size: SIZE - 2 * EDGE }),
    ],
  };
}
