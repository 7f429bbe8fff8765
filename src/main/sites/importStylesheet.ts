import { readdir, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { fail, type Failure, ok, type Result } from '../../shared/lib/result';
import type { ImportedTheme } from '../../shared/site/importedTheme';
import { type Disk, diskFailure, makeFolder, writeDurably } from '../store';
import type { Collected, CollectedStyles, StyleFault } from './stylesheet/collectStyles';

export interface StylesheetParts {
  /** `<data>/library/themes`; made when it is needed. */
  hers: string;
  /** Those that came with Galley, whose names are taken. */
  shipped: string;
  /** Asks her for a file; null when she cancels. */
  choose(): Promise<string | null>;
  read(path: string): Promise<Collected>;
  disk: Disk;
  log(event: string, error: unknown): void;
}

/** Makes a theme of a saved page or a style sheet that she chooses; null when she chooses none. */
export async function importStylesheet(parts: StylesheetParts): Promise<Result<ImportedTheme | null>> {
  const path = await parts.choose();
  if (path === null) return ok(null);
  const collected = await parts.read(path);
  if (!collected.ok) return fail(refused(collected.fault, basename(path)));
  const { styles } = collected;
  const themeId = await freeId(styles.name, parts);
  const folder = join(parts.hers, themeId);
  try {
    await keep(folder, styles, parts.disk);
  } catch (error) {
    parts.log('stylesheet', error);
    await rm(folder, { recursive: true, force: true }).catch(() => undefined);
    return fail(diskFailure(error, 'No theme was made. Your sites and texts are as they were.'));
  }
  const { name, taken, dropped, hasPlainFurniture } = styles;
  return ok({ themeId, name, taken, dropped, hasPlainFurniture });
}

/** A site makes its pictures fit their column; Galley shows them as they were taken. In a layer, so that any rule of the page's wins. */
const NO_WIDER = '@layer galley-base { img { max-width: 100%; height: auto; } }';

/** `theme.json` comes last: without it a folder is no theme. */
async function keep(
  folder: string,
  { name, css, template, markup }: CollectedStyles,
  disk: Disk,
): Promise<void> {
  await makeFolder(join(folder, 'styles'), disk);
  const sheet = template === null ? css : `${NO_WIDER}\n${css}`;
  await writeDurably(join(folder, 'styles', 'imported.css'), sheet, disk);
  if (template !== null) await writeDurably(join(folder, 'page.html'), template, disk);
  // A page of its own has its own elements, which the base knows nothing of.
  const theme = { name, base: 'reading', onBase: template === null, markup, styles: ['imported.css'] };
  await writeDurably(join(folder, 'theme.json'), `${JSON.stringify(theme, null, 2)}\n`, disk);
}

async function freeId(name: string, { hers, shipped }: StylesheetParts): Promise<string> {
  const used = new Set<string>();
  for (const folder of [hers, shipped])
    for (const id of await readdir(folder).catch(() => [])) used.add(id.toLowerCase());
  const plain = name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-');
  const short = plain.replace(/^-+|-+$/g, '').slice(0, 48) || 'my-site';
  // Windows makes no folder of the name of a device.
  const slug = /^(?:con|prn|aux|nul|com\d|lpt\d)$/.test(short) ? `${short}-theme` : short;
  let id = slug;
  for (let number = 2; used.has(id); number += 1) id = `${slug}-${number}`;
  return id;
}

const SAVE_WHOLE =
  'Open the page in a browser, save it as a complete page (not as a single archive), and import that.';
const REASONS: Record<StyleFault, [why: string, next: string]> = {
  kind: ['is no web page and no style sheet', SAVE_WHOLE],
  unreadable: [
    'cannot be read: it is gone, or the system does not let it be read',
    'Put it on this computer, where it can be read, and import it again.',
  ],
  'too-large': [
    'is too large (32 MB for the page, 6 MB for all its style sheets)',
    'Import only the style sheet (.css) that says how an article looks.',
  ],
  'no-text': ['is no text', SAVE_WHOLE],
  'no-styles': ['has no style sheet beside it, and none in it', SAVE_WHOLE],
  harmful: [
    'could not be read without harm, or took too long',
    'Import only the style sheet (.css) that says how an article looks.',
  ],
};

function refused(fault: StyleFault, name: string): Failure {
  const [why, next] = REASONS[fault];
  return {
    code: fault === 'unreadable' ? 'unreachable' : 'damaged',
    happened: `“${name}” ${why}.`,
    safe: 'No theme was made, and the file is as it was.',
    next,
  };
}
