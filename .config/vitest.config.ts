import { defineConfig, type Plugin } from 'vitest/config';

import { handlebarsTemplates } from './handlebars.ts';
import { withPartials } from './partials.ts';

/** A template that is kept compiled is compiled anew when one of its partials has changed. */
const partialsCount: Plugin = {
  name: 'partials-count',
  configureVitest: ({ defineCacheKeyGenerator }) => {
    defineCacheKeyGenerator(({ id, sourceCode }) =>
      id.endsWith('.hbs') ? withPartials(sourceCode) : null,
    );
  },
};

export default defineConfig({
  plugins: [handlebarsTemplates(), partialsCount],
  test: {
    include: ['test/**/*.test.ts'],
    setupFiles: ['.config/vitest.setup.ts'],
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});
