// Pictures of the document: drawings, each a file of the package, shown in a line of its own above its caption; and the
// school's emblem.
import type { Drawing } from '../drawing.ts';
import { emblemsIn, type Block, type Figure } from '../document-model.ts';
import { EMBLEM_WORDS, emblemSize, type Emblem } from '../emblem.ts';
import { element, join, text, type Markup } from '../markup.ts';
import type { Opening, PlacedBlock } from '../place-blocks.ts';
import { svgFile } from '../write-svg.ts';
import type { AutomaticStyles } from './automatic-styles.ts';
import { styleName } from './styles.ts';

const FRAME_STYLE = 'Picture';

/** SVG, of which LibreOffice prints the lines and letters themselves. `place`: of the block among all blocks, from 0. */
const pathOf = (place: number): string => `Pictures/${place + 1}.svg`;

/** One file, however often it is shown. */
const emblemPath = ({ type }: Emblem): string => `Pictures/emblem.${type}`;

/** The school's emblem, if any heading has it, by its path in the package. */
export const emblemFiles = (blocks: readonly Block[]): Readonly<Record<string, Uint8Array>> =>
  Object.fromEntries(
    emblemsIn(blocks).map((emblem) => [emblemPath(emblem), emblem.bytes] as const),
  );

/** The files of all drawings by their path in the package. */
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

type Shown = Pick<Drawing, 'width' | 'height' | 'title' | 'description'> & {
  readonly name: string;
  readonly path: string;
};

function frame({ width, height, title, description, name, path }: Shown): Markup {
  const attributes = {
    'draw:style-name': FRAME_STYLE,
    'draw:name': name,
    'text:anchor-type': 'as-char',
    'svg:width': `${width}mm`,
    'svg:height': `${height}mm`,
  };
  const image = {
    'xlink:href': path,
    'xlink:type': 'simple',
    'xlink:show': 'embed',
    'xlink:actuate': 'onLoad',
  };
  return element('draw:frame', attributes, [
    element('draw:image', image),
    element('svg:title', {}, [text(title)]),
    ...(description === '' ? [] : [element('svg:desc', {}, [text(description)])]),
  ]);
}

/** In the line of its heading, above the words. `number`: of the picture in the file, as names must differ. */
export function writeEmblem(
  emblem: Emblem,
  place: 'cover' | 'title',
  number: number,
): readonly Markup[] {
  const shown = { title: EMBLEM_WORDS, description: '', name: `${EMBLEM_WORDS}${number}` };
  const size = emblemSize(emblem, place);
  return [frame({ ...shown, ...size, path: emblemPath(emblem) }), element('text:line-break', {})];
}

type Place = { readonly place: number; readonly opens: Opening };

export function writeFigure(
  { drawing, caption }: Figure,
  { place, opens }: Place,
  styles: AutomaticStyles,
): Markup {
  const line = styles.paragraph({ based: 'Picture Line', properties: {}, opens });
  return join([
    element('text:p', { 'text:style-name': line }, [
      frame({ ...drawing, name: `圖${place + 1}`, path: pathOf(place) }),
    ]),
    element('text:p', { 'text:style-name': styleName('Figure') }, [text(caption)]),
  ]);
}
