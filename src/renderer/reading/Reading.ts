import type { Media } from '../../shared/media/media';
import type { Losses } from './Losses';

/** How what another program copied is read. */
export interface Reading {
  /** Counts what is not in the blocks as it was there. */
  losses: Losses;
  /** Hidden words too, and things that have no kind here as what the text can hold of them. */
  keepsAll: boolean;
  /** Pictures that are in the library, by their addresses there. */
  pictures?: ReadonlyMap<string, Media>;
  /** Ids of sources that are known already, by the addresses that `cite` has for them. */
  sources?: ReadonlyMap<string, string>;
}
