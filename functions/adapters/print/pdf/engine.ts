// Typst in two builds that write the same bytes: the native one is faster and smaller in memory, but does not exist
// for every system; the WebAssembly one runs everywhere.
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

export type EngineKind = 'native' | 'portable';

export type Engine = {
  readonly kind: EngineKind;
  /** Sets the data as document.typ says. The engine sees no file but these two, and no network. */
  readonly compile: (data: Uint8Array) => Uint8Array;
};

/** For keeping: what a reader needs stands in the file itself, and its text and order are tagged. */
const STANDARD = 'a-2a';

const MAIN = '/document.typ';
const DATA = '/document.json';

const readTemplate = (): Promise<string> =>
  readFile(new URL('./document.typ', import.meta.url), 'utf8');

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

/** Null where there is no native build for this system, or it does not load. */
async function nativeEngine(fonts: readonly Buffer[]): Promise<Engine | null> {
  const native = loadNative();
  if (native === null) return null;
  const compiler = native.NodeCompiler.create({
    workspace: '/',
    fontArgs: [{ fontBlobs: [...fonts] }],
  });
  compiler.addSource(MAIN, await readTemplate());
  return {
    kind: 'native',
    compile: (data) => {
      compiler.mapShadow(DATA, Buffer.from(data));
      try {
        return compiler.pdf({ mainFilePath: MAIN }, { pdfStandard: STANDARD });
      } catch (error) {
        // What went wrong stands in `code`, the message is empty.
        throw new Error(`Typst: ${(error as { code?: string }).code ?? ''}`, { cause: error });
      } finally {
        compiler.evictCache(0);
      }
    },
  };
}

type PortableAnswer = { readonly result?: Uint8Array; readonly diagnostics?: unknown };

async function portableEngine(fonts: readonly Buffer[]): Promise<Engine> {
  const name = '@myriaddreamin/typst-ts-web-compiler';
  const [portable, program] = await Promise.all([
    import('@myriaddreamin/typst-ts-web-compiler'),
    readFile(fileURLToPath(import.meta.resolve(`${name}/wasm`))),
  ]);
  await portable.default({ module_or_path: program });
  const builder = new portable.TypstCompilerBuilder();
  builder.set_dummy_access_model();
  for (const font of fonts) await builder.add_raw_font(font);
  const compiler = await builder.build();
  compiler.add_source(MAIN, await readTemplate());
  return {
    kind: 'portable',
    compile: (data) => {
      compiler.map_shadow(DATA, data);
      const answer = compiler.compile(MAIN, undefined, 'pdf', 1) as PortableAnswer;
      if (answer.result !== undefined) return answer.result;
      throw new Error(`Typst: ${JSON.stringify(answer.diagnostics)}`);
    },
  };
}

/** `kind`: one of the two builds, instead of the better one of those there are. */
export async function openEngine(fonts: readonly Buffer[], kind?: EngineKind): Promise<Engine> {
  const native = kind === 'portable' ? null : await nativeEngine(fonts);
  if (native !== null) return native;
  if (kind === 'native') throw new Error('There is no native build of Typst for this system.');
  return portableEngine(fonts);
}
