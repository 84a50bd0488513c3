import { defineConfig, type Plugin } from 'rolldown';

import { handlebarsTemplates } from './handlebars.ts';

/** Apps Script finds menu and trigger functions only among top-level declarations: one is appended per export. */
function appsScriptGlobals(): Plugin {
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

export default defineConfig([
  {
    input: 'appsscript/main.ts',
    plugins: [handlebarsTemplates(), appsScriptGlobals()],
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
