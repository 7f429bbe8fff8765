import { JSDOM } from 'jsdom';
import { expect, it } from 'vitest';
import { newArticle } from '../../article/article';
import { lampwright } from '../../site/testing/lampwright';
import { renderPost } from '../renderPost';
import { text } from '../testing/everyBlock';

it.each(['web-page', 'classic-html', 'wordpress-blocks'] as const)(
  '%s says the language of an English item in a Chinese article, and of no Chinese one below it',
  (format) => {
    const below = {
      ...{ type: 'list' as const, listType: 'bullet' as const, start: 1 },
      children: [{ type: 'listitem' as const, children: [text('没有人问过海鸥。')] }],
    };
    const children = [
      { type: 'listitem' as const, children: [text('Nobody asked the gulls.')] },
      { type: 'listitem' as const, children: [below] },
    ];
    const article = {
      ...newArticle('01939c4e-5b00-7000-8000-00000000e003', '2026-11-24T14:30:00.000Z', 'zh-Hans'),
      body: { root: { type: 'root' as const, children: [{ ...below, children }] } },
    };
    const { document } = new JSDOM(renderPost(article, lampwright(), format).text).window;
    const said = [...document.querySelectorAll('li [lang]')]
      .map((each) => [each.getAttribute('lang'), each.textContent])
      .filter(([, words]) => /gulls|海鸥/.test(words ?? ''));
    expect(said).toEqual([['en', 'Nobody asked the gulls.']]);
  },
);
