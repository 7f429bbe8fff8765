// What failed and why, out of what each runner leaves behind: told once more at the end, where a long record is read first.

/** @typedef {{ test: string, why: string }} Failure */

const ANSI = new RegExp(String.raw`\u001b\[[0-9;]*m`, 'g');
const WHY_LINES = 20;

/** @param {string} test @param {string[]} messages @returns {Failure} */
function failure(test, messages) {
  const lines = messages.join('\n').replace(ANSI, '').split('\n');
  return { test, why: lines.slice(0, WHY_LINES).join('\n') };
}

/**
 * A file that does not load has a message of its own, and no tests.
 * @param {{ testResults: { name: string, status: string, message?: string, assertionResults: { status: string, fullName: string, failureMessages: string[] | null }[] }[] }} report
 */
export function failuresOfVitest({ testResults }) {
  return testResults.flatMap(({ name, status, message, assertionResults }) => {
    const failed = assertionResults.filter((test) => test.status === 'failed');
    if (failed.length === 0 && status === 'failed') return [failure(name, [message ?? ''])];
    return failed.map((test) => failure(`${name} › ${test.fullName}`, test.failureMessages ?? []));
  });
}

/**
 * @typedef {{ message?: string }} Reason
 * @typedef {{ title: string, file: string, line: number, ok: boolean, tests: { results: { errors: Reason[] }[] }[] }} Spec
 * @typedef {{ specs?: Spec[], suites?: Suite[] }} Suite
 * @param {{ suites: Suite[], errors: Reason[] }} report
 * @returns {Failure[]}
 */
export function failuresOfPlaywright({ suites, errors }) {
  return [
    ...errors.map(({ message = '' }) => failure('before any test', [message])),
    ...suites.flatMap((suite) => failedOf(suite)),
  ];
}

/** @param {Suite} suite @returns {Failure[]} */
function failedOf({ specs = [], suites = [] }) {
  const own = specs.filter(hasFailed).map(({ title, file, line, tests }) => {
    const reasons = tests.flatMap(({ results }) => results.flatMap(({ errors }) => errors));
    return failure(
      `${file}:${line} › ${title}`,
      reasons.map(({ message = '' }) => message),
    );
  });
  return [...own, ...suites.flatMap((suite) => failedOf(suite))];
}

/** Playwright takes a test that passed at the second try for one that is well. @param {Spec} spec */
function hasFailed({ ok, tests }) {
  return !ok || tests.some(({ results }) => results.some(({ errors }) => errors.length > 0));
}

/** @param {Failure} failure */
export function tellFailure({ test, why }) {
  return `✗ ${test}\n${why.replace(/^/gm, '    ')}`;
}
