// One label: the code on the left, the words on the right, as large as the room allows and never cut while they can be read.
import type { AssetLabel } from '../../domain/documents/labels/asset-labels.ts';
import { words, type Shape } from '../drawing.ts';
import { qrCode } from '../qr-code.ts';
import { textWidth, wrapText } from '../text-width.ts';

export type Box = {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
};

const LARGEST_LETTER = 3.6;
/** Nearly eight points: down to this, a field on one line is worth more than larger letters. */
const COMFORTABLE_LETTER = 2.7;
/** Four points: smaller letters cannot be read, so what is left over is cut. */
const SMALLEST_LETTER = 1.4;
/** From the largest, in tenths. */
const SIZES = Array.from(
  { length: Math.round((LARGEST_LETTER - SMALLEST_LETTER) * 10) + 1 },
  (_, step) => Math.round(LARGEST_LETTER * 10 - step) / 10,
);
const LINE = 1.35;
const GAP = 1;
/** Of the label's width, at most for the code. */
const CODE_SHARE = 0.42;

type Field = AssetLabel['lines'][number];
type Written = { readonly size: number; readonly lines: readonly (readonly string[])[] };

/** Which thing it is must be read without putting a number together. */
const hasWholeNumber = (label: AssetLabel, { lines: [number = []] }: Written): boolean =>
  number.some((text) => text.endsWith(label.lines[0]?.value ?? ''));

/** On one line, else its value on a line of its own, so that a number stays whole, else broken anywhere. */
function fieldLines({ name, value }: Field, size: number, width: number): readonly string[] {
  const whole = `${name} ${value}`;
  if (textWidth(whole, size) <= width) return [whole];
  return textWidth(value, size) <= width ? [name, value] : wrapText(whole, size, width);
}

/** Each field's lines, at the largest size at which all of them fit. */
function written(label: AssetLabel, width: number, height: number): Written {
  const at = (size: number): Written => ({
    size,
    lines: label.lines.map((field) => fieldLines(field, size, width)),
  });
  const fits = ({ size, lines: wrapped }: Written): boolean =>
    wrapped.reduce((sum, field) => sum + field.length, 0) * size * LINE <= height;
  const isUnbroken = (one: Written): boolean => one.lines.every((field) => field.length === 1);
  const all = SIZES.map(at);
  return (
    all.find((one) => one.size >= COMFORTABLE_LETTER && isUnbroken(one) && fits(one)) ??
    all.find((one) => hasWholeNumber(label, one) && fits(one)) ??
    all.find(fits) ??
    at(SMALLEST_LETTER)
  );
}

export function drawLabel(label: AssetLabel, { x, y, width, height }: Box): readonly Shape[] {
  const code = Math.min(height, width * CODE_SHARE);
  const left = x + code + GAP;
  const { size, lines } = written(label, width - code - GAP, height);
  const most = Math.floor(height / (size * LINE));
  const shown = lines
    .flatMap((field, index) => field.map((text) => ({ text, bold: index === 0 })))
    .slice(0, most);
  const top = y + (height - shown.length * size * LINE) / 2;
  return [
    qrCode(label.code, { x, y: y + (height - code) / 2, size: code }),
    ...shown.map(({ text, bold }, index) =>
      words(text, [left, top + (index + 0.78) * size * LINE], {
        size,
        bold,
      }),
    ),
  ];
}
