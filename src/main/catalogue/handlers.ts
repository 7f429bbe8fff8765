import { ok } from '../../shared/lib/result';
import type { HandlersOf } from '../ipc';
import type { Catalogue } from './Catalogue';

type CatalogueCall = 'library.find' | 'library.facets' | 'library.damaged' | 'library.state';

export function catalogueHandlers(catalogue: Catalogue): HandlersOf<CatalogueCall> {
  return {
    'library.find': ({ query, from, count }) => catalogue.find(query, from, count),
    'library.facets': () => catalogue.facets(),
    'library.damaged': () => catalogue.damaged(),
    'library.state': async () => {
      const indexing = await catalogue.indexing();
      return indexing.ok ? ok({ indexing: indexing.value }) : indexing;
    },
  };
}
