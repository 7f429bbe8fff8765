import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Site, siteSettingsSchema, withTheme } from '../site';
import { shippedTheme } from './shippedTheme';

const SITE = join(import.meta.dirname, '../../../../resources/sites/lampwright.json');

/** The shipped site for tests of shared code: main reads it in the app. Its fonts stay out, and `css` and the page can too. */
export function lampwright(changes: Partial<Site> = {}, css?: string, template?: string): Site {
  const settings = siteSettingsSchema.parse(JSON.parse(readFileSync(SITE, 'utf8')));
  const theme = shippedTheme(changes.themeId ?? settings.themeId);
  const drawn = { ...theme, css: css ?? theme.css, template: template ?? theme.template };
  return { ...withTheme(settings, drawn), ...changes };
}
