import { execFile } from 'node:child_process';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gzipSync } from 'node:zlib';
import { build } from 'vite';
import { against, type Row } from './Row';

const CKEDITOR = '48.0.0';
/** What of CKEditor does what Galley's editor does. */
const FEATURES =
  'Essentials Paragraph Heading Bold Italic Underline Strikethrough Superscript Subscript Code Highlight Link AutoLink List TodoList BlockQuote CodeBlock HorizontalLine Table TableToolbar TableCaption Image ImageCaption ImageToolbar ImageUpload ImageInsert FindAndReplace PasteFromOffice WordCount TextPartLanguage TextTransformation Autoformat'.split(
    ' ',
  );

/**
 * Script and style sheet of the editor, gzipped: what the window loads for it beside what it has already, against CKEditor
 * with the same features.
 */
export async function benchSize(root: string): Promise<Row[]> {
  const ours = await sizeOfEditor(join(root, 'out', 'renderer', 'assets'));
  const theirs = await sizeOfCkeditor(join(root, 'node_modules', '.cache', 'bench-ckeditor'));
  return [against('editor-size', 'KB gzip', ours / 1024, `CKEditor ${CKEDITOR}`, theirs / 1024, 0.8)];
}

const gzipped = (bytes: string | Uint8Array) => gzipSync(bytes).length;

async function sizeOfEditor(assets: string): Promise<number> {
  const files = await readdir(assets);
  const find = (name: string, ending: string) => {
    const found = files.find((file) => file.startsWith(`${name}-`) && file.endsWith(ending));
    if (found === undefined) throw new Error(`The build has no ${name}…${ending}`);
    return found;
  };
  const loaded = new Set<string>();
  await follow(assets, find('window', '.js'), loaded);
  const before = new Set(loaded);
  await follow(assets, find('ArticleEditor', '.js'), loaded);
  const own = [...loaded].filter((file) => !before.has(file));
  const contents = await Promise.all(
    [...own, find('ArticleEditor', '.css')].map((file) => readFile(join(assets, file))),
  );
  return contents.reduce((sum, bytes) => sum + gzipped(bytes), 0);
}

/** The script and all that it imports before it runs. */
async function follow(assets: string, file: string, loaded: Set<string>): Promise<void> {
  if (loaded.has(file)) return;
  loaded.add(file);
  const source = await readFile(join(assets, file), 'utf8');
  for (const [, imported] of source.matchAll(/(?:from|import)\s*"\.\/([^"]+\.js)"/g)) {
    if (imported !== undefined) await follow(assets, imported, loaded);
  }
}

/** CKEditor is GPL or commercial: it is fetched to be measured, and is no dependency of Galley. */
async function sizeOfCkeditor(folder: string): Promise<number> {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'package.json'), '{"private":true}');
  const wanted = [`ckeditor5@${CKEDITOR}`, '--ignore-scripts', '--no-audit', '--no-fund'];
  await promisify(execFile)('npm', ['install', ...wanted], {
    cwd: folder,
    shell: process.platform === 'win32',
  });
  const entry = join(folder, 'entry.js');
  const names = ['ClassicEditor', ...FEATURES].join(', ');
  await writeFile(
    entry,
    `import { ${names} } from 'ckeditor5';
import 'ckeditor5/ckeditor5.css';
export const create = (element) =>
  ClassicEditor.create(element, { licenseKey: 'GPL', plugins: [${FEATURES.join(', ')}] });
`,
  );
  const built = await build({
    root: folder,
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      minify: true,
      lib: { entry, formats: ['es'], fileName: 'ckeditor', cssFileName: 'ckeditor' },
    },
  });
  const bundles = Array.isArray(built) ? built : [built];
  const parts = bundles.flatMap((bundle) => ('output' in bundle ? bundle.output : []));
  await rm(folder, { recursive: true, force: true });
  return parts.reduce((sum, part) => sum + gzipped(part.type === 'chunk' ? part.code : part.source), 0);
}
