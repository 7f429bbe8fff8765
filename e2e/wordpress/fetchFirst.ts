import { execFileSync } from 'node:child_process';
import type { TestProject } from 'vitest/node';
import { fetchWordPress } from './fetchWordPress.mjs';

declare module 'vitest' {
  interface ProvidedContext {
    /** What cannot be had here and why, or null. */
    missing: { wordpress: string | null; php: string | null };
  }
}

/** What WordPress and SQLite need of PHP, and the package of Debian that has it. */
const EXTENSIONS = { gd: 'php-gd', mbstring: 'php-mbstring', xml: 'php-xml', pdo_sqlite: 'php-sqlite3' };

/** Before the first suite: WordPress is fetched once, and what is missing is known by its name. */
export async function setup(project: TestProject): Promise<void> {
  const missing = { wordpress: await fetchWordPress(), php: missingPhp() };
  const reasons = Object.values(missing).filter((reason) => reason !== null);
  // The machine that judges must not judge less than there is.
  if (reasons.length > 0 && ['1', 'true'].includes(process.env['CI'] ?? ''))
    throw new Error(`WordPress cannot be tested here. ${reasons.join('. ')}`);
  project.provide('missing', missing);
}

function missingPhp(): string | null {
  try {
    const loaded = execFileSync('php', ['-m'], { encoding: 'utf8' }).toLowerCase().split('\n');
    const lacking = Object.entries(EXTENSIONS).filter(([extension]) => !loaded.includes(extension));
    return lacking.length > 0 ? lacking.map(([, name]) => name).join(', ') : null;
  } catch {
    return `php-cli, ${Object.values(EXTENSIONS).join(', ')}`;
  }
}
