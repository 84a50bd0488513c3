/** One measured figure; `holds` says whether the promise beside it is kept, undefined when there is none. */
export type Line = {
  readonly name: string;
  readonly figure: string;
  readonly promise?: string;
  readonly holds?: boolean;
};

export const milliseconds = (value: number): string => `${value.toFixed(value < 10 ? 2 : 0)} ms`;

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? 0;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? 0) + upper) / 2;
}

const widthOf = (text: string): number =>
  Array.from(text).reduce((sum, character) => sum + (character > '\u2e7f' ? 2 : 1), 0);

const padded = (text: string, width: number): string =>
  text + ' '.repeat(Math.max(1, width - widthOf(text)));

export function printTable(title: string, lines: readonly Line[]): void {
  process.stdout.write(`\n${title}\n`);
  for (const { name, figure, promise = '', holds } of lines) {
    const mark = holds === undefined ? '' : holds ? '✓' : '✗';
    process.stdout.write(
      `  ${padded(name, 44)}${padded(figure, 30)}${padded(promise, 14)}${mark}\n`,
    );
  }
}
