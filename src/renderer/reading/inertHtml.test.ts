// @vitest-environment jsdom
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inertHtml } from './inertHtml';
import { styleValue } from './inlineStyle';

function parse(html: string): Document {
  return new DOMParser().parseFromString(html, 'text/html');
}

describe('inertHtml', () => {
  it.each([
    ['<p style="color:red">a</p>', '<p data-inert-style="color:red">a</p>'],
    ["<P class=a STYLE = 'x'onclick=y()>a", "<P class=a data-inert-STYLE = 'x'data-inert-onclick=y()>a"],
    ['<p title="a style=b > c" style=d>', '<p title="a style=b > c" data-inert-style=d>'],
    ['a < b style="c"', 'a < b style="c"'],
    ['<!-- <p style="a"> --><br style="b"/>', '<!-- <p style="a"> --><br data-inert-style="b"/>'],
    ['<textarea style="a"><i style="b">', '<textarea data-inert-style="a"><i style="b">'],
    ['<STYLE type="a">p { }</STYLE>b', '<STYLE type="a"></STYLE>b'],
    ['<style>b', '<style>b'],
  ])('of %s', (html, inert) => expect(inertHtml(html)).toBe(inert));

  it('leaves no style and no handler to act on, and every word as it was', () => {
    const part = fc.constantFrom(
      ...'<p |<b |<br |</p>|</b>|>|/>|style=|onload=|title=|"|\'|a|;| |=|<!-- | -->|<title>|</title>|<style>|</style>'.split(
        '|',
      ),
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 30 }), (parts) => {
        const html = `<body>${parts.join('')}`;
        const inert = parse(inertHtml(html));
        expect(inert.querySelector('[onload]')).toBeNull();
        const words = (document: Document) => {
          document.querySelectorAll('style').forEach((style) => style.remove());
          return document.documentElement.textContent;
        };
        expect(words(inert)).toBe(words(parse(html)));
      }),
      { numRuns: 150 },
    );
  });
});

describe('styleValue', () => {
  it.each([
    ['font-weight:700', '700'],
    ['color: red; FONT-WEIGHT : Bold !important;', 'bold'],
    ["font-family: 'a;font-weight:100'; background: url(x;font-weight:200); font-weight: 300", '300'],
    ['font-weight: 400; font-weight: 600', '600'],
    ['font-style: italic', ''],
    ["font-family: 'a; font-weight: 700", '700'],
  ])('reads %s', (style, value) => {
    const element = document.createElement('p');
    element.setAttribute('data-inert-style', style);
    expect(styleValue(element, 'font-weight')).toBe(value);
  });
});
