import type { Media } from '../media/media';

/** A picture of a post that the library has now. */
export interface PulledPicture {
  /** Its number on the site, and where readers find it. */
  id: number;
  url: string;
  media: Media;
}

/** A post of a site as it is read into an article. */
export interface PulledPost {
  /** As the site keeps them: HTML. */
  title: string;
  content: string;
  excerpt: string;
  /** BCP 47, as the site says it; '' where it does not. */
  language: string;
  pictures: PulledPicture[];
}
