import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { type Site, siteSettingsSchema, withTheme } from '../site';

const RESOURCES = join(import.meta.dirname, '../../../../resources');
const THEME = join(RESOURCES, 'themes/news');

const text = (name: string) => readFileSync(join(THEME, name), 'utf8');

/** The shipped site for tests of shared code: main reads it in the app. Its fonts stay out, and `css` and the page can too. */
export function lampwright(changes: Partial<Site> = {}, css?: string, template?: string): Site {
  const settings = siteSettingsSchema.parse(
    JSON.parse(readFileSync(join(RESOURCES, 'sites/lampwright.json'), 'utf8')),
  );
  const { id, name, looks, styles } = JSON.parse(text('theme.json'));
  const templates = readdirSync(join(THEME, 'furniture'));
  const theme = {
    ...{ id, name, looks, isHers: false },
    template: template ?? text('page.html'),
    furniture: Object.fromEntries(
      templates.map((file) => [basename(file, '.html'), text(`furniture/${file}`)]),
    ),
    css: css ?? styles.map((file: string) => text(`styles/${file}`)).join('\n'),
    words: JSON.parse(text('words.json')),
  };
  return { ...withTheme(settings, theme), ...changes };
}
