import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';

// The folders of the editor, a block kind or a behaviour each, stand on each other one way only. Of two that need each other, what
// both need goes below them, and what needs both above.

const EDITOR = new URL('../../src/renderer/editor', import.meta.url).pathname;
const IMPORT = /\bfrom '(\.{1,2}\/[^']+)'/g;

/** "blocks/table" for a file in such a folder, or null. @param {string} file */
function folderOf(file) {
  const [kind, name, ...rest] = relative(EDITOR, file).split(/[\\/]/);
  return (kind === 'blocks' || kind === 'behaviours') && rest.length > 0 ? `${kind}/${name}` : null;
}

/** Tests may take their examples from anywhere. @param {string} file */
const isTest = (file) => /\.test\.tsx?$/.test(file);

/** @type {Map<string, Set<string>> | undefined} */
let known;

/** Which folders the files of each folder import. @returns {Map<string, Set<string>>} */
function readFolders() {
  /** @type {Map<string, Set<string>>} */
  const folders = new Map();
  for (const entry of readdirSync(EDITOR, { recursive: true, encoding: 'utf8' })) {
    const file = join(EDITOR, entry);
    const from = folderOf(file);
    if (from === null || isTest(file) || !/\.tsx?$/.test(file)) continue;
    for (const [, target] of readFileSync(file, 'utf8').matchAll(IMPORT)) {
      const to = folderOf(resolve(dirname(file), target ?? ''));
      if (to !== null && to !== from) folders.set(from, (folders.get(from) ?? new Set()).add(to));
    }
  }
  return folders;
}

/** The way from one folder to another by what they import, or null. @param {string} from @param {string} to */
function wayBetween(from, to) {
  known ??= readFolders();
  const ways = [[from]];
  const seen = new Set([from]);
  for (const way of ways) {
    for (const next of known.get(way.at(-1) ?? '') ?? []) {
      if (next === to) return [...way, next];
      if (!seen.has(next)) ways.push([...way, next]);
      seen.add(next);
    }
  }
  return null;
}

/** @type {import('eslint').Rule.RuleModule} */
const noFolderCycle = {
  meta: {
    type: 'problem',
    schema: [],
    messages: { cycle: '{{ way }} is a circle: put what both need below them, or what needs both above.' },
  },
  create(context) {
    const from = folderOf(context.filename);
    if (from === null || isTest(context.filename)) return {};
    /** @param {any} node an import or export declaration */
    const judge = (node) => {
      const target = node.source?.value;
      if (typeof target !== 'string' || !target.startsWith('.')) return;
      const to = folderOf(resolve(dirname(context.filename), target));
      const back = to === null || to === from ? null : wayBetween(to, from);
      if (back !== null)
        context.report({ node, messageId: 'cycle', data: { way: [from, ...back].join(' → ') } });
    };
    return { ImportDeclaration: judge, ExportNamedDeclaration: judge, ExportAllDeclaration: judge };
  },
};

/** @type {import('eslint').Linter.Config} */
export const oneWayFolders = {
  files: ['src/renderer/editor/{blocks,behaviours}/**/*.{ts,tsx}'],
  plugins: { galley: { rules: { 'no-folder-cycle': noFolderCycle } } },
  rules: { 'galley/no-folder-cycle': 'error' },
};
