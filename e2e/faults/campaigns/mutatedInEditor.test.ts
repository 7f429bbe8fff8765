// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { mountEditor } from '../../../src/renderer/editor/testing/mountEditor';
import { type Article, articleSchema } from '../../../src/shared/article/article';
import { migrate } from '../../../src/shared/article/migrations/migrate';
import { runsOf } from '../../../src/shared/export/testing/wordsOf';
import { realArticles } from './articles';
import { campaign, CAMPAIGN_TIMEOUT, howMany } from './campaign';
import { mutate } from './mutate';

/** Of which most cannot be read, and the editor never sees those. */
const FILES = howMany(1_500, 20_000);

function read(bytes: Uint8Array): Article | null {
  try {
    const article = migrate(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)));
    return article.ok ? article.value : null;
  } catch {
    return null;
  }
}

/** Neighbouring runs of one look become one run in the editor, which changes no word. */
const textOf = (article: Article) => runsOf(article).join('').replace(/\s/g, '');

it(
  `the editor gives back every word of the readable ones of ${FILES} spoilt files`,
  () =>
    campaign(async (random) => {
      const articles = await realArticles();
      let opened = 0;
      for (let done = 0; done < FILES; done += 1) {
        const { kind, bytes } = mutate(Buffer.from(JSON.stringify(random.pick(articles))), random);
        const article = bytes.length < 100_000 ? read(bytes) : null;
        if (article === null) continue;
        const { snapshot } = mountEditor(structuredClone(article.body.root.children), article.sources);
        const { body, sources } = snapshot();
        const about = `file ${done}, ${kind}`;
        expect(textOf({ ...article, body }) === textOf(article), about).toBe(true);
        expect(sources, about).toEqual(article.sources);
        expect(articleSchema.safeParse({ ...article, body, sources }).success, about).toBe(true);
        document.body.replaceChildren();
        opened += 1;
      }
      expect(opened).toBeGreaterThan(FILES / 20);
    }),
  CAMPAIGN_TIMEOUT,
);
