import { expect, it } from 'vitest';
import { newArticle } from '../../article/article';
import { FORMATS } from '../format';
import { renderPost } from '../renderPost';
import { lampwright } from '../../site/testing/lampwright';

const run = (text: string) => ({ type: 'text' as const, text, format: 0 });
const paragraph = (text: string) => ({ type: 'paragraph' as const, children: [run(text)] });
const article = newArticle('019a0000-0000-7000-8000-000000000001', '2026-11-24T08:00:00.000Z', 'zh-Hans');
const { root } = article.body;

it.each(FORMATS)('%s keeps the two characters’ room at the start of Chinese paragraphs', (format) => {
  const children = [
    paragraph('　　第一段'),
    {
      type: 'quotation' as const,
      sourceId: null,
      children: [paragraph('　　引文一'), paragraph('　　引文二')],
    },
    { type: 'heading' as const, tag: 'h2' as const, children: [run('　标题')] },
  ];
  const { text } = renderPost({ ...article, body: { root: { ...root, children } } }, lampwright(), format);
  for (const words of ['　　第一段', '　　引文一', '　　引文二', '　标题']) expect(text).toContain(words);
});
