// A drawing as SVG. Only elements and attributes written here get in, so it can stand inside a page.
import {
  INK,
  type Drawing,
  type Hatching,
  type Rectangle,
  type Shape,
  type Squares,
} from './drawing.ts';
import { element, join, literal, text, type Attributes, type Markup } from './markup.ts';

const FONTS = "'Noto Sans TC', 'Noto Sans CJK TC', 'Microsoft JhengHei', 'PingFang TC', sans-serif";

/** A hundredth of a millimetre is finer than any printer. */
const rounded = (length: number): number => Math.round(length * 100) / 100;

function box({ x, y, width, height, fill, outline }: Rectangle): Markup {
  const line = outline === null ? {} : { stroke: outline, 'stroke-width': 0.2 };
  return element('rect', {
    x: rounded(x),
    y: rounded(y),
    width: rounded(width),
    height: rounded(height),
    fill: fill ?? 'none',
    ...line,
  });
}

/** Millimetres from one slanting line to the next. */
const HATCH_STEP = 1.5;

/** Each line rises by as much as it goes right, and ends at the box's edge. */
function hatching({ x, y, width, height }: Hatching): Markup {
  const lines: string[] = [];
  for (let start = HATCH_STEP / 2 - height; start < width; start += HATCH_STEP) {
    const left = Math.max(0, start);
    const right = Math.min(width, start + height);
    const from = `${rounded(x + left)} ${rounded(y + height - (left - start))}`;
    lines.push(`M${from}L${rounded(x + right)} ${rounded(y + height - (right - start))}`);
  }
  return element('path', { d: lines.join(''), stroke: INK, 'stroke-width': 0.2, fill: 'none' });
}

/** Squares side by side are one bar: no hair lines between them, and a shorter file. */
function runsIn(row: readonly boolean[]): readonly (readonly [start: number, length: number])[] {
  const runs: [number, number][] = [];
  row.forEach((isDark, column) => {
    const last = runs.at(-1);
    if (!isDark) return;
    if (last !== undefined && last[0] + last[1] === column) last[1] += 1;
    else runs.push([column, 1]);
  });
  return runs;
}

function squares({ x, y, side, rows }: Squares): Markup {
  const path = rows
    .flatMap((row, line) =>
      runsIn(row).map(([start, length]) => `M${start} ${line}h${length}v1h-${length}z`),
    )
    .join('');
  const place = `translate(${rounded(x)} ${rounded(y)}) scale(${Math.round(side * 1e5) / 1e5})`;
  return element('path', { d: path, transform: place, fill: '#000000' });
}

function writeShape(shape: Shape): Markup {
  switch (shape.kind) {
    case 'rectangle':
      return box(shape);
    case 'hatching':
      return hatching(shape);
    case 'squares':
      return squares(shape);
    case 'line':
      return element('line', {
        x1: rounded(shape.from[0]),
        y1: rounded(shape.from[1]),
        x2: rounded(shape.to[0]),
        y2: rounded(shape.to[1]),
        stroke: shape.colour,
        'stroke-width': shape.width,
      });
    case 'words':
      return element(
        'text',
        {
          x: rounded(shape.x),
          y: rounded(shape.y),
          'font-size': shape.size,
          'font-weight': shape.bold ? 'bold' : null,
          'text-anchor': shape.anchor === 'start' ? null : shape.anchor,
        },
        [text(shape.text)],
      );
  }
}

/** For use inside a page or as a file's root element; `look` adds attributes of the place. */
export function writeSvg(drawing: Drawing, look: Attributes = {}): Markup {
  const { width, height, title, description, shapes } = drawing;
  const attributes = {
    xmlns: 'http://www.w3.org/2000/svg',
    width: `${width}mm`,
    height: `${height}mm`,
    viewBox: `0 0 ${width} ${height}`,
    role: 'img',
    'aria-label': title,
    'font-family': FONTS,
    fill: INK,
    ...look,
  };
  return element('svg', attributes, [
    element('title', {}, [text(title)]),
    ...(description === '' ? [] : [element('desc', {}, [text(description)])]),
    ...shapes.map(writeShape),
  ]);
}

/** As a file of its own. */
export const svgFile = (drawing: Drawing): Markup =>
  join([literal('<?xml version="1.0" encoding="UTF-8"?>\n'), writeSvg(drawing)]);
