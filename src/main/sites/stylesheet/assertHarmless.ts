import { ident, tokenize, tokenNames } from 'css-tree';

/** A style sheet still names something to load or run: nothing of it is taken then. */
export class HarmfulSheetError extends Error {}

const LOADING = /^(?:-\w+-)?(?:url|src|image|image-set|cross-fade|expression|url-prefix)\($/;
const HARMLESS = /^["']?\s*(?:data:|#|["']?\s*$)/i;

/** Looks through the finished sheet once more, by its tokens as a browser reads them. */
export function assertHarmless(css: string): void {
  let isInUrl = false;
  tokenize(css, (type, start, end) => {
    const name = tokenNames[type];
    const text = css.slice(start, end);
    const said = ident.decode(text).toLowerCase();
    if (isInUrl && name !== 'whitespace-token') {
      if (name !== 'string-token' || !HARMLESS.test(ident.decode(text))) refuse();
      isInUrl = false;
    }
    if (name === 'bad-url-token') refuse();
    if (name === 'url-token' && !/^url\(\s*(?:data:|#|\))/i.test(said)) refuse();
    if (name === 'at-keyword-token' && said === '@import') refuse();
    if (name === 'function-token' && said === 'url(') isInUrl = true;
    else if (name === 'function-token' && LOADING.test(said)) refuse();
  });
  if (/<\/style/i.test(css)) refuse();
}

function refuse(): never {
  throw new HarmfulSheetError('The cleaned style sheet would load something');
}
