import { availableParallelism } from 'node:os';
import { defineConfig } from '@playwright/test';
import { resolveHost } from './scripts/resolve-host.mjs';

// Electron's launcher reads where its binary is from the environment, so Playwright itself stays unmodified.
const host = resolveHost();
Object.assign(process.env, host.env);

export default defineConfig({
  metadata: { host: host.host },
  outputDir: 'test-results',
  // Some journeys start Galley four times, and build machines may take ten seconds for each.
  timeout: 240_000,
  expect: { timeout: 20_000 },
  fullyParallel: true,
  // Each journey keeps a core busy.
  workers: Math.max(2, availableParallelism()),
  forbidOnly: process.env['CI'] !== undefined,
  reporter: [['list']],
  // The campaigns beside the specs are vitest's.
  testMatch: '**/*.spec.ts',
  projects: [
    { name: 'host', testDir: 'e2e/host' },
    { name: 'journeys', testDir: 'e2e/journeys' },
    { name: 'faults', testDir: 'e2e/faults' },
    // Run by `npm run demo`.
    { name: 'demo', testDir: 'e2e/demo' },
  ],
});
