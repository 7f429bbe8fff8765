/** Whether a link may stand in the article: web and mail addresses, written out in full. */
export function isSafeLink(url: string): boolean {
  return /^(https?:\/\/[^\s/]|mailto:[^\s@]+@[^\s@])\S*$/i.test(url) && URL.canParse(url);
}
