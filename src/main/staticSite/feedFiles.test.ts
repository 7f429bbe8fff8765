import { SaxesParser } from 'saxes';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { site, trySite } from './testing/trySite';

let desk: ReturnType<typeof trySite>;
beforeEach(() => {
  desk = trySite();
});
afterEach(() => desk.end());

const HOSTILE = ['</script><script>', 'a & b', '"', "'", 'ebb\u0001', ']]>', '&lt;', '<!--', '潮'];

/** What stands in attributes and what stands between tags. Throws where it is no XML. */
function wordsOf(xml: string): string[] {
  const words: string[] = [];
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ attributes }) => words.push(...Object.values(attributes)));
  parser.on('text', (text) => words.push(text));
  parser.on('cdata', (text) => words.push(text));
  parser.write(xml).close();
  return words;
}

it.each(HOSTILE)('is XML that says “%s” where a tag, a title, a name and the site say so', async (words) => {
  const named = { ...site, name: words };
  desk.keep(1, { headline: words, standfirst: words, byline: words, section: words, tags: [words, 'Tide'] });
  expect(await desk.write({ site: named })).toMatchObject({ kind: 'done' });
  const said = words.replace('\u0001', '');
  for (const name of ['atom.xml', 'feed.xml']) {
    const found = wordsOf(desk.page(name));
    expect(found.filter((each) => each === said).length, name).toBeGreaterThanOrEqual(2);
  }
  wordsOf(desk.page('sitemap.xml'));
  expect(desk.page('feed.json')).not.toContain('\u0001');
});
