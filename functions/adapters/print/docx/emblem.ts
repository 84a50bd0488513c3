import { ImageRun, TextRun, type ParagraphChild } from 'docx';

import type { Heading } from '../../../rendering/document-model.ts';
import { EMBLEM_WORDS, emblemSize } from '../../../rendering/emblem.ts';

/** docx counts in pixels of 1/96 inch. */
export const pixels = (millimetres: number): number => Math.round((millimetres * 96) / 25.4);

const TYPES = { png: 'png', jpeg: 'jpg' } as const;

/** The school's emblem in the line of a heading, above its words; nothing for a heading without. */
export function writeEmblem(
  { emblem }: Heading,
  place: Parameters<typeof emblemSize>[1],
): readonly ParagraphChild[] {
  if (emblem === undefined) return [];
  const { width, height } = emblemSize(emblem, place);
  const image = new ImageRun({
    type: TYPES[emblem.type],
    data: emblem.bytes,
    transformation: { width: pixels(width), height: pixels(height) },
    altText: { name: EMBLEM_WORDS, title: EMBLEM_WORDS, description: '' },
  });
  return [image, new TextRun({ break: 1 })];
}
