import boundaries from 'eslint-plugin-boundaries';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';
import { BOUNDARIES, BOUNDARY_SETTINGS } from './scripts/lint/boundaries.mjs';
import { oneWayFolders } from './scripts/lint/folderCycles.mjs';
import { restrictImports } from './scripts/lint/restrictImports.mjs';

const RUNTIMES = ['shared', 'main', 'preload', 'renderer'];

/** @type {import('eslint').Linter.RulesRecord} */
const noDefaultExport = {
  'no-restricted-syntax': [
    'error',
    { selector: 'ExportDefaultDeclaration', message: 'Export it by name: a file is named after it.' },
    {
      selector: "ExportSpecifier[exported.name='default']",
      message: 'Export it by name: a file is named after it.',
    },
  ],
};

/**
 * What only the types can tell: a promise nobody waits for is a save nobody waits for, or a test that asks nothing.
 * @param {string} files
 * @param {string[]} project
 * @returns {import('eslint').Linter.Config}
 */
const typeAware = (files, project) => ({
  files: [files],
  languageOptions: { parserOptions: { project, tsconfigRootDir: import.meta.dirname } },
  rules: {
    '@typescript-eslint/no-floating-promises': 'error',
    '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
    '@typescript-eslint/await-thenable': 'error',
    '@typescript-eslint/switch-exhaustiveness-check': [
      'error',
      { considerDefaultExhaustiveForUnions: true, requireDefaultForNonUnion: false },
    ],
  },
});

export default tseslint.config(
  { ignores: ['out/**', 'dist/**', 'node_modules/**', 'test-results/**', 'playwright-report/**'] },
  ...tseslint.configs.recommended,
  {
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      'max-lines': ['error', { max: 400, skipBlankLines: false, skipComments: false }],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      ...noDefaultExport,
    },
  },
  {
    files: ['e2e/**'],
    rules: {
      'no-restricted-properties': [
        'error',
        { property: 'waitForTimeout', message: 'Wait on state, never on time.' },
      ],
    },
  },
  { files: ['**/*.cjs'], rules: { '@typescript-eslint/no-require-imports': 'off' } },
  { files: ['*.config.{js,ts}'], rules: { 'no-restricted-syntax': 'off' } },

  // Tests of shared code run in Node and so stand in the tools' tsconfig.
  ...RUNTIMES.map((runtime) =>
    typeAware(`src/${runtime}/**/*.{ts,tsx}`, [`tsconfig.${runtime}.json`, 'tsconfig.tools.json']),
  ),
  typeAware('{e2e,bench}/**/*.ts', ['tsconfig.tools.json']),
  {
    files: ['src/renderer/**/*.{ts,tsx}'],
    plugins: { 'react-hooks': reactHooks },
    rules: { 'react-hooks/rules-of-hooks': 'error', 'react-hooks/exhaustive-deps': 'error' },
  },

  // Who may import whom.
  {
    files: ['src/**/*.{ts,tsx}'],
    plugins: { boundaries },
    settings: BOUNDARY_SETTINGS,
    rules: {
      'boundaries/no-unknown-files': 'error',
      'boundaries/no-unknown-dependencies': 'error',
      'boundaries/dependencies': ['error', BOUNDARIES],
    },
  },
  oneWayFolders,
  ...restrictImports,
);
