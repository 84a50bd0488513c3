// Building for Apps Script: the functions Google looks for, the manifest beside them, and what the bundle is made of.
import { readFile } from 'node:fs/promises';

import type { Plugin } from 'rolldown';

/** Apps Script finds menu and trigger functions only among top-level declarations: one is appended per export. */
export function appsScriptGlobals(): Plugin {
  return {
    name: 'apps-script-globals',
    generateBundle(_options, bundle) {
      for (const chunk of Object.values(bundle)) {
        if (chunk.type !== 'chunk') continue;
        const globals = chunk.exports.map(
          (name) => `function ${name}(...args) { return main.${name}(...args); }`,
        );
        chunk.code = `${chunk.code}\n${globals.join('\n')}\n`;
      }
    },
  };
}

/** The manifest goes where clasp pushes from. */
export function appsScriptManifest(path: string): Plugin {
  return {
    name: 'apps-script-manifest',
    async generateBundle() {
      const source = await readFile(path, 'utf8');
      this.emitFile({ type: 'asset', fileName: 'appsscript.json', source });
    },
  };
}

/** `functions/domain/rules/goals.ts` → `functions/domain`; `node_modules/handlebars/dist/…` → `handlebars`. */
function partOf(id: string): string {
  const path = id.replaceAll('\\', '/');
  const library = /.*\/node_modules\/((?:@[^/]+\/)?[^/]+)\//u.exec(path)?.[1];
  if (library !== undefined) return library;
  const own = /\/((?:functions\/[^/]+|appsscript|templates)\/).*$/u.exec(path)?.[1];
  return own === undefined ? 'rolldown' : own.replace(/\/$/u, '');
}

/** What each folder and library adds to the bundle, in bytes of code before white space goes, largest first. */
export function bundleShare(write: (text: string) => Promise<void>): Plugin {
  return {
    name: 'bundle-share',
    async writeBundle(_options, bundle) {
      const parts = new Map<string, number>();
      let bytes = 0;
      for (const chunk of Object.values(bundle)) {
        if (chunk.type !== 'chunk') continue;
        bytes += Buffer.byteLength(chunk.code);
        for (const [id, { code }] of Object.entries(chunk.modules)) {
          const part = partOf(id);
          parts.set(part, (parts.get(part) ?? 0) + Buffer.byteLength(code ?? ''));
        }
      }
      const whole = [...parts.values()].reduce((sum, size) => sum + size, 0);
      const shares = [...parts]
        .sort(([, a], [, b]) => b - a)
        .map(([part, size]) => ({ part, bytes: size, share: Number((size / whole).toFixed(4)) }));
      await write(`${JSON.stringify({ bytes, parts: shares }, null, 2)}\n`);
    },
  };
}
