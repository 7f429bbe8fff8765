import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';

/** A dictionary's package lets nobody in but a module that reads its files in Node. */
const dictionary = (name: string) => fileURLToPath(new URL(`node_modules/${name}`, import.meta.url));

export default defineConfig({
  main: {
    // Its modules read tables beside themselves; this is the one file in which they are.
    resolve: {
      alias: {
        'css-tree': fileURLToPath(new URL('node_modules/css-tree/dist/csstree.esm.js', import.meta.url)),
      },
    },
    // Electron 45 runs newer syntax, but the stand-in runs the same bundle in Node 20. Libraries are bundled: finding
    // their many files one by one would take longer than running them.
    build: {
      target: 'node20',
      externalizeDeps: false,
      rollupOptions: {
        input: {
          index: 'src/main/index.ts',
          catalogueThread: 'src/main/catalogue/catalogueThread.ts',
          importThread: 'src/main/import/importThread.ts',
          readerThread: 'src/main/catalogue/readerThread.ts',
          stylesheetThread: 'src/main/sites/stylesheet/stylesheetThread.ts',
          siteDrawThread: 'src/main/staticSite/siteDrawThread.ts',
          siteThread: 'src/main/staticSite/siteThread.ts',
          wxrThread: 'src/main/pull/wxr/wxrThread.ts',
        },
        // They find their WebAssembly and their native library beside themselves.
        external: ['node-sqlite3-wasm', 'sharp'],
      },
    },
  },
  preload: {
    // A sandboxed preload is one CommonJS file.
    build: {
      target: 'node20',
      rollupOptions: {
        input: 'src/preload/index.ts',
        output: { format: 'cjs', entryFileNames: 'index.cjs' },
      },
    },
  },
  renderer: {
    root: 'src/renderer',
    plugins: [react()],
    resolve: {
      alias: {
        'dictionary-en-gb': dictionary('dictionary-en-gb'),
        'dictionary-en': dictionary('dictionary-en'),
      },
    },
    worker: { format: 'es' },
    build: {
      target: 'chrome140',
      minify: true,
      rollupOptions: {
        input: 'src/renderer/index.html',
        // All that the first frame needs is one file: each further one is a round trip before it.
        output: { codeSplitting: { groups: [{ name: 'window', test: /renderer[\\/]app[\\/]main\.tsx$/ }] } },
      },
    },
  },
});
