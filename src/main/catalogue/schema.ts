import { SCHEMA_VERSION } from '../../shared/article/article';

/** Of the tables and of what is written into them; a database of another version is made anew. */
const OWN_VERSION = 4;
/** A new schema of the article reads files that were damaged or too new before. */
export const CATALOGUE_VERSION = SCHEMA_VERSION * 1000 + OWN_VERSION;

/** FTS5 writes its index in pieces and merges them later. Of large pieces, many at once, each term is written but twice. */
const PIECE_BYTES = 8 * 1024 * 1024;
/** Below the 16 pieces at which FTS5 merges all of them while somebody waits. */
const MERGED_AT_ONCE = 12;

/**
 * `place` is an article's place in the order of change, in seconds (see `placeOf`), and its rowid in `terms`: so the newest
 * hits of a common word are found without reading the others.
 */
export const SCHEMA = `
  CREATE TABLE articles (
    number INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE,
    place INTEGER NOT NULL,
    binned INTEGER NOT NULL,
    id TEXT NOT NULL,
    headline TEXT NOT NULL,
    headline_key TEXT NOT NULL,
    status TEXT NOT NULL,
    status_rank INTEGER NOT NULL,
    language TEXT NOT NULL,
    section TEXT NOT NULL,
    created_at TEXT NOT NULL,
    created INTEGER NOT NULL,
    changed_at TEXT NOT NULL,
    changed INTEGER NOT NULL,
    binned_at TEXT,
    translation_of TEXT,
    facets TEXT NOT NULL,
    size INTEGER NOT NULL,
    modified REAL NOT NULL,
    seal INTEGER NOT NULL
  );
  CREATE UNIQUE INDEX by_place ON articles (place, binned);
  CREATE INDEX by_headline ON articles (headline_key);
  CREATE INDEX by_created ON articles (created);
  CREATE INDEX by_translation ON articles (translation_of) WHERE translation_of IS NOT NULL;
  CREATE TABLE facets (
    kind TEXT NOT NULL,
    value TEXT NOT NULL,
    number INTEGER NOT NULL,
    PRIMARY KEY (kind, value, number)
  ) WITHOUT ROWID;
  CREATE TABLE damaged (
    name TEXT PRIMARY KEY,
    failure TEXT NOT NULL,
    size INTEGER NOT NULL,
    modified REAL NOT NULL
  ) WITHOUT ROWID;
  CREATE VIRTUAL TABLE terms USING fts5 (
    words, content='', contentless_delete=1, tokenize='ascii'
  );
  INSERT INTO terms (terms, rank) VALUES ('hashsize', ${PIECE_BYTES});
  INSERT INTO terms (terms, rank) VALUES ('automerge', ${MERGED_AT_ONCE});
  PRAGMA user_version = ${CATALOGUE_VERSION};
`;
