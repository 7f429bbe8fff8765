// npm test: builds what the tests run on, then every test. At the end what failed is told once more, and the last
// line alone says how many passed and failed.
// npm run test:long: what may go wrong, in its full figures.
import { buildWhenStale } from './build-when-stale.mjs';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { countPlaywright, countVitest, NO_REPORT, sumCounts, tellCounts } from './testing/counts.mjs';
import { failuresOfPlaywright, failuresOfVitest, tellFailure } from './testing/failures.mjs';
import { run } from './testing/run.mjs';

/** @typedef {import('./testing/counts.mjs').Counts} Counts */
/** @typedef {import('./testing/failures.mjs').Failure} Failure */

process.chdir(join(import.meta.dirname, '..'));
const reports = mkdtempSync(join(tmpdir(), 'galley-tests-'));
const node = process.execPath;
const isLong = process.argv.includes('--long');

/** @type {Record<string, () => Promise<Counts>>} */
const SUITES = {
  build: async () => {
    try {
      buildWhenStale();
      return { passed: 0, failed: 0, skipped: 0 };
    } catch {
      return NO_REPORT;
    }
  },
  unit: () => vitest('unit', 'vitest.config.ts', isLong ? ['e2e/faults'] : []),
  ...(!isLong && { wordpress: () => vitest('wordpress', 'vitest.wordpress.config.ts') }),
  app: async () => {
    const file = join(reports, 'app.json');
    const { code } = await run(
      node,
      [
        'node_modules/@playwright/test/cli.js',
        'test',
        ...(isLong ? [] : ['--project=host', '--project=journeys']),
        '--project=faults',
        '--reporter=list,json',
      ],
      { PLAYWRIGHT_JSON_OUTPUT_NAME: file, ...browserOfTests() },
    );
    return judge(code, read(file, countPlaywright, failuresOfPlaywright));
  },
};

/** Chromium without a browser around its pages takes half the processor time to start, and the tests start it hundreds of times. */
/** @returns {Record<string, string>} */
function browserOfTests() {
  const shell = '/usr/lib/chromium/chromium-headless-shell';
  const isAsked = process.env['STANDIN_BROWSER'] !== undefined || Boolean(process.env['DISPLAY']);
  return isAsked || !existsSync(shell) ? {} : { STANDIN_BROWSER: shell };
}

/** @param {string} name @param {string} config @param {string[]} only @returns {Promise<Counts>} */
async function vitest(name, config, only = []) {
  const file = join(reports, `${name}.json`);
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  const { code } = await run(node, [
    'node_modules/vitest/vitest.mjs',
    'run',
    '--config',
    config,
    ...only,
    ...reporters,
  ]);
  return judge(code, read(file, countVitest, failuresOfVitest));
}

/**
 * @template {object} Report
 * @template {object} Told
 * @param {string} file
 * @param {(report: Report) => Counts} count
 * @param {(report: Told) => Failure[]} listFailures
 */
function read(file, count, listFailures) {
  try {
    const report = JSON.parse(readFileSync(file, 'utf8'));
    failures.push(...listFailures(report));
    return count(report);
  } catch {
    return NO_REPORT;
  }
}

/** A runner that ends badly has failed even if its report says otherwise. @param {number} code @param {Counts} counts */
function judge(code, counts) {
  return code !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
}

if (isLong) process.env['GALLEY_LONG'] = '1';
/** @type {Failure[]} */
const failures = [];
/** @type {Record<string, Counts>} */
const results = {};
for (const [name, suite] of Object.entries(SUITES)) {
  console.log(`\n— ${name}`);
  results[name] = await suite();
}
rmSync(reports, { recursive: true, force: true });

console.log('');
for (const failure of failures) console.log(`${tellFailure(failure)}\n`);
for (const [name, counts] of Object.entries(results)) console.log(`${name}: ${tellCounts(counts)}`);
const sum = sumCounts(Object.values(results));
console.log(tellCounts(sum));
process.exitCode = sum.failed === 0 ? 0 : 1;
