/** What others have a command for and Galley has none: the words that ask for it, and what there is instead. */
const NOT_HERE: readonly { words: string; instead: string }[] = [
  {
    words: 'theme dark light mode appearance colour color night 主题 主題 深色 夜间',
    instead: 'Galley is light or dark as your system is, and has no switch of its own for it.',
  },
  {
    words: 'align alignment centre center justify left right indent 对齐 對齊 居中',
    instead: 'How text is aligned is a matter of the site: an article has no alignment of its own.',
  },
  {
    words: 'font typeface size serif 字体 字體 字号',
    instead: 'The type is the site’s own: an article has none. “Zoom in” shows all of Galley larger.',
  },
];

/** What there is instead of a command that Galley does not have; null where what was typed names none of these. */
export function insteadOf(typed: string): string | null {
  const asked = typed.trim().toLowerCase();
  if (asked.length < 2) return null;
  const found = NOT_HERE.find(({ words }) => words.split(' ').some((word) => word === asked));
  return found?.instead ?? null;
}
