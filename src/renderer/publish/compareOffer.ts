import type { Article } from '../../shared/article/article';
import type { Decision } from '../../shared/history/decided';
import type { TakenChange } from '../../shared/publish/takenChanges';

/** What can be done about a post that is compared. */
export type CompareOffer = TakeOffer | NoteOffer | SayOffer;

interface Offer {
  label: string;
  /** Said once it is done. */
  done: string;
}

/** What somebody else has made of the post goes into the article. */
export interface TakeOffer extends Offer {
  kind: 'take';
  /** What is kept in the history before: there stands what she decides against. */
  keeps: Article;
  /** What goes into the article, by a decision for each of the collisions. */
  article(decisions: readonly Decision[]): Article;
  /** What of theirs stands in that article then. */
  taken(article: Article): TakenChange[];
  /** What is left to be said then; null where that is all of it. */
  next: SayOffer | null;
}

/** A note of what she has changed goes into the article. */
export interface NoteOffer extends Offer {
  kind: 'note';
  article(): Article;
}

/** She says of what stands only on the site that it is carried over or may go. */
export interface SayOffer extends Offer {
  kind: 'say';
}

export function sayOffer(siteName: string): SayOffer {
  return {
    kind: 'say',
    label: 'Carried over, or may go',
    done: `That is said of all that stands only on ${siteName}. Send the article, and it takes the place of the post there.`,
  };
}
