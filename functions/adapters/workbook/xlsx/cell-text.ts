// Text of cells as the format keeps it.
import { contentOf, decodeText, nextTag, type Span } from './xml.ts';

/** Excel writes characters that XML cannot hold as `_x000D_`, and `_x005F_` where such a thing was really typed. */
export function decodeEscapes(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([0-9a-f]{4})_/giu, (_whole, hex: string) =>
    String.fromCharCode(parseInt(hex, 16)),
  );
}

export function encodeEscapes(text: string): string {
  return text.replace(/_(?=x[0-9a-f]{4}_)/giu, '_x005F_');
}

/** The text of a string item: its runs joined, without the phonetic guides that East Asian Excel keeps beside them. */
export function richText(xml: string, span: Span): string {
  let text = '';
  let tag = nextTag(xml, span.start, span.end);
  while (tag !== null) {
    let next = tag.end;
    if (tag.kind === 'open' && (tag.name === 't' || tag.name === 'rPh')) {
      const content = contentOf(xml, tag, span.end);
      if (tag.name === 't') text += decodeText(xml.slice(content.start, content.end));
      next = content.end;
    }
    tag = nextTag(xml, next, span.end);
  }
  // Line ends are one character in a cell, whatever the file says.
  return decodeEscapes(text).replace(/\r\n?/gu, '\n');
}
