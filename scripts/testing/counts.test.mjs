import { describe, expect, it } from 'vitest';
import { countPlaywright, countVitest, NO_REPORT, sumCounts, tellCounts } from './counts.mjs';

const vitest = { success: true, numPassedTests: 3, numFailedTests: 0, numPendingTests: 1, numTodoTests: 0 };
const stats = { expected: 3, unexpected: 0, flaky: 0, skipped: 0 };

describe('counts', () => {
  it('adds up what passed and what was skipped', () => {
    expect(countVitest(vitest)).toEqual({ passed: 3, failed: 0, skipped: 1 });
    expect(countPlaywright({ stats, errors: [] })).toEqual({ passed: 3, failed: 0, skipped: 0 });
  });

  it('counts a run as failed when no single test did', () => {
    expect(countVitest({ ...vitest, success: false }).failed).toBe(1);
    expect(countPlaywright({ stats, errors: ['no such file'] }).failed).toBe(1);
  });

  it('counts a flaky test as failed', () => {
    expect(countPlaywright({ stats: { ...stats, flaky: 2 }, errors: [] }).failed).toBe(2);
  });

  it('tells the sum on one line', () => {
    const sum = sumCounts([countVitest(vitest), NO_REPORT]);
    expect(tellCounts(sum)).toBe('3 passed, 1 failed, 1 skipped');
    expect(tellCounts({ ...sum, skipped: 0 })).toBe('3 passed, 1 failed');
  });
});
