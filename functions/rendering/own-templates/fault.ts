// Mistakes in a school's own templates: which file, which line, which field, and what to do.
import type { Place } from './source.ts';

export type Fault = Partial<Place> & {
  readonly file: string;
  /** As it is written: `{{vendor.name}}`; null where the mistake is in no field. */
  readonly field: string | null;
  /** zh-TW: what is wrong and what to do. */
  readonly what: string;
};

/** One line of zh-TW. */
function faultLine({ file, line, field, what }: Fault): string {
  const where = line === undefined ? '' : `第 ${line} 行`;
  return `範本 ${file} ${where}${field === null ? '' : `的 ${field}`}：${what}`.replace(
    ' ：',
    '：',
  );
}

/** A line for each; a mistake in a partial shows in every template that it is in, and is told once. */
export const faultLines = (faults: readonly Fault[]): readonly string[] => [
  ...new Set(faults.map(faultLine)),
];

/** Thrown when a document is made: what only the data at hand could show. */
export class TemplateFault extends Error {
  readonly fault: Fault;

  constructor(fault: Fault) {
    super(faultLine(fault));
    this.fault = fault;
  }
}
