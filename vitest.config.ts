import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    // A busy build machine is slow, which is no fault of the code.
    testTimeout: 30_000,
    include: [
      'e2e/faults/**/*.test.ts',
      'src/**/*.test.ts',
      'src/**/*.test.tsx',
      'tools/**/*.test.mjs',
      'scripts/**/*.test.mjs',
    ],
  },
});
