// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import type { Block } from '../../../../shared/article/blocks/index';
import { TEXT_FORMAT_NAMES, TEXT_FORMATS } from '../../../../shared/article/textFormat';
import type { Source } from '../../../../shared/source/source';
import { p, q } from '../../testing/mountEditor';
import { readHtml } from '../../../reading';
import { writeHtml } from './writeHtml';

const text = (words: string, format = 0) => ({ type: 'text' as const, text: words, format });
const item = (...children: never[]) => ({ type: 'listitem' as const, children });
const source: Source = {
  id: 's1',
  outlet: '',
  author: '',
  title: '',
  url: 'https://kestrel.example/tide?a=1&b=2',
  published: '',
  accessed: '',
  language: 'en',
  archived: '',
};

const blocks: Block[] = [
  {
    type: 'paragraph',
    children: [
      text('a < b & '),
      text('bold', 1),
      text(' '),
      text('both', 3),
      { type: 'linebreak' },
      { type: 'link', url: 'https://kestrel.example/?x=1&y=2', children: [text('“linked”')] },
      {
        type: 'link',
        url: 'https://kestrel.example/?x=1&y=2',
        title: 'The "books"',
        rel: 'nofollow',
        children: [text('again')],
      },
    ],
  },
  { type: 'heading', tag: 'h3', children: [text('Heading')] },
  q('s1', 'one', 'two'),
  { type: 'horizontalrule' },
  {
    type: 'list',
    listType: 'number',
    start: 4,
    children: [
      item(text('four') as never),
      item({ type: 'list', listType: 'bullet', start: 1, children: [item(text('deep') as never)] } as never),
      item(text('five') as never),
    ],
  },
  q(null, 'nobody’s'),
  p('end'),
];

describe('writeHtml', () => {
  it.each(TEXT_FORMAT_NAMES)('writes what is %s so that it is read as that', (name) => {
    const formatted = [text('before '), text('it', TEXT_FORMATS[name].bit), text(' after')];
    const html = writeHtml({ blocks: [{ type: 'paragraph', children: formatted }], sources: [] });
    const { body } = new DOMParser().parseFromString(`<p>${html}</p>`, 'text/html');
    expect(readHtml(body, () => '').blocks).toEqual([{ type: 'paragraph', children: formatted }]);
  });

  it('writes plain elements', () => {
    expect(writeHtml({ blocks: blocks.slice(2, 5), sources: [source] })).toBe(
      '<blockquote cite="https://kestrel.example/tide?a=1&amp;b=2"><p>one</p><p>two</p></blockquote><hr>' +
        '<ol start="4"><li>four<ul><li>deep</li></ul></li><li>five</li></ol>',
    );
  });

  it('writes a phrase without a paragraph around it', () => {
    expect(writeHtml({ blocks: [p('a phrase')], sources: [] })).toBe('a phrase');
  });

  it('is read again as what it was', () => {
    const html = writeHtml({ blocks, sources: [source] });
    const { body } = new DOMParser().parseFromString(html, 'text/html');
    expect(readHtml(body, () => 's1')).toEqual({ blocks, sources: [source] });
  });
});
