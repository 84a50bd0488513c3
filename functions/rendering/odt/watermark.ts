import { element, text, type Markup } from '../markup.ts';

export const DRAFT = '草稿';

const WATERMARK_STYLE = 'Watermark';

export function watermarkStyle(): Markup {
  return element('style:style', { 'style:name': WATERMARK_STYLE, 'style:family': 'graphic' }, [
    element('style:graphic-properties', {
      'draw:auto-grow-width': 'false',
      'draw:auto-grow-height': 'false',
      'draw:stroke': 'none',
      'draw:fill': 'solid',
      'draw:fill-color': '#ebebeb',
      'style:run-through': 'background',
      'style:wrap': 'run-through',
      'style:number-wrapped-paragraphs': 'no-limit',
      'style:vertical-pos': 'middle',
      'style:vertical-rel': 'page',
      'style:horizontal-pos': 'center',
      'style:horizontal-rel': 'page',
      'style:flow-with-text': 'false',
    }),
  ]);
}

/** Big letters across the page, behind the text; anchored in the header so that every page has them. */
export function watermark(): Markup {
  const shape = {
    'draw:name': 'PowerPlusWaterMarkObject',
    'draw:style-name': WATERMARK_STYLE,
    'draw:z-index': 0,
    'text:anchor-type': 'char',
    'svg:width': '140mm',
    'svg:height': '70mm',
    'draw:transform': 'rotate (0.785398163397448) translate (30mm 200mm)',
  };
  // Two straight lines, top and bottom, between which the letters are drawn.
  const geometry = {
    'svg:viewBox': '0 0 21600 21600',
    'draw:type': 'fontwork-plain-text',
    'draw:text-areas': '0 0 21600 21600',
    'draw:text-path': 'true',
    'draw:text-path-mode': 'shape',
    'draw:enhanced-path': 'M 0 0 L 21600 0 N M 0 21600 L 21600 21600 N',
  };
  return element('draw:custom-shape', shape, [
    element('text:p', {}, [text(DRAFT)]),
    element('draw:enhanced-geometry', geometry),
  ]);
}
