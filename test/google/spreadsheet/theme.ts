// What every new spreadsheet looks like.
import { normalObject } from './colour.ts';
import type { JsonObject } from './json.ts';

const WHITE = { red: 1, green: 1, blue: 1 };
const PADDING = { top: 2, right: 3, bottom: 2, left: 3 };

const TEXT_FORMAT = {
  foregroundColor: {},
  fontSize: 10,
  bold: false,
  italic: false,
  strikethrough: false,
  underline: false,
};

export const DEFAULT_FORMAT: JsonObject = normalObject({
  backgroundColor: WHITE,
  padding: PADDING,
  verticalAlignment: 'BOTTOM',
  wrapStrategy: 'OVERFLOW_CELL',
  textFormat: { ...TEXT_FORMAT, fontFamily: 'arial,sans,sans-serif' },
});

/** Of a cell that nobody formatted; alignment and number format depend on its value. */
export const DEFAULT_CELL_FORMAT: JsonObject = normalObject({
  backgroundColor: WHITE,
  padding: PADDING,
  verticalAlignment: 'BOTTOM',
  wrapStrategy: 'OVERFLOW_CELL',
  textFormat: { ...TEXT_FORMAT, fontFamily: 'Arial' },
  hyperlinkDisplayType: 'PLAIN_TEXT',
});

const THEME_COLOURS: readonly (readonly [string, number])[] = [
  ['TEXT', 0x000000],
  ['BACKGROUND', 0xffffff],
  ['ACCENT1', 0x4285f4],
  ['ACCENT2', 0xea4335],
  ['ACCENT3', 0xfbbc04],
  ['ACCENT4', 0x34a853],
  ['ACCENT5', 0xff6d01],
  ['ACCENT6', 0x46bdc6],
  ['LINK', 0x1155cc],
];

const rgb = (hex: number): JsonObject => ({
  red: (hex >> 16) / 255,
  green: ((hex >> 8) & 255) / 255,
  blue: (hex & 255) / 255,
});

export const THEME: JsonObject = {
  primaryFontFamily: 'Arial',
  themeColors: THEME_COLOURS.map(([colorType, hex]) => ({
    colorType,
    color: normalObject({ colorStyle: { rgbColor: rgb(hex) } })['colorStyle'] ?? null,
  })),
};
