// The school's own files that rows name as evidence: which names mean a file, and what became of it.
import type { EvidencedItem } from './evidence.ts';

export type Enclosure =
  | {
      readonly kind: 'enclosed';
      /** Where it is in the bundle. */
      readonly path: string;
    }
  | {
      readonly kind: 'left-out';
      /** zh-TW, such as 「找不到檔案」. */
      readonly why: string;
    };

/** By the name as it was typed. */
export type Enclosures = ReadonlyMap<string, Enclosure>;

/** An address of the web or of a mail; a single letter before the colon is a drive. */
const ADDRESS = /^[a-z][\w+.-]+:/iu;

const isFileName = (link: string): boolean => !ADDRESS.test(link.trim());

/** What each sub-item's rows point to that is no address, each once. */
export const filesNamed = (items: readonly EvidencedItem[]): readonly string[] => [
  ...new Set(
    items.flatMap(({ evidence }) => evidence.flatMap(({ links }) => links)).filter(isFileName),
  ),
];
