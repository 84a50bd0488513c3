import type { Document } from './document-model.ts';
import { metaPart, odfPackage } from './odf-package.ts';
import { contentPart } from './odt/content.ts';
import { emblemFiles, picturesOf } from './odt/figures.ts';
import { stylesPart } from './odt/pages.ts';
import { placeBlocks } from './place-blocks.ts';

const MEDIA_TYPE = 'application/vnd.oasis.opendocument.text';

/** The document as OpenDocument text (.odt). The same document gives the same bytes in every runtime. */
export function renderOdt(document: Document): Uint8Array {
  const placed = placeBlocks(document);
  const parts = {
    'content.xml': contentPart(document),
    'styles.xml': stylesPart(document),
    'meta.xml': metaPart(document),
    ...picturesOf(placed),
  };
  return odfPackage(MEDIA_TYPE, parts, emblemFiles(document.blocks));
}
