import type { ShownPicture } from '../../../../shared/article/blocks/picture';
import type { Media } from '../../../../shared/media/media';

/** A picture of the library as it is shown at first: with what was said of it last. */
export function shownMedia({ name, width, height, alt, caption, credit, licence }: Media): ShownPicture {
  return { media: name, width, height, alt, caption, credit, licence, link: '' };
}
