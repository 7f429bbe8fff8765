import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Scripts that WordPress registers by hand, with what they need; the rest is in its asset list. */
const VENDOR: Record<string, string[]> = {
  'wp-polyfill': [],
  react: ['wp-polyfill'],
  'react-dom': ['react'],
  'react-jsx-runtime': ['react'],
  moment: [],
  lodash: [],
};

/** The block editor's scripts in the order in which a page loads them: full paths. */
export function editorScripts(wordpress: string): string[] {
  const dist = join(wordpress, 'wp-includes/js/dist');
  const needs = new Map(Object.entries(VENDOR));
  const assets = readFileSync(join(wordpress, 'wp-includes/assets/script-loader-packages.min.php'), 'utf8');
  for (const [, name, list] of assets.matchAll(
    /'([\w-]+)\.min\.js' => array\('dependencies' => array\(([^)]*)\)/g,
  )) {
    needs.set(
      `wp-${name}`,
      [...list!.matchAll(/'([^']+)'/g)].map((match) => match[1]!),
    );
  }
  const ordered: string[] = [];
  const seen = new Set<string>();
  const add = (handle: string) => {
    if (seen.has(handle)) return;
    seen.add(handle);
    needs.get(handle)?.forEach(add);
    const file = handle in VENDOR ? `vendor/${handle}.min.js` : `${handle.replace(/^wp-/, '')}.min.js`;
    if (existsSync(join(dist, file))) ordered.push(join(dist, file));
  };
  add('wp-block-library');
  return ordered;
}
