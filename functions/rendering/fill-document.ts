// From templates to a document: what each gives is put one below the other and read as one text.
import type { Fill } from '../../templates/index.ts';
import { cleanText } from './clean-text.ts';
import type { Document, DocumentMeta } from './document-model.ts';
import type { FilledTemplate, HouseStyle } from './house-style.ts';
import { readDocument, type Drawings } from './read-html.ts';
import { MarkupFault } from './read/elements.ts';
import { restyle } from './restyle.ts';

/** The same mistake told of the school's own template it comes from; as it was, when it comes from none. */
function blamed(error: unknown, pieces: readonly FilledTemplate[]): unknown {
  if (!(error instanceof MarkupFault)) return error;
  let { at } = error;
  for (const { html, blame } of pieces) {
    if (at <= html.length) return blame?.(at, error.what) ?? error;
    at -= html.length + 1;
  }
  return error;
}

export type Filling = {
  readonly fills: readonly Fill[];
  readonly meta: DocumentMeta;
  readonly drawings: Drawings;
};

export function fillDocument({ fills, meta, drawings }: Filling, style: HouseStyle): Document {
  const pieces = fills.map((fill) => {
    const { html, blame } = style.fill(fill);
    return { html: cleanText(html), blame };
  });
  try {
    const html = pieces.map((piece) => piece.html).join('\n');
    return restyle(readDocument(html, meta, drawings), style);
  } catch (error) {
    throw blamed(error, pieces);
  }
}
