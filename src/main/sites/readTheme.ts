import { readdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { z } from 'zod';
import { LANGUAGES } from '../../shared/article/language';
import { FURNITURE_KINDS } from '../../shared/site/furniture';
import { type SiteTheme, THEME_MARKUPS, type ThemeSummary } from '../../shared/site/theme';
import { inlineFonts } from './inlineFonts';
import { readPlainFile } from './readPlainFile';

/** `theme.json`; the folder's format is told in docs/recipes/make-a-theme.md. */
const themeFileSchema = z.object({
  name: z.string().min(1).max(200),
  /** The theme whose page, furniture and words it has where it has none of its own. */
  base: z
    .string()
    .regex(/^[\w-]{1,64}$/)
    .optional(),
  /** Its styles come over the base's, rather than in their place. */
  onBase: z.boolean().default(false),
  /** Whose elements and classes its styles are for, where its page is its own. */
  markup: z.enum(THEME_MARKUPS).optional(),
  /** File names under styles/, in the order of the cascade. */
  styles: z.array(z.string().regex(/^[\w-]+\.css$/)),
  looks: z
    .array(
      z.object({
        id: z.string().regex(/^[\w-]{1,64}$/),
        kind: z.enum(FURNITURE_KINDS),
        name: z.string().min(1).max(200),
      }),
    )
    .default([]),
});

const wordsSchema = z.partialRecord(z.enum(LANGUAGES), z.record(z.string(), z.string()));

/** Rejects where the folder is no theme: its `theme.json` is missing or wrong. */
export async function readThemeSummary(folder: string, isHers: boolean): Promise<ThemeSummary> {
  const { name, looks } = await readThemeFile(folder);
  return { id: basename(folder), name, isHers, looks };
}

/** A whole theme; what it leaves out is its base's. */
export async function readTheme(
  folder: string,
  isHers: boolean,
  readBase: (id: string) => Promise<SiteTheme>,
): Promise<SiteTheme> {
  const { name, looks, base: baseId, onBase, markup, styles } = await readThemeFile(folder);
  const base = baseId === undefined ? null : await readBase(baseId);
  const sheets = await Promise.all(styles.map((file) => readText(join(folder, 'styles', file))));
  const words = wordsSchema.parse(JSON.parse((await readOwn(folder, 'words.json')) ?? '{}'));
  const template = (await readOwn(folder, 'page.html')) ?? base?.template;
  if (template === undefined) throw new Error(`No page.html: ${basename(folder)}`);
  return {
    id: basename(folder),
    name,
    isHers,
    markup: markup ?? base?.markup ?? 'galley',
    looks: [...looks, ...(base?.looks ?? []).filter((look) => !looks.some(({ id }) => id === look.id))],
    template,
    furniture: { ...base?.furniture, ...(await readFurniture(folder)) },
    // In a layer, so that any rule of its own wins.
    css: `${onBase && base ? `@layer galley-base {\n${base.css}\n}\n` : ''}${await inlineFonts(sheets.join('\n'), folder)}`,
    words: {
      en: { ...base?.words.en, ...words.en },
      'zh-Hans': { ...base?.words['zh-Hans'], ...words['zh-Hans'] },
      'zh-Hant': { ...base?.words['zh-Hant'], ...words['zh-Hant'] },
    },
  };
}

async function readThemeFile(folder: string): Promise<z.infer<typeof themeFileSchema>> {
  return themeFileSchema.parse(JSON.parse(await readText(join(folder, 'theme.json'))));
}

async function readFurniture(folder: string): Promise<Record<string, string>> {
  const names = await readdir(join(folder, 'furniture')).catch(orNothing);
  const templates = (names ?? []).filter((name) => /^[\w-]+\.html$/.test(name));
  const read = templates.map(async (name) => {
    return [basename(name, '.html'), await readText(join(folder, 'furniture', name))] as const;
  });
  return Object.fromEntries(await Promise.all(read));
}

const readText = async (path: string) => (await readPlainFile(path)).toString('utf8');
const readOwn = (folder: string, name: string) => readText(join(folder, name)).catch(orNothing);

function orNothing(error: NodeJS.ErrnoException): null {
  if (error.code === 'ENOENT') return null;
  throw error;
}
