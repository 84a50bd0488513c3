// Lets Node run the TypeScript sources as they are: it strips types itself, and this hook compiles `.hbs` imports.
import { readFileSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { fileURLToPath } from 'node:url';

import { compileTemplate } from './handlebars.ts';

registerHooks({
  load: (url, context, nextLoad) =>
    url.endsWith('.hbs')
      ? {
          format: 'module',
          shortCircuit: true,
          source: compileTemplate(readFileSync(fileURLToPath(url), 'utf8')),
        }
      : nextLoad(url, context),
});
