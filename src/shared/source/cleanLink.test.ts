import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanLink } from './cleanLink';
import { safeUrl } from './safeUrl';

const TIDE = 'https://kestrel.example/tide';

describe('what counts readers', () => {
  it.each([
    [`${TIDE}?utm_source=fog&utm_medium=mail`, TIDE],
    [`${TIDE}?b=2&utm_source=fog&a=1&fbclid=IwAR0&c`, `${TIDE}?b=2&a=1&c`],
    [`${TIDE}?UTM_Source=fog#low`, `${TIDE}#low`],
    [`${TIDE}?utm%5Fsource=fog`, TIDE],
    [`${TIDE}?gclid=1&dclid=2&msclkid=3&mc_cid=4&mc_eid=5&igshid=6&yclid=7&_hsenc=8`, TIDE],
    [`${TIDE}?spm=a2o4p.1.0.0&id=7`, `${TIDE}?id=7`],
    [`${TIDE}?utm_source=a#:~:text=the%20tide,-came`, `${TIDE}#:~:text=the%20tide,-came`],
    ['https://youtu.be/x1?si=AbC&t=42', 'https://youtu.be/x1?t=42'],
    ['https://www.youtube.com/watch?v=x1&feature=share&si=AbC', 'https://www.youtube.com/watch?v=x1'],
    ['https://x.com/kestrel/status/1?s=20&t=AbC', 'https://x.com/kestrel/status/1'],
    [
      'https://mp.weixin.qq.com/s?__biz=MzA5&mid=26&idx=1&sn=a1b2&chksm=8b&scene=21&from=timeline&sharer_shareid=9#wechat_redirect',
      'https://mp.weixin.qq.com/s?__biz=MzA5&mid=26&idx=1&sn=a1b2#wechat_redirect',
    ],
    ['http://mp.weixin.qq.com/s/AbC?key=1&uin=2&pass_ticket=3', 'http://mp.weixin.qq.com/s/AbC'],
    [
      'https://www.nytimes.com/a.html?unlocked_article_code=1.a&smid=url-share',
      'https://www.nytimes.com/a.html?unlocked_article_code=1.a',
    ],
  ])('is taken out of %s', (address, clean) => expect(cleanLink(address)).toBe(clean));

  it.each([
    TIDE,
    `${TIDE}?`,
    `${TIDE}?&a==&&b=%7e%7E&a=2+3`,
    `${TIDE}?si=1&s=2&t=3&from=4&source=5&ref=6&share=7&key=8&spm=2026`,
    `${TIDE}?amp;utm_source=x`,
    `${TIDE}#utm_source=fog`,
    `${TIDE}/utm_source=fog`,
    'https://x.com/search?q=tide&s=20&t=1',
    'https://youtube.com.evil.example/watch?si=1',
    'https://notx.com/kestrel/status/1?s=20',
    'mailto:desk@kestrel.example?subject=utm_source=a&utm_source=b',
    'kestrel.example/?utm_source=a',
    '',
  ])('is not in %j', (address) => expect(cleanLink(address)).toBe(address));
});

describe('a redirector', () => {
  const led = encodeURIComponent(`${TIDE}?a=%E6%BD%AE&b=1&utm_source=fog#low`);
  const clean = `${TIDE}?a=%E6%BD%AE&b=1#low`;
  it.each([
    `https://www.google.com/url?sa=t&q=${led}&ved=1`,
    `https://www.google.co.uk/url?url=${led}`,
    `https://l.facebook.com/l.php?u=${led}&h=AT0`,
    `https://lm.facebook.com/l.php?u=${led}`,
    `https://l.instagram.com/?u=${led}&e=1`,
    `https://out.reddit.com/t3_a?url=${led}&token=b`,
    `https://t.umblr.com/redirect?z=${led}&t=c`,
    `https://www.youtube.com/redirect?event=a&q=${led}`,
    `https://link.zhihu.com/?target=${led}`,
    `https://link.jianshu.com/?t=${led}`,
    `https://nam02.safelinks.protection.outlook.com/?url=${led}&data=05%7C&reserved=0`,
    `https://www.google.com/url?q=${encodeURIComponent(`https://l.facebook.com/l.php?u=${led}`)}`,
    'https://urldefense.proofpoint.com/v2/url?u=https-3A__kestrel.example_tide-3Fa-3D-25E6-25BD-25AE-26b-3D1-23low&d=DwM',
    'https://urldefense.com/v3/__https://kestrel.example/tide?a=*E6*BD*AE&b=1*low__;JSUlIw!!AbC$',
  ])('%s gives the address that it leads on to', (address) => expect(cleanLink(address)).toBe(clean));

  it.each([
    `https://www.google.com/url?q=${encodeURIComponent('javascript:alert(1)')}`,
    `https://www.google.com/url?q=${encodeURIComponent('java\tscript:alert(1)')}`,
    'https://www.google.com/url?q=/search%3Fq=tide',
    'https://www.google.com/url?q=mailto:desk@kestrel.example',
    'https://www.google.com/url?q=%E6%BD',
    `https://www.google.com/url?q=${led}&url=${led}`,
    `https://www.google.com/search?q=${led}`,
    `https://google.com.evil.example/url?q=${led}`,
    `https://kestrel.example/url?q=${led}`,
    'https://urldefense.com/v3/__https://kestrel.example/**Bx__;JQ!!AbC$',
    'https://urldefense.com/v3/__https://kestrel.example/*__;!!AbC$',
    `https://l.facebook.com/l.php?u=${encodeURIComponent('https:')}`,
  ])('%s is left as it is', (address) => expect(cleanLink(address)).toBe(address));

  it('has signs of more than a byte put back', () => {
    expect(cleanLink('https://urldefense.com/v3/__https://kestrel.example/*a*__;5r2u5r2u!!AbC$')).toBe(
      'https://kestrel.example/潮a潮',
    );
  });

  it('hands the place on the page on', () => {
    expect(cleanLink(`https://www.google.com/url?q=${encodeURIComponent(TIDE)}#low`)).toBe(`${TIDE}#low`);
  });
});

describe('any address', () => {
  const piece = fc.oneof(
    fc.constantFrom(
      'utm_source=a',
      'fbclid=b',
      'si=c',
      'q=d',
      '',
      '=',
      'url=https://a.example/',
      'scene=1',
      'u=javascript:x',
    ),
    fc.constantFrom(
      ...['https://kestrel.example/?fbclid=1', 'https://t.umblr.com/redirect?z=https%3A%2F%2Fa.example'].map(
        (to) => `q=${encodeURIComponent(to)}`,
      ),
    ),
    fc.string({ unit: 'binary', maxLength: 6 }),
  );
  const host = fc.constantFrom(
    'kestrel.example',
    'www.google.com/url',
    'mp.weixin.qq.com/s',
    'youtu.be/x',
    'l.facebook.com/l.php',
    'urldefense.com/v3/__https:',
  );
  const address = fc
    .tuple(host, fc.array(piece, { maxLength: 5 }), fc.option(fc.string({ maxLength: 5 })))
    .map(
      ([at, pieces, fragment]) =>
        `https://${at}?${pieces.join('&')}${fragment === null ? '' : `#${fragment}`}`,
    );

  it('is clean after one cleaning, and safe where it was', () => {
    fc.assert(
      fc.property(address, (raw) => {
        const clean = cleanLink(raw);
        expect(cleanLink(clean)).toBe(clean);
        expect(safeUrl(clean)).not.toBeNull();
      }),
      { numRuns: 500 },
    );
  });

  it('loses whole parameters only, and keeps the order of the others', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 6 }), fc.string({ maxLength: 6 }), (pieces, fragment) => {
        const raw = `${TIDE}?${pieces.join('&').replaceAll('#', '')}#${fragment}`;
        const clean = cleanLink(raw);
        expect(clean.endsWith(`#${fragment}`)).toBe(true);
        const left = raw.slice(TIDE.length + 1, raw.indexOf('#')).split('&');
        const query = clean.slice(TIDE.length + 1, clean.indexOf('#'));
        for (const kept of query === '' && clean[TIDE.length] !== '?' ? [] : query.split('&')) {
          const at = left.indexOf(kept);
          expect(at).toBeGreaterThanOrEqual(0);
          left.splice(0, at + 1);
        }
      }),
    );
  });
});
