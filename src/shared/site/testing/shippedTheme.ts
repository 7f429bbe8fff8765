import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { SiteTheme } from '../theme';

const THEMES = join(import.meta.dirname, '../../../../resources/themes');

/** All themes that come with Galley, by their ids. */
export const SHIPPED_THEMES: readonly string[] = readdirSync(THEMES);

/** A theme that comes with Galley, for tests of shared code: main reads it in the app. Its fonts stay out. */
export function shippedTheme(id: string): SiteTheme {
  const text = (name: string) => readFileSync(join(THEMES, id, name), 'utf8');
  const { name, looks = [], styles } = JSON.parse(text('theme.json'));
  const templates = readdirSync(join(THEMES, id, 'furniture'));
  return {
    ...{ id, name, looks, isHers: false, markup: 'galley' as const },
    template: text('page.html'),
    furniture: Object.fromEntries(
      templates.map((file) => [basename(file, '.html'), text(`furniture/${file}`)]),
    ),
    css: styles.map((file: string) => text(`styles/${file}`)).join('\n'),
    words: JSON.parse(text('words.json')),
  };
}
