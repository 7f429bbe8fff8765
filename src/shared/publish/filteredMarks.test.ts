import { expect, test } from 'vitest';
import { everyBlock, paragraph, picture } from '../export/testing/everyBlock';
import { filteredMarks } from './filteredMarks';

test('what a site would take out of an author’s post is said before', () => {
  const opaque = (markup: string) => ({ type: 'opaque' as const, markup });
  const children = [
    paragraph('One < two'),
    picture({ alt: 'A gull < a tern' }),
    picture({ alt: 'A gull' }),
    opaque('<!-- wp:html -->\n<iframe src="https://a.example/"></iframe>\n<!-- /wp:html -->'),
    opaque('<!-- wp:more -->\n<!--more-->\n<!-- /wp:more -->'),
  ];
  const article = { ...everyBlock(), body: { root: { type: 'root' as const, children } } };
  expect(filteredMarks(article).map(({ what, where }) => [what.replace(/\. .*/, ''), where])).toEqual([
    ['From this user the site spoils a picture whose alt text has a “<”', 'A gull < a tern'],
    ['From this user the site takes “iframe” out of a block that came from it', ''],
  ]);
});
