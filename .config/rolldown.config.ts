import { defineConfig } from 'rolldown';

import { appsScriptFile } from './apps-script.ts';
import { emitFilesBeside } from './files-beside.ts';
import { handlebarsTemplates } from './handlebars.ts';
import { leanTemplates } from './lean-templates.ts';

/** What is known to work in Apps Script: no class fields and nothing later. */
const APPS_SCRIPT = 'es2020';

export default defineConfig([
  {
    input: 'appsscript/main.ts',
    transform: { target: APPS_SCRIPT },
    plugins: [
      leanTemplates(),
      appsScriptFile(
        { manifest: 'appsscript/appsscript.json', shares: 'dist/bundle-share.json' },
        APPS_SCRIPT,
      ),
    ],
    output: {
      file: 'dist/appsscript/Code.js',
      format: 'iife',
      name: 'main',
      minify: true,
      sourcemap: 'hidden',
    },
  },
  {
    // The second is started by its name, as a thread of its own.
    input: {
      index: 'functions/entry/functions.ts',
      'typst-thread': 'functions/adapters/print/pdf/typst-thread.ts',
    },
    platform: 'node',
    external: /^[^./\0]|^\.\.?$/,
    plugins: [handlebarsTemplates(), emitFilesBeside()],
    output: { dir: 'dist/functions', entryFileNames: '[name].js', format: 'esm', cleanDir: true },
  },
]);
