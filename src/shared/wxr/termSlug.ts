/** Letters that Unicode does not take apart into a base and a mark. */
const FOLDED: Readonly<Record<string, string>> = {
  ...{ ø: 'o', ł: 'l', đ: 'd', ð: 'd', þ: 'th', ß: 's', æ: 'ae', œ: 'oe', ı: 'i' },
};
/** WordPress's own `SLUG_LENGTH`, in signs of an address. */
const LONGEST = 200;

/**
 * Under which name WordPress has a section or a tag in its addresses, from what that is called: an import finds those that a
 * site has already by it. As `sanitize_title` makes it (wp-includes/formatting.php).
 */
export function termSlug(name: string): string {
  const words = name
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .normalize('NFC')
    .toLowerCase()
    .replace(/[øłđðþßæœı]/g, (letter) => FOLDED[letter]!)
    .replace(/[\u00a0\u2000-\u200a\u2013\u2014\u2028\u2029\u202f./]/g, '-')
    .replace(/[¡¿‹›«»“”‘’‚‛„‟•©®°…™´ˊ\u00ad\u200b-\u200f\u202a-\u202e\ufeff]/g, '')
    .replaceAll('×', 'x')
    .replace(/[\u0000-\u0008\u000e-\u001f!-,:-@[-^`{-\u007f]/g, '')
    .trim()
    .replace(/\s+/g, '-')
    .replace(/-+/g, '-')
    .replace(/^-|-$/g, '');
  return inAddress(words);
}

/** Encoded as WordPress does it, and cut between two signs. */
export function inAddress(words: string): string {
  let slug = '';
  for (const sign of words) {
    const next = /[\w-]/.test(sign)
      ? sign
      : encodeURIComponent(sign.replace(/\p{Surrogate}/u, '\ufffd')).toLowerCase();
    if (slug.length + next.length > LONGEST) break;
    slug += next;
  }
  return slug;
}
