import type { HtmlKind } from './HtmlKind';

/** Dots as Galley and WordPress write them. */
export const separator: HtmlKind = {
  is: (_, tagName) => tagName === 'HR',
  read: ({ classList }) => {
    const isDots = classList.contains('dots') || classList.contains('is-style-dots');
    return [{ type: 'horizontalrule', ...(isDots && { $: { mark: 'dots' as const } }) }];
  },
};
