const LONGEST = 60;
/** Letters that Unicode does not take apart into a base and a mark. */
const FOLDED: Record<string, string> = {
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ı: 'i',
};

/**
 * A slug for a headline: lower-case words joined by hyphens, Chinese as pinyin word by word.
 * At most 60 characters, cut after a word; '' when the headline has no word that a slug can carry.
 */
export async function proposeSlug(headline: string): Promise<string> {
  // More than any slug has room for, so that a headline of thousands of characters costs nothing.
  const start = headline.slice(0, 4 * LONGEST);
  const latin = /\p{Script=Han}/u.test(start) ? await toPinyin(start) : start;
  const words = latin
    .normalize('NFKD')
    .replace(/[\p{M}'’‘]/gu, '')
    .toLowerCase()
    .replace(/[øłđðþßæœı]/g, (letter) => FOLDED[letter] ?? '')
    .match(/[a-z0-9]+/g);
  return joinUpTo(words ?? []);
}

async function toPinyin(text: string): Promise<string> {
  // Its dictionary is large and only Chinese headlines need it.
  const { pinyin } = await import('pinyin-pro');
  const syllables = pinyin(text, { toneType: 'none', type: 'array', v: true });
  const characters = [...text];
  if (syllables.length !== characters.length) return syllables.join(' ');
  let at = 0;
  const words = [...new Intl.Segmenter('zh', { granularity: 'word' }).segment(text)].map(({ segment }) => {
    const length = [...segment].length;
    const word = syllables.slice(at, at + length).join('');
    at += length;
    return /\p{Script=Han}/u.test(segment) ? ` ${word} ` : word;
  });
  return words.join('');
}

function joinUpTo(words: string[]): string {
  let slug = '';
  for (const word of words) {
    const longer = slug === '' ? word.slice(0, LONGEST) : `${slug}-${word}`;
    if (longer.length > LONGEST) break;
    slug = longer;
  }
  return slug;
}
