// Sheets of labels: one drawing for each A4 page, from edge to edge, for whatever prints it at its true size.
import type { AssetLabel } from '../../domain/documents/labels/asset-labels.ts';
import { perSheet, type LabelSheet } from '../../domain/label-sheets.ts';
import type { Drawing } from '../drawing.ts';
import { drawLabel, type Box } from './draw-label.ts';

const PAPER = { width: 210, height: 297 } as const;

/** Printers leave this much of the paper's edge white. */
const UNPRINTABLE = 4.5;
const PADDING = { x: 2, y: 1.5 } as const;

/** The part of a label that can be printed on; the same on all, so that they look alike. */
function boxOf({ width, height, left, top, gap, columns }: LabelSheet, place: number): Box {
  const inset = {
    x: Math.max(PADDING.x, UNPRINTABLE - left),
    y: Math.max(PADDING.y, UNPRINTABLE - top),
  };
  const column = place % columns;
  const row = Math.floor(place / columns);
  return {
    x: left + column * (width + gap) + inset.x,
    y: top + row * height + inset.y,
    width: width - 2 * inset.x,
    height: height - 2 * inset.y,
  };
}

/** `used`: labels already taken from the first sheet, which is then printed on from there. */
export function labelPages(
  labels: readonly AssetLabel[],
  sheet: LabelSheet,
  used = 0,
): readonly Drawing[] {
  const perPage = perSheet(sheet);
  const first = Math.max(0, Math.floor(used)) % perPage;
  const count = labels.length === 0 ? 0 : Math.ceil((first + labels.length) / perPage);
  return Array.from({ length: count }, (_, page) => {
    const from = page * perPage - first;
    const onPage = labels.slice(Math.max(0, from), from + perPage);
    const start = page === 0 ? first : 0;
    return {
      ...PAPER,
      title: `財產標籤第 ${page + 1} 頁，共 ${count} 頁`,
      description: `${sheet.name}，本頁 ${onPage.length} 張。`,
      shapes: onPage.flatMap((label, index) => drawLabel(label, boxOf(sheet, start + index))),
    };
  });
}
