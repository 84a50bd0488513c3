import { defineConfig } from 'rolldown';

import { appsScriptFile } from './apps-script.ts';
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
    input: 'functions/entry/functions.ts',
    platform: 'node',
    external: /^[^./\0]|^\.\.?$/,
    plugins: [handlebarsTemplates()],
    output: { dir: 'dist/functions', entryFileNames: 'index.js', format: 'esm' },
  },
]);
