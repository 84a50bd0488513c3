// Building for Apps Script: texts packed, the functions Google looks for, the manifest beside them, and what the bundle is
// made of.
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';

import { rolldown, type OutputChunk, type Plugin } from 'rolldown';

import { sharesOf } from './bundle-share.ts';
import { packTexts, TEXTS } from './packed-texts.ts';

type Wanted = {
  /** The manifest in the sources. */
  readonly manifest: string;
  /** Where the shares of the bundle's parts go. */
  readonly shares: string;
};

/** Code that gives the texts, before everything else. */
async function unpacked(packed: string, target: string): Promise<string> {
  const bundle = await rolldown({ input: 'appsscript/unpack.ts', transform: { target } });
  const { output } = await bundle.generate({ format: 'iife', name: 'texts', minify: true });
  await bundle.close();
  return `var ${TEXTS} = (() => {${output[0].code.trim()}return texts.unpack("${packed}")})();\n`;
}

/** Apps Script finds menu and trigger functions only among top-level declarations: one is appended per export. */
const globalsOf = ({ exports }: OutputChunk): string =>
  exports.map((name) => `function ${name}(...args) { return main.${name}(...args); }\n`).join('');

async function finished(chunk: OutputChunk, target: string) {
  const { code, packed, moved } = packTexts(chunk.code);
  const before = await unpacked(packed, target);
  const after = `\n${globalsOf(chunk)}`;
  if (chunk.map === null) throw new Error('the bundle needs a source map for its shares');
  const { count, partAt, shares } = sharesOf(chunk.code, chunk.map);
  for (const { start, end, reference } of moved) {
    const taken = Buffer.byteLength(chunk.code.slice(start, end));
    count(partAt(start), reference.length - taken);
  }
  count('texts, packed', Buffer.byteLength(before));
  count('rest', after.length);
  return { code: before + code + after, shares };
}

/** The last touches to the one chunk of a build for Apps Script. */
export function appsScriptFile({ manifest, shares: file }: Wanted, target: string): Plugin {
  return {
    name: 'apps-script-file',
    async generateBundle(_options, bundle) {
      for (const [name, chunk] of Object.entries(bundle)) {
        // The map told the shares; clasp is to find the two files only.
        if (name.endsWith('.map')) Reflect.deleteProperty(bundle, name);
        if (chunk.type !== 'chunk') continue;
        const { code, shares } = await finished(chunk, target);
        chunk.code = code;
        const sorted = [...shares].sort(([, a], [, b]) => b - a);
        await mkdir(dirname(file), { recursive: true });
        await writeFile(file, `${JSON.stringify(Object.fromEntries(sorted), null, 2)}\n`);
      }
      const source = await readFile(manifest, 'utf8');
      this.emitFile({ type: 'asset', fileName: 'appsscript.json', source });
    },
  };
}
