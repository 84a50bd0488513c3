import { utf8 } from '../domain/kit/utf8.ts';
import type { Drawing } from './drawing.ts';
import { qrCode } from './qr-code.ts';

/** Millimetres, with the code's margin. */
const SIZE = 25;

/** Bytes: with more, its squares are too small for the camera of a telephone to tell apart. */
const MOST = 300;

/** The text as a QR code to stand among other blocks; null for what is no text for one. */
export function drawCode(text: string): Drawing | null {
  const { length } = utf8(text);
  if (length === 0 || length > MOST) return null;
  return {
    width: SIZE,
    height: SIZE,
    title: `QR 碼：${text}`,
    description: text,
    shapes: [qrCode(text, { x: 0, y: 0, size: SIZE })],
  };
}
