import { writeFile } from 'node:fs/promises';

import { defineConfig } from 'rolldown';

import { appsScriptGlobals, appsScriptManifest, bundleShare } from './apps-script.ts';
import { handlebarsTemplates } from './handlebars.ts';
import { leanTemplates } from './lean-templates.ts';

export default defineConfig([
  {
    input: 'appsscript/main.ts',
    // What is known to work in Apps Script: no class fields and nothing later.
    transform: { target: 'es2020' },
    plugins: [
      leanTemplates(),
      appsScriptGlobals(),
      appsScriptManifest('appsscript/appsscript.json'),
      bundleShare((text) => writeFile('dist/bundle-share.json', text)),
    ],
    output: { file: 'dist/appsscript/Code.js', format: 'iife', name: 'main', minify: true },
  },
  {
    input: 'functions/entry/functions.ts',
    platform: 'node',
    external: /^[^./\0]|^\.\.?$/,
    plugins: [handlebarsTemplates()],
    output: { dir: 'dist/functions', entryFileNames: 'index.js', format: 'esm' },
  },
]);
