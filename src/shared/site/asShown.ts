import type { Site } from './site';
import { texturize } from './texturize';

/** Words or markup of a post as the site shows them: WordPress curls straight marks, and the pages of a site of files are as they are. */
export function asShown({ publishBy }: Pick<Site, 'publishBy'>, html: string): string {
  return publishBy === 'wordpress' ? texturize(html) : html;
}
