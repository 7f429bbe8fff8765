import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    // A busy build machine is slow, which is no fault of the code.
    testTimeout: 60_000,
    maxWorkers: '100%',
    projects: [
      {
        extends: true,
        test: {
          name: 'window',
          include: ['src/renderer/**/*.test.{ts,tsx}'],
          // A window of its own for each file, and jsdom read once: to read it takes longer than most files' tests.
          pool: 'vmThreads',
        },
      },
      {
        extends: true,
        test: {
          name: 'main',
          include: [
            'e2e/faults/**/*.test.ts',
            'src/!(renderer)/**/*.test.ts',
            'tools/**/*.test.mjs',
            'scripts/**/*.test.mjs',
          ],
          // The window's modules hold what is shown; these hold nothing, and to load them anew for each file takes as long as the tests.
          isolate: false,
        },
      },
    ],
  },
});
