// @vitest-environment jsdom
import { beforeEach, describe, expect, it } from 'vitest';
import { pasteHtml } from '../../testing/pasteHtml';

beforeEach(() => document.body.replaceChildren());

describe('the marks of a quoted phrase', () => {
  it.each([
    ['<q>No <q>tide</q> today</q>', '“No ‘tide’ today”'],
    ['<q lang="zh-Hans">潮水</q>', '“潮水”'],
    ['<span lang="zh-Hant"><q>潮水</q></span>', '「潮水」'],
    ['<q>“marked”</q>', '“marked”'],
  ])('%s are written', (html, words) => {
    expect(pasteHtml(`<p>${html}</p>`).outline()).toEqual([`p:${words}`]);
  });
});

describe('the words of formulas and drawings', () => {
  it.each([
    [
      'Let <math><msup><mi>x</mi><mn>2</mn></msup><mo>=</mo><mfrac><mrow><mi>a</mi><mo>+</mo><mi>b</mi></mrow><mn>2</mn></mfrac></math> be',
      'Let x²=(a+b)/2 be',
    ],
    [
      '<math><semantics><mi>y</mi><annotation encoding="application/x-tex">\\y</annotation></semantics></math>',
      'y',
    ],
    [
      'A <svg><title>no</title><style>no</style><script>no</script><text>ebb</text><text>flood</text></svg>tide',
      'A ebb flood tide',
    ],
  ])('%s are read', (html, words) => {
    expect(pasteHtml(`<p>${html}</p>`).outline()).toEqual([`p:${words}`]);
  });
});

describe('line ends that are shown', () => {
  it.each([
    ['<div style="white-space: pre-wrap">one\ntwo\n\nthree</div>', ['p:one/two', 'p:three']],
    ['<pre>one\n<b>two</b></pre>', ['preformatted:one/**two**']],
    ['<div style="white-space:pre-wrap"><blockquote>one\ntwo</blockquote></div>', ['q():[one/two]']],
    ['<ul><li style="white-space:pre-line">one\ntwo</li></ul>', ['ul:[one/two]']],
    ['<pre><span style="white-space:normal">one\ntwo</span></pre>', ['preformatted:one two']],
  ])('%j stay', (html, expected) => {
    expect(pasteHtml(html).outline()).toEqual(expected);
  });
});
