// npm run bench -- [--json FILE] [--only NAME]: measures Galley against named peers, as ratios within one run.
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { build } from 'vite';
import { buildWhenStale } from './build-when-stale.mjs';
import { describeHost, resolveHost } from './resolve-host.mjs';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const { values } = parseArgs({ options: { json: { type: 'string' }, only: { type: 'string' } } });

buildWhenStale();
const host = resolveHost();
Object.assign(process.env, host.env);
console.log(`Host: ${describeHost(host)}`);

// The benches import the app's own TypeScript, so they are bundled before they run.
const outDir = path.join(root, 'node_modules', '.cache', 'bench');
await build({
  root,
  configFile: false,
  logLevel: 'warn',
  // The WordPress of the tests finds its own files beside its modules.
  plugins: [
    {
      name: 'own-folder',
      transform: (code, id) => code.replaceAll('import.meta.dirname', JSON.stringify(path.dirname(id))),
    },
  ],
  build: { ssr: 'bench/index.ts', outDir, emptyOutDir: true, target: 'node20' },
});
const { runBenches } = await import(pathToFileURL(path.join(outDir, 'index.js')).href);
try {
  const { rows, crashed } = await runBenches({ root, only: values.only });
  if (values.json !== undefined) writeFileSync(values.json, `${JSON.stringify(rows, null, 2)}\n`);
  // A bar that does not hold stands in the table and is no failure: machines are noisy.
  process.exit(crashed.length > 0 ? 1 : 0);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
