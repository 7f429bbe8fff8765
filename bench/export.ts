import { FORMATS } from '../src/shared/export/format';
import { ATTRIBUTION_STYLES } from '../src/shared/source/attribution';
import { renderPost } from '../src/shared/export/renderPost';
import type { Article } from '../src/shared/article/article';
import { shippedSite } from './shippedSite';
import { against, type Row } from './Row';
import { median } from './statistics';
import { writeArticle, writeRichArticle } from './text';

const WORDS = 10_000;
const ROUNDS = 200;

function time(act: () => unknown): number {
  const start = performance.now();
  act();
  return performance.now() - start;
}

/** Rendering in every format against reading the same article's JSON, interleaved. */
export async function benchExport(root: string): Promise<Row[]> {
  const site = await shippedSite(root);
  const plain = JSON.stringify(writeArticle(WORDS));
  const rich = JSON.stringify(writeRichArticle(WORDS));
  const bare = { ...site, theme: { ...site.theme, template: '{{{metadata}}}{{{body}}}', css: '' } };
  const cases = [
    ...FORMATS.map((format) => ({ name: `export-${format}`, json: plain, format, site })),
    // The theme is the same in every page, so what the article itself costs is told apart from it.
    { name: 'export-web-page-without-theme', json: plain, format: 'web-page' as const, site: bare },
    ...FORMATS.filter((format) => format !== 'web-page').map((format) => ({
      name: `export-rich-${format}`,
      json: rich,
      format,
      site,
    })),
    ...ATTRIBUTION_STYLES.map((attribution) => ({
      name: `export-rich-web-page-${attribution}`,
      json: rich,
      format: 'web-page' as const,
      site: { ...site, attribution },
    })),
  ];
  return cases.map(({ name, json, format, site }) => {
    const renders: number[] = [];
    const parses: number[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      let article: Article | null = null;
      parses.push(time(() => (article = JSON.parse(json) as Article)));
      renders.push(time(() => renderPost(article as unknown as Article, site, format)));
    }
    return against(name, 'ms', median(renders), 'JSON.parse of the article', median(parses), 2);
  });
}
