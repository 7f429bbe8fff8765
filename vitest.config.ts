import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['src/**/*.test.ts', 'src/**/*.test.tsx', 'tools/**/*.test.mjs', 'scripts/**/*.test.mjs'],
    // Properties try hundreds of cases; a busy machine may take its time over them.
    testTimeout: 60_000,
  },
});
