// Lets Node run the TypeScript sources as they are: it strips types itself, and this hook compiles `.hbs` imports.
import { readFileSync } from 'node:fs';
import { enableCompileCache, registerHooks } from 'node:module';
import { fileURLToPath } from 'node:url';

import { compileTemplate } from './handlebars.ts';

// What Node made of the sources the last time, kept in the system's temporary folder: half of a command's start.
enableCompileCache();

registerHooks({
  load: (url, context, nextLoad) => {
    if (!url.endsWith('.hbs')) return nextLoad(url, context);
    const path = fileURLToPath(url);
    const source = compileTemplate(readFileSync(path, 'utf8'), path);
    return { format: 'module', shortCircuit: true, source };
  },
});
