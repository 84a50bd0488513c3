// Typst in two builds: the native one is faster and smaller in memory, but does not exist for every system; the
// WebAssembly one runs everywhere. Both set the same pages.
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

import { FONT_FAMILY } from './fonts.ts';

export type EngineKind = 'native' | 'portable';

export type TypstOptions = {
  /** Paths of the fonts there are. */
  readonly fonts: readonly string[];
  /** One of the two builds, instead of the better one of those there are. */
  readonly kind: EngineKind | null;
};

type Typst = {
  readonly kind: EngineKind;
  /** Sets the data as document.typ says. The engine sees no file but these two, and no network. */
  readonly compile: (data: Uint8Array) => Uint8Array;
};

/** For keeping: what a reader needs stands in the file itself, and its text and order are tagged. */
const STANDARD = 'a-2a';

const MAIN = '/document.typ';
const DATA = '/document.json';

/** Characters of what the engine says about a mistake: it may say the same for each character of a document. */
const LONGEST_MESSAGE = 500;

const fileHere = (name: string): URL => new URL(`./${name}`, import.meta.url);
const readTemplate = (): Promise<string> => readFile(fileHere('document.typ'), 'utf8');

/** What we use of the native build. */
type Native = {
  readonly NodeCompiler: {
    readonly create: (options: object) => {
      readonly addSource: (path: string, source: string) => void;
      readonly mapShadow: (path: string, content: Buffer) => void;
      readonly pdf: (main: object, options: object) => Buffer;
      readonly evictCache: (maximumAge: number) => void;
    };
  };
};

/** The build itself: the package that chooses among builds names some that were never published, and npm stumbles on them. */
const NATIVE = '@myriaddreamin/typst-ts-node-compiler-linux-x64-gnu';

function loadNative(): Native | null {
  try {
    // What the package holds is known, though it comes without types.
    return createRequire(import.meta.url)(NATIVE) as Native;
  } catch {
    return null;
  }
}

/** Else the native build lists all fonts of the computer first, and might take one of those for what ours lack. */
function withoutComputerFonts<T>(open: () => T): T {
  const before = process.env['FONTCONFIG_FILE'];
  process.env['FONTCONFIG_FILE'] = fileURLToPath(fileHere('no-fonts.conf'));
  try {
    return open();
  } finally {
    if (before === undefined) delete process.env['FONTCONFIG_FILE'];
    else process.env['FONTCONFIG_FILE'] = before;
  }
}

/** Null where there is no native build for this system, or it does not load. */
async function openNative(fonts: readonly string[]): Promise<Typst | null> {
  const native = loadNative();
  if (native === null) return null;
  const template = await readTemplate();
  const compiler = withoutComputerFonts(() =>
    native.NodeCompiler.create({ workspace: '/', fontArgs: [{ fontPaths: [...fonts] }] }),
  );
  compiler.addSource(MAIN, template);
  return {
    kind: 'native',
    compile: (data) => {
      compiler.mapShadow(DATA, Buffer.from(data.buffer, data.byteOffset, data.byteLength));
      try {
        return compiler.pdf({ mainFilePath: MAIN }, { pdfStandard: STANDARD });
      } catch (error) {
        // What went wrong stands in `code`, the message is empty.
        const { code = '' } = error as { readonly code?: string };
        throw new Error(`Typst: ${code.slice(0, LONGEST_MESSAGE)}`, { cause: error });
      } finally {
        compiler.evictCache(0);
      }
    },
  };
}

type PortableAnswer = { readonly result?: Uint8Array; readonly diagnostics?: unknown };

async function openPortable(fonts: readonly string[]): Promise<Typst> {
  const name = '@myriaddreamin/typst-ts-web-compiler';
  const [portable, program] = await Promise.all([
    import('@myriaddreamin/typst-ts-web-compiler'),
    readFile(fileURLToPath(import.meta.resolve(`${name}/wasm`))),
  ]);
  await portable.default({ module_or_path: program });
  const builder = new portable.TypstCompilerBuilder();
  builder.set_dummy_access_model();
  for (const path of fonts) await builder.add_raw_font(await readFile(path));
  const compiler = await builder.build();
  compiler.add_source(MAIN, await readTemplate());
  return {
    kind: 'portable',
    compile: (data) => {
      compiler.map_shadow(DATA, data);
      const answer = compiler.compile(MAIN, undefined, 'pdf', 1) as PortableAnswer;
      if (answer.result !== undefined) return answer.result;
      throw new Error(`Typst: ${JSON.stringify(answer.diagnostics).slice(0, LONGEST_MESSAGE)}`);
    },
  };
}

async function openOneOf({ fonts, kind }: TypstOptions): Promise<Typst> {
  const native = kind === 'portable' ? null : await openNative(fonts);
  if (native !== null) return native;
  if (kind === 'native') throw new Error('There is no native build of Typst for this system.');
  return openPortable(fonts);
}

/** The least that document.typ takes, with text in both weights. */
const LEAST_PAPER = {
  title: '',
  creator: '',
  header: [],
  draft: false,
  landscape: false,
  emblem: null,
  made: [2000, 1, 1, 0, 0],
  fonts: [FONT_FAMILY],
  blocks: [{ kind: 'heading', level: 1, chapter: false, 'opens-page': false, pieces: ['資安簿'] }],
};

/** Reads fonts and template with a page for nobody, as the first real one would have to: there is time until it comes. */
export async function openTypst(options: TypstOptions): Promise<Typst> {
  const typst = await openOneOf(options);
  typst.compile(new TextEncoder().encode(JSON.stringify(LEAST_PAPER)));
  return typst;
}
