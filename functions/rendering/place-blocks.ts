import type { Block, Document } from './document-model.ts';

/** What happens before a block: nothing, a new page, or the change from the cover to numbered pages. */
export type Opening = 'page' | 'after-cover' | null;

type ContentBlock = Exclude<Block, { readonly kind: 'page-break' }>;

export type PlacedBlock = {
  readonly block: ContentBlock;
  readonly opens: Opening;
  /** Counts chapters from 1; null for all other blocks. */
  readonly chapter: number | null;
};

const isChapter = (block: Block): boolean => block.kind === 'heading' && block.chapter;

const startsPage = (block: Block): boolean =>
  isChapter(block) || block.kind === 'contents' || block.kind === 'cover';

/** Page breaks become a property of the block that follows, so that a break before a chapter leaves no empty page. */
export function placeBlocks(document: Document): readonly PlacedBlock[] {
  const placed: PlacedBlock[] = [];
  let pending: Opening = null;
  let chapters = 0;
  for (const block of document.blocks) {
    const newPage: Opening = placed.length > 0 ? 'page' : null;
    if (block.kind === 'page-break') {
      pending ??= newPage;
      continue;
    }
    const opens: Opening = pending ?? (startsPage(block) ? newPage : null);
    if (isChapter(block)) chapters += 1;
    placed.push({ block, opens, chapter: isChapter(block) ? chapters : null });
    pending = block.kind === 'cover' ? 'after-cover' : null;
  }
  return placed;
}

/** The name both writers give the place a chapter starts at. */
export const chapterAnchor = (chapter: number): string => `chapter${chapter}`;
