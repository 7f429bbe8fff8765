/**
 * @typedef {{ title: string, duration: number, error?: unknown }} Step
 * @typedef {{ suites?: Suite[], specs?: { tests: { results: { steps?: Step[] }[] }[] }[] }} Suite
 */

/**
 * The named steps of the demo, out of Playwright's JSON report.
 * @param {{ suites: Suite[] }} report
 * @returns {{ name: string, ok: boolean, ms: number }[]} `ms` in whole milliseconds
 */
export function demoSteps(report) {
  return report.suites.flatMap(stepsOf).map(({ title, duration, error }) => ({
    name: title,
    ok: error === undefined,
    ms: Math.round(duration),
  }));
}

/** @param {Suite} suite @returns {Step[]} */
function stepsOf({ suites = [], specs = [] }) {
  const own = specs.flatMap(({ tests }) =>
    tests.flatMap(({ results }) => results.flatMap(({ steps = [] }) => steps)),
  );
  return [...own, ...suites.flatMap(stepsOf)];
}
