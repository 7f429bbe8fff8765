import { defineConfig } from 'vitest/config';

/** WordPress's own scripts judge our block markup, and sites take our posts; apart from the unit tests, since WordPress has to be fetched first. */
export default defineConfig({
  test: {
    include: ['e2e/wordpress/*.test.ts'],
    maxWorkers: '100%',
    globalSetup: 'e2e/wordpress/fetchFirst.ts',
    testTimeout: 60_000,
    hookTimeout: 300_000,
  },
});
