import type { Moment } from '../../../domain/kit/day.ts';
import type { PrintedDocument, Printer } from '../../../ports.ts';
import { openEngine } from './engine.ts';
import { FONT_FAMILY, loadFonts } from './fonts.ts';
import { paperOf, sheetsPaper } from './paper.ts';
import { createTypesetter, type Typesetter } from './pieces.ts';
import type { EngineKind } from './typst.ts';

export type PdfOptions = {
  /** Paths of a school's own font files, for characters the usual font lacks. */
  readonly fonts?: readonly string[];
  readonly engine?: EngineKind;
};

/** Year, month, day, hour, minute in UTC, which is what a PDF without time zone is taken to be in. */
function inUtc(made: Moment): readonly number[] {
  const time = new Date(`${made}:00+08:00`);
  return [
    time.getUTCFullYear(),
    time.getUTCMonth() + 1,
    time.getUTCDate(),
    time.getUTCHours(),
    time.getUTCMinutes(),
  ];
}

export type PdfPrinter = Pick<Printer, 'pdf' | 'sheets'> & {
  /** Loads fonts and engine ahead of the first document. */
  readonly open: () => void;
  /** For programs that go on for long: gives back the engine's memory. The next document opens another. */
  readonly close: () => Promise<void>;
};

/** Fonts and engine are loaded once, with the first document. The same document and moment give the same bytes. */
export function pdfPrinter({ fonts: own = [], engine: kind }: PdfOptions = {}): PdfPrinter {
  const open = () => {
    const { paths, widthOf } = loadFonts(own);
    return { widthOf, engine: openEngine({ fonts: paths, kind: kind ?? null }) };
  };
  let opened: ReturnType<typeof open> | null = null;
  const print = async (
    paper: (typesetter: Typesetter) => object,
    made: Moment,
  ): Promise<PrintedDocument> => {
    const { widthOf, engine } = (opened ??= open());
    const typesetter = createTypesetter(widthOf);
    const data = { ...paper(typesetter), made: inUtc(made), fonts: [FONT_FAMILY] };
    const bytes = await engine.compile(new TextEncoder().encode(JSON.stringify(data)));
    return { bytes, missing: typesetter.missing() };
  };
  return {
    pdf: (document, made) => print((typesetter) => paperOf(document, typesetter), made),
    sheets: (pages, meta, made) =>
      print((typesetter) => sheetsPaper(pages, meta, typesetter), made),
    open: () => {
      opened ??= open();
    },
    close: async () => {
      const last = opened;
      opened = null;
      await last?.engine.close();
    },
  };
}
