import { readFile, stat } from 'node:fs/promises';

import type { Line } from './table.ts';

const LIMIT = 600 * 1024;

const kilobytes = (bytes: number): string => `${(bytes / 1024).toFixed(1)} KB`;

/** Size of the built Apps Script file, and what each part has in it. */
export async function bundleShares(): Promise<readonly Line[]> {
  const { size } = await stat('dist/appsscript/Code.js');
  const shares = JSON.parse(await readFile('dist/bundle-share.json', 'utf8')) as Readonly<
    Record<string, number>
  >;
  const total = Object.values(shares).reduce((sum, share) => sum + share, 0);
  return [
    { name: 'Code.js', figure: kilobytes(size), promise: '≤ 600 KB', holds: size <= LIMIT },
    ...Object.entries(shares)
      .sort(([, a], [, b]) => b - a)
      .map(([part, share]) => ({
        name: `  ${part}`,
        figure: `${((share / total) * 100).toFixed(1)} %`,
      })),
  ];
}
