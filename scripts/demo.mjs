// npm run demo -- --out DIR: the whole job on the sample article without a window. Leaves DIR/exports, DIR/screenshots
// and DIR/report.json ({host, steps: [{name, ok, ms}]}); exit code 1 when a step fails.
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { buildWhenStale } from './build-when-stale.mjs';
import { describeHost, resolveHost } from './resolve-host.mjs';
import { demoSteps } from './testing/demoSteps.mjs';
import { run } from './testing/run.mjs';

const { values } = parseArgs({ options: { out: { type: 'string', default: 'demo' } } });
const out = resolve(values.out);
process.chdir(join(import.meta.dirname, '..'));

try {
  const host = resolveHost();
  console.log(`Galley runs on ${describeHost(host)}.`);
  buildWhenStale();
  rmSync(join(out, 'exports'), { recursive: true, force: true });
  rmSync(join(out, 'screenshots'), { recursive: true, force: true });
  mkdirSync(out, { recursive: true });

  const scratch = mkdtempSync(join(tmpdir(), 'galley-demo-'));
  const file = join(scratch, 'report.json');
  const cli = 'node_modules/@playwright/test/cli.js';
  const { code } = await run(process.execPath, [cli, 'test', '--project=demo', '--reporter=line,json'], {
    GALLEY_DEMO_OUT: out,
    PLAYWRIGHT_JSON_OUTPUT_NAME: file,
  });
  const steps = demoSteps(JSON.parse(readFileSync(file, 'utf8')));
  rmSync(scratch, { recursive: true, force: true });
  writeFileSync(join(out, 'report.json'), `${JSON.stringify({ host: host.host, steps }, null, 2)}\n`);
  for (const { name, ok, ms } of steps) console.log(`${ok ? 'ok   ' : 'FAILS'} ${name} (${ms} ms)`);
  console.log(`What it left is in ${out}`);
  process.exitCode = code === 0 && steps.length > 0 && steps.every(({ ok }) => ok) ? 0 : 1;
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
