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
    ['<!-- <p style="a"> --><br style="b"/>', '<!-- &lt;p style="a"> --><br data-inert-style="b"/>'],
    ['<!--><br style="b">', '<!--><br data-inert-style="b">'],
    ['<!-- --!><br style="b">', '<!-- --!><br data-inert-style="b">'],
    ['<textarea style="a"><i style="b">', '<textarea data-inert-style="a">&lt;i style="b">'],
    ['<xmp>a & <b></xmp>c', '<pre>a &amp; &lt;b></pre>c'],
    ['<p title="<i style=b>">', '<p title="&lt;i style=b>">'],
    ['<video src="a" poster=b>', '<video data-inert-src="a" data-inert-poster=b>'],
    ['<base href="a">', '<base data-inert-href="a">'],
    ['<script>a</script>b', '<script></script>b'],
    [
      '<script type="application/ld+json">{"a":"<b>"}</script>c',
      '<script type="application/ld+json">{"a":"\\u003cb>"}</script>c',
    ],
    ['<STYLE type="a">p { }</STYLE>b', '<STYLE type="a"></STYLE>b'],
    ['<style>b', '<style>'],
    ['<svg><style/><i style=a>', '<svg><style/></style><i data-inert-style=a>'],
    ['<script src="a"/>b <i style=c>', '<script src="a"/></script>b <i data-inert-style=c>'],
  ])('of %s', (html, inert) => expect(inertHtml(html)).toBe(inert));

  const TAME =
    '<p |<b |<br |</p>|</b>|>|/>|style=|onload=|title=|"|\'|a|;| |=|<!-- | -->|<title>|</title>|<style>|</style>';
  const WILD = `${TAME}|<textarea>|</textarea>|<!-->|--!>|<svg>|</svg>|<math>|<mtext>|<select>|<table>|<![CDATA[|]]>|<noscript>|</noscript>|<iframe>|</iframe>|<style |<title |<textarea |<script>|</script>|<xmp>|</xmp>|<template>|</template>|<plaintext>|\u000b|<`;
  const html = (parts: string) =>
    fc.array(fc.constantFrom(...parts.split('|')), { maxLength: 30 }).map((all) => `<body>${all.join('')}`);

  it('leaves every word as it was', () => {
    const words = (document: Document) => {
      document.querySelectorAll('style').forEach((style) => style.remove());
      return document.documentElement.textContent;
    };
    fc.assert(
      fc.property(html(TAME), (given) => {
        expect(words(parse(inertHtml(given)))).toBe(words(parse(given)));
      }),
      { numRuns: 150 },
    );
  });

  it('leaves no style and no handler to act on, wherever a parser finds markup', () => {
    fc.assert(
      fc.property(html(WILD), (given) => {
        const inert = parse(inertHtml(given));
        const held = [...inert.querySelectorAll('template')].flatMap((element) => element.content ?? []);
        const all = (selector: string) =>
          [inert, ...held].flatMap((part) => [...part.querySelectorAll(selector)]);
        expect(all('[onload], [style]')).toEqual([]);
        expect(all('style').filter(({ textContent }) => textContent !== '')).toEqual([]);
      }),
      { numRuns: 500 },
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
