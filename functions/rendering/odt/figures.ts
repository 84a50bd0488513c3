// Pictures of the document: each a file of the package, shown in a line of its own above its caption.
import type { Drawing } from '../drawing.ts';
import type { Figure } from '../document-model.ts';
import { element, join, text, type Markup } from '../markup.ts';
import type { Opening, PlacedBlock } from '../place-blocks.ts';
import { svgFile } from '../write-svg.ts';
import type { AutomaticStyles } from './automatic-styles.ts';
import { styleName } from './styles.ts';

const FRAME_STYLE = 'Picture';

/** SVG, of which LibreOffice prints the lines and letters themselves. `place`: of the block among all blocks, from 0. */
const pathOf = (place: number): string => `Pictures/${place + 1}.svg`;

/** The files of all pictures by their path in the package. */
export const picturesOf = (placed: readonly PlacedBlock[]): Readonly<Record<string, Markup>> =>
  Object.fromEntries(
    placed.flatMap(({ block }, place) =>
      block.kind === 'figure' ? [[pathOf(place), svgFile(block.drawing)]] : [],
    ),
  );

export function pictureStyle(): Markup {
  const attributes = { 'style:name': FRAME_STYLE, 'style:family': 'graphic' };
  return element('style:style', attributes, [
    element('style:graphic-properties', {
      'style:vertical-pos': 'top',
      'style:vertical-rel': 'baseline',
      'draw:stroke': 'none',
      'draw:fill': 'none',
    }),
  ]);
}

function frame({ width, height, title, description }: Drawing, place: number): Markup {
  const attributes = {
    'draw:style-name': FRAME_STYLE,
    'draw:name': `圖${place + 1}`,
    'text:anchor-type': 'as-char',
    'svg:width': `${width}mm`,
    'svg:height': `${height}mm`,
  };
  const image = {
    'xlink:href': pathOf(place),
    'xlink:type': 'simple',
    'xlink:show': 'embed',
    'xlink:actuate': 'onLoad',
  };
  return element('draw:frame', attributes, [
    element('draw:image', image),
    element('svg:title', {}, [text(title)]),
    element('svg:desc', {}, [text(description)]),
  ]);
}

type Place = { readonly place: number; readonly opens: Opening };

export function writeFigure(
  { drawing, caption }: Figure,
  { place, opens }: Place,
  styles: AutomaticStyles,
): Markup {
  const line = styles.paragraph({ based: 'Picture Line', properties: {}, opens });
  return join([
    element('text:p', { 'text:style-name': line }, [frame(drawing, place)]),
    element('text:p', { 'text:style-name': styleName('Figure') }, [text(caption)]),
  ]);
}
