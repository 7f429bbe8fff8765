import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { ROOT } from './root';

export interface Host {
  host: 'electron' | 'standin';
  executable: string;
  /** What `_electron.launch` needs in the environment to find it. */
  env: Record<string, string>;
}

/** Asks scripts/resolve-host.mjs which host runs the app here; throws with its words when there is none. */
export function chosenHost(): Host {
  const answer = execFileSync(process.execPath, [join(ROOT, 'scripts/resolve-host.mjs'), '--json'], {
    encoding: 'utf8',
  });
  return JSON.parse(answer) as Host;
}
