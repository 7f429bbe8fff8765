import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Site } from '../site';

const FOLDER = join(import.meta.dirname, '../../../../resources/sites/lampwright');

function text(name: string): string {
  return readFileSync(join(FOLDER, name), 'utf8');
}

/** The shipped site for tests of shared code: main reads it in the app. Its fonts stay out, and `css` can too. */
export function lampwright(changes: Partial<Site> = {}, css?: string): Site {
  const { styles, ...site } = JSON.parse(text('site.json'));
  const theme = {
    template: text('page.html'),
    firstVisit: text('first-visit.html'),
    css: css ?? styles.map((name: string) => text(`styles/${name}`)).join('\n'),
    words: JSON.parse(text('words.json')),
  };
  return { ...site, theme, ...changes };
}
