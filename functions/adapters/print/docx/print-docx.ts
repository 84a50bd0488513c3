import { Document as WordFile, Packer } from 'docx';

import { cleanText } from '../../../rendering/clean-text.ts';
import { textWidth, type Document } from '../../../rendering/document-model.ts';
import { placeBlocks } from '../../../rendering/place-blocks.ts';
import { writeBlock, type Surroundings } from './blocks.ts';
import { sectionsOf } from './pages.ts';
import { openPainter } from '../pictures.ts';
import { sameBytes } from './same-bytes.ts';
import { styles } from './styles.ts';

/** The document for Word. The same document gives the same bytes. */
export async function printDocx(document: Document): Promise<Uint8Array> {
  const all = placeBlocks(document);
  const hasFigures = all.some(({ block }) => block.kind === 'figure');
  const around: Surroundings = {
    all,
    width: textWidth(document),
    paint: hasFigures ? await openPainter() : null,
  };
  const file = new WordFile({
    title: cleanText(document.title),
    creator: cleanText(document.creator),
    lastModifiedBy: cleanText(document.creator),
    // Word fills in the pages of the contents when it opens the file; only there are they known.
    features: { updateFields: all.some(({ block }) => block.kind === 'contents') },
    styles,
    sections: sectionsOf(document, all, (placed) => writeBlock(placed, around)),
  });
  return sameBytes(new Uint8Array(await Packer.toBuffer(file)));
}
