// The formats documents are written in, several in one cell: `ODT、PDF`.
import { column, type Column, type ColumnOptions, type Reading } from './column.ts';
import { matchKey, normalise } from './normalise.ts';

export const documentFormats = ['ODT', 'PDF', 'DOCX', 'HTML'] as const;
export type DocumentFormat = (typeof documentFormats)[number];

/** Other words people know them by; compared as `matchKey` does. */
const spellings: ReadonlyMap<string, DocumentFormat> = new Map<string, DocumentFormat>([
  ...documentFormats.map((format) => [format.toLowerCase(), format] as const),
  ['odf', 'ODT'],
  ['word', 'DOCX'],
  ['htm', 'HTML'],
  ['網頁', 'HTML'],
]);

/** The formats that are named, each once, or the word that is none. */
export function formatsIn(
  text: string,
): { readonly formats: readonly DocumentFormat[] } | { readonly unknown: string } {
  const words = normalise(text)
    .split(/[、,，;；/\s]+/u)
    .filter((word) => word !== '');
  const formats = new Set<DocumentFormat>();
  for (const word of words) {
    const format = spellings.get(matchKey(word).replace(/^\./u, ''));
    if (format === undefined) return { unknown: word };
    formats.add(format);
  }
  return formats.size === 0 ? { unknown: text } : { formats: [...formats] };
}

function read(cell: unknown): Reading<readonly DocumentFormat[]> {
  const named = formatsIn(String(cell));
  if ('formats' in named) return { value: named.formats };
  const message = `「${named.unknown}」不是文件格式。請填 ${documentFormats.join('、')} 中的一種或幾種，以頓號分隔。`;
  return { problem: { code: 'unknown-choice', message } };
}

export const formatList = (
  header: string,
  options?: ColumnOptions,
): Column<readonly DocumentFormat[]> =>
  column<readonly DocumentFormat[]>(
    header,
    { kind: 'text', width: 16, read, show: (formats) => formats.join('、') },
    options,
  );
