import { expect, it } from 'vitest';
import { styleElement } from './pageFrame';
import { lampwright } from './testing/lampwright';

it.each([
  'p::before { content: "</style><script>alert(1)</script>" }',
  '/* </STYLE > <img src=x onerror=alert(1)> */',
  '</style/><script>',
])('lets no style sheet out of its element: %s', (css) => {
  expect(styleElement(lampwright({}, css), null).match(/<\/style/gi)).toEqual(['</style']);
});

it('writes any other sheet as it is', () => {
  const css = 'p::before { content: "</p>" } a { background: url(data:image/png;base64,AA//) }';
  expect(styleElement(lampwright({}, css), null)).toBe(`<style>${css}</style>`);
});
