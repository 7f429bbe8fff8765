import { describe, expect, it } from 'vitest';
import { failuresOfPlaywright, failuresOfVitest, tellFailure } from './failures.mjs';

const passed = { status: 'passed', fullName: 'a gull flies', failureMessages: [] };
const failed = {
  status: 'failed',
  fullName: 'a gull swims',
  failureMessages: ['\u001b[31mno water\u001b[39m'],
};

describe('failures', () => {
  it('names each test that failed, and says why without its colours', () => {
    const file = { name: 'gulls.test.ts', status: 'failed', assertionResults: [passed, failed] };
    expect(failuresOfVitest({ testResults: [file] })).toEqual([
      { test: 'gulls.test.ts › a gull swims', why: 'no water' },
    ]);
  });

  it('names a file that did not load', () => {
    const file = { name: 'gulls.test.ts', status: 'failed', message: 'no such module', assertionResults: [] };
    expect(failuresOfVitest({ testResults: [file] })).toEqual([
      { test: 'gulls.test.ts', why: 'no such module' },
    ]);
  });

  it('finds the journeys in all suites, also one that passed at the second try', () => {
    const at = { file: 'gulls.spec.ts', line: 3 };
    const well = { ...at, title: 'she flies', ok: true, tests: [{ results: [{ errors: [] }] }] };
    const flaky = { errors: [{ message: 'too late' }] };
    const second = { ...at, title: 'she swims', ok: true, tests: [{ results: [flaky, { errors: [] }] }] };
    const suites = [{ specs: [well], suites: [{ specs: [second] }] }];
    expect(failuresOfPlaywright({ suites, errors: [{ message: 'no browser' }] })).toEqual([
      { test: 'before any test', why: 'no browser' },
      { test: 'gulls.spec.ts:3 › she swims', why: 'too late' },
    ]);
  });

  it('names a journey that failed without saying why', () => {
    const spec = { title: 'she dives', file: 'gulls.spec.ts', line: 9, ok: false, tests: [{ results: [] }] };
    expect(failuresOfPlaywright({ suites: [{ specs: [spec] }], errors: [] })).toEqual([
      { test: 'gulls.spec.ts:9 › she dives', why: '' },
    ]);
  });

  it('tells a long reason by its first lines', () => {
    const why = Array.from({ length: 30 }, (_, at) => `line ${at}`);
    const [told] = failuresOfVitest({
      testResults: [
        {
          name: 'gulls.test.ts',
          status: 'failed',
          assertionResults: [{ ...failed, failureMessages: [why.join('\n')] }],
        },
      ],
    });
    expect((told && tellFailure(told))?.split('\n')).toEqual([
      '✗ gulls.test.ts › a gull swims',
      ...why.slice(0, 20).map((line) => `    ${line}`),
    ]);
  });
});
