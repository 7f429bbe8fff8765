/** What she says of a picture; each may be empty. */
export interface PictureWords {
  /** What is to be seen, for those who do not see it. */
  alt: string;
  caption: string;
  /** Who made it. */
  credit: string;
  /** By what right it is shown. */
  licence: string;
}

export const NO_PICTURE_WORDS: PictureWords = { alt: '', caption: '', credit: '', licence: '' };

/** A picture of the library. Its words are those that she gave it last. */
export interface Media extends PictureWords {
  /** SHA-256 of the stored bytes and an ending: see `mediaName`. */
  name: string;
  /** As the file was called that it came from; empty where it had no name. */
  fileName: string;
  /** In pixels, as it is shown. */
  width: number;
  height: number;
  /** Whether it is of several frames; where it is not said, it is not known. */
  moves?: boolean;
  /** Only when it has just come in: its file moved, and what is stored does not. */
  isStilled?: boolean;
  /** Size of the stored file. */
  bytes: number;
  /** Instant, ISO 8601 in UTC. */
  addedAt: string;
}

export interface MediaPage {
  /** How many there are in all. */
  total: number;
  rows: Media[];
}

/** What came of the files that she chose. */
export interface TakenMedia {
  media: Media[];
  refused: { fileName: string; why: string }[];
}

/** Of the file that a picture comes from. */
export const MOST_PICTURE_BYTES = 100 * 1024 * 1024;
/** At once from the library. */
export const MOST_MEDIA = 200;
