// Bytes of an OpenDocument spreadsheet → plain values: content.xml, its tables, rows and cells. Links, macros, notes and
// pictures are not looked at; of a formula only its last result is taken.
import type { FormulaCell } from '../../../domain/kit/source-list.ts';
import type { Cell, Sheet } from '../../../domain/kit/cell.ts';
import { serialOfDay } from '../../../domain/kit/day.ts';
import { BrokenWorld } from '../../../ports.ts';
import { readZip, unpack, ZipFault } from '../../files/zip.ts';
import { attribute, decodeText, nextTag, plainXml, type Tag } from '../xlsx/xml.ts';
import { MOST_COLUMNS, MOST_ROWS } from './limits.ts';

const refused = (what: string): BrokenWorld =>
  new BrokenWorld(
    `這個 .ods 檔${what}，沒有匯入。請用 LibreOffice 開啟，另存成沒有密碼的 .xlsx 或 .ods 再試。`,
  );

const faults = { damaged: '已損壞', locked: '有密碼保護', 'too-big': '太大' } as const;

function contentOf(bytes: Uint8Array): string {
  try {
    const entries = readZip(bytes);
    const named = (name: string) => entries.find((entry) => entry.name === name);
    const manifest = named('META-INF/manifest.xml');
    if (
      manifest !== undefined &&
      plainXml(unpack(manifest), 'manifest').includes('encryption-data')
    )
      throw refused('有密碼保護');
    const content = named('content.xml');
    if (content === undefined) throw refused('裡面沒有內容');
    return plainXml(unpack(content), content.name);
  } catch (error) {
    if (error instanceof ZipFault) throw refused(`${faults[error.kind]}（${error.what}）`);
    throw error;
  }
}

const countOf = (tag: Tag, name: string): number =>
  Math.max(1, Number(attribute(tag.attributes, name) ?? 1) || 1);

const ISO = /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}):(\d{2}))?/u;

function dayValue(written: string): number | null {
  const [, day, hour = '0', minute = '0'] = ISO.exec(written) ?? [];
  return day === undefined ? null : serialOfDay(day) + (Number(hour) * 60 + Number(minute)) / 1440;
}

/** A value that is kept beside its text; null when the text is all there is. */
function typedValue({ attributes }: Tag): Cell {
  const valueOf = (name: string): string => attribute(attributes, name) ?? '';
  switch (valueOf('office:value-type')) {
    case 'float':
    case 'currency':
    case 'percentage': {
      const number = parseFloat(valueOf('office:value'));
      return Number.isFinite(number) ? number : null;
    }
    case 'boolean':
      return valueOf('office:boolean-value') === 'true';
    case 'date':
      return dayValue(valueOf('office:date-value'));
    default:
      return null;
  }
}

/** Text that an element stands for by itself. */
function textOf(tag: Tag): string {
  if (tag.name === 's') return ' '.repeat(Math.min(100, countOf(tag, 'text:c')));
  if (tag.name === 'line-break') return '\n';
  return tag.name === 'tab' ? '\t' : '';
}

const isCell = (name: string): boolean => name === 'table-cell' || name === 'covered-table-cell';

/** Reads tags one after the other: tables of a list do not nest. */
class OdsReader {
  readonly sheets: { name: string; rows: Cell[][] }[] = [];
  readonly formulas: FormulaCell[] = [];
  #row: Cell[] = [];
  #rowCount = 1;
  #cell: Tag | null = null;
  #paragraphs: string[] = [];
  /** Notes lie within cells and have paragraphs of their own. */
  #asides = 0;

  start(tag: Tag): void {
    if (tag.name === 'annotation') this.#asides += 1;
    else if (tag.name === 'table') {
      this.sheets.push({ name: attribute(tag.attributes, 'table:name') ?? '', rows: [] });
    } else if (tag.name === 'table-row') {
      this.#row = [];
      this.#rowCount = countOf(tag, 'table:number-rows-repeated');
    } else if (isCell(tag.name)) {
      this.#cell = tag;
      this.#paragraphs = [];
    } else if (tag.name === 'p' && this.#asides === 0) this.#paragraphs.push('');
    else this.text(textOf(tag));
  }

  text(text: string): void {
    const last = this.#paragraphs.length - 1;
    if (this.#cell === null || this.#asides > 0 || last < 0) return;
    this.#paragraphs[last] = `${this.#paragraphs[last] ?? ''}${text}`;
  }

  end(name: string): void {
    if (name === 'annotation') this.#asides -= 1;
    else if (isCell(name)) this.#endCell();
    else if (name === 'table-row') this.#endRow();
  }

  #endCell(): void {
    const tag = this.#cell;
    if (tag === null) return;
    this.#cell = null;
    const isCovered = tag.name === 'covered-table-cell';
    const text = this.#paragraphs.join('\n') || null;
    const value = isCovered ? null : (typedValue(tag) ?? text);
    const repeated = countOf(tag, 'table:number-columns-repeated');
    const isFormula = value !== null && attribute(tag.attributes, 'table:formula') !== undefined;
    // Empty cells are repeated to the edge of the sheet, and styled ones by the thousand.
    for (let count = Math.min(repeated, MOST_COLUMNS + 1); count > 0; count -= 1) {
      this.#row.push(value);
      if (isFormula) this.#noteFormula();
    }
  }

  #noteFormula(): void {
    const { name: sheet = '', rows = [] } = this.sheets.at(-1) ?? {};
    this.formulas.push({ sheet, row: rows.length + 1, column: this.#row.length });
  }

  #endRow(): void {
    const row = this.#row;
    while (row.length > 0 && row.at(-1) === null) row.pop();
    const rows = this.sheets.at(-1)?.rows ?? [];
    const most = row.length === 0 ? MOST_ROWS * 2 : MOST_ROWS + 1;
    for (let count = this.#rowCount; count > 0 && rows.length < most; count -= 1) rows.push(row);
  }
}

/** Empty rows at the end are no rows: the sheet is repeated to its edge with them. */
function withoutEnd({ name, rows }: { name: string; rows: Cell[][] }): Sheet {
  let end = rows.length;
  while (end > 0 && rows[end - 1]?.length === 0) end -= 1;
  return { name, rows: rows.slice(0, end) };
}

export function readOds(bytes: Uint8Array): {
  readonly sheets: readonly Sheet[];
  readonly formulas: readonly FormulaCell[];
} {
  const xml = contentOf(bytes);
  const reader = new OdsReader();
  let from = 0;
  for (let tag = nextTag(xml, 0); tag !== null; tag = nextTag(xml, from)) {
    if (tag.start > from) reader.text(decodeText(xml.slice(from, tag.start)));
    if (tag.kind !== 'close') reader.start(tag);
    if (tag.kind !== 'open') reader.end(tag.name);
    from = tag.end;
  }
  return { sheets: reader.sheets.map(withoutEnd), formulas: reader.formulas };
}
