import { defineConfig } from 'vitest/config';

import { handlebarsTemplates } from './handlebars.ts';

export default defineConfig({
  plugins: [handlebarsTemplates()],
  test: {
    include: ['test/**/*.test.ts'],
    setupFiles: ['.config/vitest.setup.ts'],
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});
