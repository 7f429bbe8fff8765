import { describe, inject } from 'vitest';

/** A suite that needs WordPress's own scripts; where they cannot be had, it is skipped and says why. */
export function describeWithWordPress(title: string, tests: () => void): void {
  describeUnless(inject('missing').wordpress, title, tests);
}

/** A suite that needs a WordPress site. */
export function describeWithSite(title: string, tests: () => void): void {
  const { wordpress, php } = inject('missing');
  describeUnless(wordpress ?? php, title, tests);
}

function describeUnless(missing: string | null, title: string, tests: () => void): void {
  if (missing) describe.skip(`${title} (skipped: ${missing})`, tests);
  else describe(title, tests);
}
