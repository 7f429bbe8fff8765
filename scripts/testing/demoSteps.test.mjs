import { expect, it } from 'vitest';
import { demoSteps } from './demoSteps.mjs';

it('lists the steps in order, a failed one as not ok', () => {
  const steps = [
    { title: 'Start', duration: 12.4 },
    { title: 'Export', duration: 3, error: { message: 'no file' } },
  ];
  const report = { suites: [{ suites: [{ specs: [{ tests: [{ results: [{ steps }] }] }] }] }] };
  expect(demoSteps(report)).toEqual([
    { name: 'Start', ok: true, ms: 12 },
    { name: 'Export', ok: false, ms: 3 },
  ]);
  expect(demoSteps({ suites: [] })).toEqual([]);
});
