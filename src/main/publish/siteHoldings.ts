import { ok, type Result } from '../../shared/lib/result';
import type { Connections } from './Connections';
import type { OnSite } from './publication';
import type { Publications } from './Publications';
import { onSiteAt, siteAddress } from './sitePlace';

/** What a site has of the articles, as far as Galley knows. */
export interface SiteHoldings {
  /** As its readers type it, without a slash at its end; null where Galley never signed in to it. */
  address: string | null;
  /** The greatest number that a post or a picture of an article has there; 0 where none is. */
  greatestNumber: number;
  of(articleId: string): Promise<Result<OnSite | null>>;
}

export async function siteHoldings(
  siteId: string,
  connections: Pick<Connections, 'placeOf'>,
  publications: Pick<Publications, 'read' | 'greatestNumber'>,
): Promise<Result<SiteHoldings>> {
  const place = await connections.placeOf(siteId);
  if (place === null) return ok({ address: null, greatestNumber: 0, of: async () => ok(null) });
  const greatest = await publications.greatestNumber(siteId, place);
  if (!greatest.ok) return greatest;
  return ok({
    address: siteAddress(place.root),
    greatestNumber: greatest.value,
    of: async (articleId) => {
      const known = await publications.read(articleId);
      return known.ok ? ok(onSiteAt(known.value, siteId, place)) : known;
    },
  });
}
