// Packages that belong to one place only, and the runtimes' own doors.

const LEXICAL = {
  group: ['lexical', '@lexical/*'],
  message: 'Lexical stays under src/renderer/editor; the rest of the house speaks the article.',
};
const LOWDB = {
  group: ['lowdb', 'lowdb/*', 'write-file-atomic'],
  message: 'Files are written by src/main/store alone.',
};
const NODE = { group: ['node:*', 'fs', 'path', 'os', 'crypto'], message: 'Node is for src/main.' };
const ELECTRON = { group: ['electron', 'electron/*'], message: 'Electron is for src/main and src/preload.' };
const REACT = { group: ['react', 'react/*', 'react-dom', 'react-dom/*'], message: 'React only draws.' };

/** Electron's own way to talk between processes, which one folder wraps. @param {string} name @param {string} place */
const electronName = (name, place) => ({
  name: 'electron',
  importNames: [name, 'default'],
  message: `${name} is for ${place}.`,
});
const IPC_MAIN = electronName('ipcMain', 'src/main/ipc');
const IPC_RENDERER = electronName('ipcRenderer', 'src/preload');

/**
 * @param {string[]} files
 * @param {{ paths?: object[], patterns: object[], ignores?: string[] }} options
 * @returns {import('eslint').Linter.Config}
 */
const restrict = (files, { paths = [], patterns, ignores = [] }) => ({
  files,
  ignores,
  rules: { '@typescript-eslint/no-restricted-imports': ['error', { paths, patterns }] },
});

const SHARED_TESTS = ['src/shared/**/*.test.ts', 'src/shared/**/testing/**'];

/** Each file of src falls under exactly one of these, since a later one would replace an earlier one's list. */
export const restrictImports = [
  restrict(['src/shared/**/*.ts'], {
    ignores: SHARED_TESTS,
    patterns: [LEXICAL, LOWDB, NODE, ELECTRON, REACT],
  }),
  restrict(SHARED_TESTS, { patterns: [LEXICAL, LOWDB, ELECTRON, REACT] }),
  restrict(['src/preload/**/*.ts'], { paths: [IPC_MAIN], patterns: [LEXICAL, LOWDB, NODE, REACT] }),
  restrict(['src/main/**/*.ts'], {
    ignores: ['src/main/store/**', 'src/main/ipc/**'],
    paths: [IPC_MAIN, IPC_RENDERER],
    patterns: [LEXICAL, LOWDB, REACT],
  }),
  restrict(['src/main/store/**/*.ts'], { paths: [IPC_MAIN, IPC_RENDERER], patterns: [LEXICAL, REACT] }),
  restrict(['src/main/ipc/**/*.ts'], { paths: [IPC_RENDERER], patterns: [LEXICAL, LOWDB, REACT] }),
  restrict(['src/renderer/**/*.{ts,tsx}'], {
    ignores: ['src/renderer/editor/**'],
    patterns: [LEXICAL, LOWDB, NODE, ELECTRON],
  }),
  restrict(['src/renderer/editor/**/*.{ts,tsx}'], { patterns: [LOWDB, NODE, ELECTRON] }),
];
