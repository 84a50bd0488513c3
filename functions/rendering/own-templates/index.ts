// A school's own templates in place of ours. They are filled by reading their syntax: nothing of them ever becomes code.
import { cleanText } from '../clean-text.ts';
import type { Filling } from '../fill-document.ts';
import type { HouseStyle } from '../house-style.ts';
import { readDocument } from '../read-html.ts';
import { MarkupFault } from '../read/elements.ts';
import { checkPaths } from './check-paths.ts';
import { TemplateFault, type Fault } from './fault.ts';
import { fillSource } from './fill.ts';
import { parseFaults } from './parse-fault.ts';
import { readSyntax } from './read-syntax.ts';
import { sourceOf, type Partials, type Source } from './source.ts';
import type { Parse, Piece } from './syntax.ts';

export type { Fault } from './fault.ts';
export { faultLines } from './fault.ts';

type OwnTemplate = {
  readonly source: Source;
  readonly pieces: readonly Piece[];
};

/** By name, as in templates/documents. */
export type OwnTemplates = ReadonlyMap<string, OwnTemplate>;

export type Written = {
  /** What the school's files say, by name. */
  readonly files: ReadonlyMap<string, string>;
  /** Ours, with the school's own in their place. */
  readonly partials: Partials;
  readonly parse: Parse;
};

type Read = { readonly templates: OwnTemplates; readonly faults: readonly Fault[] };

type ReadOne = { readonly pieces: readonly Piece[]; readonly faults: readonly Fault[] };

function readOne(source: Source, { partials, parse }: Written): ReadOne {
  let program;
  try {
    program = parse(source.text);
  } catch (error) {
    return { pieces: [], faults: parseFaults(source, error) };
  }
  return readSyntax(source, program, [...partials.keys()]);
}

/** Templates that can be filled, and all that is wrong with how the others are written. */
export function readOwnTemplates(written: Written): Read {
  const templates = new Map<string, OwnTemplate>();
  const faults: Fault[] = [];
  for (const [file, text] of written.files) {
    const source = sourceOf(file, cleanText(text), written.partials);
    const read = readOne(source, written);
    if (read.faults.length === 0) templates.set(file, { source, pieces: read.pieces });
    faults.push(...read.faults);
  }
  return { templates, faults };
}

/** The school's own where there is one, and ours where there is none. */
export const fillWith =
  (own: OwnTemplates, usual: HouseStyle['fill']): HouseStyle['fill'] =>
  (fill) => {
    const template = own.get(fill.template.file ?? '');
    if (template === undefined) return usual(fill);
    const { source, pieces } = template;
    const { html, originOf } = fillSource(source, pieces, fill.view);
    const blame = (at: number, what: string): Error =>
      new TemplateFault({ ...source.placeOf(originOf(at)), field: null, what });
    return { html, blame };
  };

/** The mistake that shows when one of the school's own is filled and read by itself; null when there is none. */
function tryOne(fill: Filling['fills'][number], around: Filling, style: HouseStyle): Fault | null {
  try {
    const { html, blame } = style.fill(fill);
    try {
      readDocument(html, around.meta, around.drawings);
      return null;
    } catch (error) {
      if (!(error instanceof MarkupFault) || blame === null) throw error;
      throw blame(error.at, error.what);
    }
  } catch (error) {
    if (error instanceof TemplateFault) return error.fault;
    throw error;
  }
}

/** Mistakes that show when templates are held against, and filled from, examples of all documents. */
export function checkOwnTemplates(
  own: OwnTemplates,
  examples: readonly Filling[],
  style: HouseStyle,
): readonly Fault[] {
  const faults: Fault[] = [];
  for (const [file, { source, pieces }] of own) {
    const uses = examples.flatMap((around) =>
      around.fills
        .filter(({ template }) => template.file === file)
        .map((fill) => ({ fill, around })),
    );
    const wrong = checkPaths(
      source,
      pieces,
      uses.map(({ fill }) => fill.view),
    );
    // What is known to be missing would only be told again, less well.
    faults.push(
      ...(wrong.length > 0
        ? wrong
        : uses.flatMap(({ fill, around }) => tryOne(fill, around, style) ?? [])),
    );
  }
  return faults;
}
