// One cell as the format writes it.
import type { Cell } from '../../../domain/kit/cell.ts';
import { encodeEscapes } from './cell-text.ts';
import { encodeAttribute, encodeText } from './xml.ts';

export type WrittenCell = {
  /** `B5`. */
  readonly reference: string;
  readonly style: string | undefined;
  readonly value: Cell;
  /** Namespace prefix with its colon, or ''. */
  readonly prefix: string;
};

/** The cell's XML; '' for a cell with neither content nor style. */
export function cellXml({ reference, style, value, prefix }: WrittenCell): string {
  const opening = `<${prefix}c r="${reference}"${style === undefined ? '' : ` s="${encodeAttribute(style)}"`}`;
  if (value === null || value === '') return style === undefined ? '' : `${opening}/>`;
  const closing = `</${prefix}c>`;
  const content = (text: string): string => `<${prefix}v>${text}</${prefix}v>${closing}`;
  if (typeof value === 'number') return `${opening}>${content(String(value))}`;
  if (typeof value === 'boolean') return `${opening} t="b">${content(value ? '1' : '0')}`;
  // Text goes into the cell itself: the shared strings stay as the person's program wrote them.
  const text = encodeText(encodeEscapes(value));
  return `${opening} t="inlineStr"><${prefix}is><${prefix}t xml:space="preserve">${text}</${prefix}t></${prefix}is>${closing}`;
}
