import type { ShownPicture } from '../../../../shared/article/blocks/picture';
import { call } from '../../../bridge';

/** Not having it costs only that she types it once more; the article has the words. */
export function keepForNextUse({ media, alt, caption, credit, licence }: ShownPicture): void {
  void call('media.describe', { name: media, words: { alt, caption, credit, licence } });
}
