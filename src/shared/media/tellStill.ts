import type { Media } from './media';

/** What is to be said of pictures that moved in their files and stand still here; '' where there are none. */
export function tellStill(media: readonly Media[]): string {
  const still = media.filter(({ isStilled }) => isStilled === true);
  const [only] = still;
  if (only === undefined) return '';
  const names = still.map(({ fileName }) => fileName).filter((name) => name !== '');
  const which = names.length === still.length ? names.join(', ') : '';
  const many = still.length > 1;
  const moved = many ? `${still.length} pictures moved` : '1 picture moved';
  return `${which === '' ? '' : `${which}: `}${moved} in ${many ? 'their files' : 'its file'}, and Galley keeps the first frame of such a PNG or AVIF. Save ${many ? 'them' : 'it'} as GIF or WebP, and add that file, if ${many ? 'they' : 'it'} should go on moving.`;
}
