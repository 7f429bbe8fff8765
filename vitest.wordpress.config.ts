import { defineConfig } from 'vitest/config';

/** WordPress's own scripts judge our block markup; apart from the unit tests, since they have to be fetched first. */
export default defineConfig({
  test: { include: ['e2e/wordpress/*.test.ts'], testTimeout: 60_000, hookTimeout: 300_000 },
});
