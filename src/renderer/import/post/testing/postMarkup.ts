/** Blocks as WordPress keeps them, of the markup within. */
export const block = (name: string, html: string) => `<!-- wp:${name} -->\n${html}\n<!-- /wp:${name} -->`;
export const para = (html: string) => block('paragraph', `<p>${html}</p>`);
export const quote = (html: string) =>
  block('quote', `<blockquote class="wp-block-quote">${para(html)}<cite>Night Wire</cite></blockquote>`);
export const items = (html: string) =>
  block('list', `<ul class="wp-block-list">${block('list-item', `<li>${html}</li>`)}</ul>`);
