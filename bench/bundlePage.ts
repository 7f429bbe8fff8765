import { join } from 'node:path';
import { build } from 'vite';

/** A page of the benches as one script and one style sheet, fonts inlined. @param entry under bench/pages */
export async function bundlePage(root: string, entry: string): Promise<{ script: string; css: string }> {
  const built = await build({
    root,
    configFile: false,
    logLevel: 'warn',
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      write: false,
      assetsInlineLimit: Number.MAX_SAFE_INTEGER,
      lib: { entry: join(root, 'bench/pages', entry), formats: ['iife'], name: 'peer', cssFileName: 'peer' },
    },
  });
  const [bundle] = Array.isArray(built) ? built : [built];
  if (bundle === undefined || !('output' in bundle)) throw new Error(`${entry} was not bundled`);
  const script = bundle.output.find((part) => part.type === 'chunk');
  const css = bundle.output.find((part) => part.type === 'asset' && part.fileName.endsWith('.css'));
  if (script?.type !== 'chunk') throw new Error(`${entry} was not bundled`);
  return { script: script.code, css: css?.type === 'asset' ? String(css.source) : '' };
}
