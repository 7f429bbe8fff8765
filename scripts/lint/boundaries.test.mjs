import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ESLint } from 'eslint';
import tseslint from 'typescript-eslint';
import { describe, expect, it } from 'vitest';

// Each rule is seen to fire, so that no check is one that cannot fail.

const root = join(import.meta.dirname, '../..');
const eslint = new ESLint({
  cwd: root,
  // The snippets stand in no tsconfig.
  overrideConfig: tseslint.configs.disableTypeChecked,
});

/** The rules that complain about one import, written in a file of that path. @param {string} path @param {string} code */
async function complaints(path, code) {
  const [, target] = /from '(\.[^']*)'/.exec(code) ?? [];
  if (target) {
    const file = join(root, dirname(path), target);
    const found = ['', '.ts', '.tsx', '/index.ts'].some((end) => existsSync(file + end));
    expect(found, `${target} is gone: name a file that exists, or the rule has nothing to judge`).toBe(true);
  }
  const [result] = await eslint.lintText(`${code}\n`, { filePath: join(root, path) });
  const rules = (result?.messages ?? []).map(({ ruleId, message }) => ruleId ?? message);
  return [...new Set(rules)].filter((rule) => rule !== '@typescript-eslint/no-unused-vars');
}

const BOUNDARY = 'boundaries/dependencies';
const RESTRICTED = '@typescript-eslint/no-restricted-imports';

const REFUSED = [
  ['shared knows no runtime', 'src/shared/x.ts', "import { x } from '../main/store';", BOUNDARY],
  ['shared imports no editor', 'src/shared/x.ts', "import { $getRoot } from 'lexical';", RESTRICTED],
  ['shared imports no Node', 'src/shared/x.ts', "import { join } from 'node:path';", RESTRICTED],
  ['shared imports no React', 'src/shared/x.ts', "import { useState } from 'react';", RESTRICTED],
  [
    'preload sees only the contract',
    'src/preload/x.ts',
    "import { x } from '../shared/lib/result';",
    BOUNDARY,
  ],
  ['preload is not main', 'src/preload/x.ts', "import { x } from '../main/ipc';", BOUNDARY],
  ['main is not the renderer', 'src/main/x/x.ts', "import { x } from '../../renderer/editor';", BOUNDARY],
  [
    'a main domain is entered by its door',
    'src/main/x/x.ts',
    "import { x } from '../store/writeDurably';",
    BOUNDARY,
  ],
  ['nothing imports the wiring of main', 'src/main/x/x.ts', "import { x } from '../index';", BOUNDARY],
  ['lowdb stays in the store', 'src/main/x/x.ts', "import { Low } from 'lowdb';", RESTRICTED],
  ['lowdb stays in the store, by any door', 'src/main/x/x.ts', "import { x } from 'lowdb/node';", RESTRICTED],
  ['ipcMain stays in ipc', 'src/main/x/x.ts', "import { ipcMain } from 'electron';", RESTRICTED],
  ['ipcMain stays in ipc, by any name', 'src/main/x/x.ts', "import * as e from 'electron';", RESTRICTED],
  [
    'ipcRenderer stays in preload',
    'src/main/ipc/x.ts',
    "import { ipcRenderer } from 'electron';",
    RESTRICTED,
  ],
  ['the renderer is not main', 'src/renderer/x/x.ts', "import { x } from '../../main/store';", BOUNDARY],
  ['the renderer has no Electron', 'src/renderer/x/x.ts', "import { shell } from 'electron';", RESTRICTED],
  ['the renderer has no Node', 'src/renderer/x/x.ts', "import { join } from 'node:path';", RESTRICTED],
  ['Lexical stays in the editor', 'src/renderer/x/x.ts', "import { x } from '@lexical/html';", RESTRICTED],
  [
    'a renderer domain is entered by its door',
    'src/renderer/x/x.ts',
    "import { x } from '../editor/ArticleEditor';",
    BOUNDARY,
  ],
  ['nothing imports the app', 'src/renderer/x/x.ts', "import { x } from '../app/main';", BOUNDARY],
  [
    'ui knows no newsroom word',
    'src/renderer/ui/x.ts',
    "import { x } from '../../shared/lib/result';",
    BOUNDARY,
  ],
  ['ui knows no domain', 'src/renderer/ui/x.ts', "import { x } from '../editor';", BOUNDARY],
  [
    'src stays inside src',
    'src/main/x/x.ts',
    "import { x } from '../../../scripts/check-types.mjs';",
    'boundaries/no-unknown-dependencies',
  ],
  [
    'folders of the editor stand on each other one way',
    'src/renderer/editor/blocks/picture/x.ts',
    "import { $isGalleryNode } from '../gallery/GalleryNode';",
    'galley/no-folder-cycle',
  ],
  [
    'also by way of a third',
    'src/renderer/editor/blocks/frame/x.ts',
    "export * from '../../behaviours/paste/insertBlocks';",
    'galley/no-folder-cycle',
  ],
  ['a file is exported by name', 'src/shared/x.ts', 'export default 1;', 'no-restricted-syntax'],
  ['a renamed default is one too', 'src/shared/x.ts', 'export { x as default };', 'no-restricted-syntax'],
  ['a file has a place', 'src/elsewhere.ts', 'export const x = 1;', 'boundaries/no-unknown-files'],
  ['a long file is two ideas', 'src/shared/x.ts', '\n'.repeat(401), 'max-lines'],
];

const ALLOWED = [
  ['shared imports shared', 'src/shared/x.ts', "import type { Failure } from './lib/result';"],
  [
    'preload imports the contract',
    'src/preload/x.ts',
    "import type { Bridge } from '../shared/ipc/contract';",
  ],
  ['preload speaks to main', 'src/preload/x.ts', "import { ipcRenderer } from 'electron';"],
  ['main listens in ipc', 'src/main/ipc/x.ts', "import { ipcMain } from 'electron';"],
  ['the store holds lowdb', 'src/main/store/x.ts', "import { Low } from 'lowdb';"],
  ['a domain imports another by its door', 'src/main/x/x.ts', "import { writeDurably } from '../store';"],
  ['a domain imports itself', 'src/main/store/x.ts', "import { writeDurably } from './writeDurably';"],
  ['main wires', 'src/main/index.ts', "import { writeDurably } from './store/writeDurably';"],
  ['the editor holds Lexical', 'src/renderer/editor/x.ts', "import { $getRoot } from 'lexical';"],
  [
    'a folder of the editor stands on another',
    'src/renderer/editor/blocks/gallery/x.ts',
    "import { $isPictureNode } from '../picture/PictureNode';",
  ],
  [
    'a test takes its examples from anywhere',
    'src/renderer/editor/blocks/picture/x.test.ts',
    "import { $isGalleryNode } from '../gallery/GalleryNode';",
  ],
  ['the app wires', 'src/renderer/app/x.ts', "import { ArticleEditor } from '../editor';"],
];

describe('boundaries', () => {
  it.each(REFUSED)('%s', async (_what, path, code, rule) => {
    expect(await complaints(path, code)).toEqual([rule]);
  });
  it.each(ALLOWED)('%s', async (_what, path, code) => {
    expect(await complaints(path, code)).toEqual([]);
  });
});
