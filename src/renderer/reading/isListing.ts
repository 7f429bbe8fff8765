import { styleText } from './inlineStyle';

/** HTML that only shows lines of text as an editor of programs does: no element says what anything is. */
export function isListing(body: HTMLElement): boolean {
  const all = [...body.querySelectorAll('*')];
  return (
    all.every(({ tagName }) => /^(DIV|SPAN|BR|PRE|CODE|META|STYLE)$/.test(tagName)) &&
    all.some((element) => element.tagName === 'PRE' || /white-space:\s*pre/i.test(styleText(element)))
  );
}
