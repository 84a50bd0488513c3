// What the pages of docs/ that are made from the code share: tables, and being compared with what is committed.
import { join } from 'node:path';

import { format } from 'prettier';
import { expect } from 'vitest';

import { root, textOf } from '../repository-files.ts';

type Shown = string | number | boolean | null | undefined;

const cell = (value: Shown): string => String(value ?? '').replaceAll('|', '／') || '—';
const row = (cells: readonly Shown[]): string => `| ${cells.map(cell).join(' | ')} |`;

export const table = (headers: readonly string[], rows: readonly (readonly Shown[])[]): string =>
  [row(headers), row(headers.map(() => '---')), ...rows.map(row)].join('\n');

/** Fails when the committed page says something else; `--update` writes it anew. */
export async function expectFresh(path: string, page: string): Promise<void> {
  const options = JSON.parse(textOf('.config/prettier.json')) as object;
  const text = await format(page, { ...options, parser: 'markdown' });
  await expect(text).toMatchFileSnapshot(join(root, path));
}
