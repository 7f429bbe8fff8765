import { setImmediate as breathe } from 'node:timers/promises';
import { STATUSES } from '../../shared/article/status';
import type { Database } from './Database';
import type { Entry, FileMark, Look } from './Entry';
import { placeOf } from './place';
import { sealOf } from './sealOf';

interface Row {
  number: number;
  place: number;
  facets: string;
}

/** How long a question may have to wait for the writing. */
const SLICE_MS = 15;

/** Puts what was found in the files into the database. */
export class EntryWriter {
  /** The place given last, and the one that was wanted: of many articles of one second each would look for a gap anew. */
  private last = { wanted: Number.NaN, given: 0 };

  constructor(private readonly database: Database) {}

  /** At once, also amid what `writeAll` is writing. */
  write(looks: readonly Look[]): void {
    const isOwn = !this.database.isWriting;
    if (isOwn) this.database.script('BEGIN');
    for (const look of looks) this.writeOne(look);
    if (isOwn) this.database.script('COMMIT');
  }

  /**
   * In one transaction, with a breath now and then, of which the caller is told. In the order of their places, for FTS5
   * writes a piece of its index whenever the next is not a later one.
   */
  async writeAll(looks: Look[], written: () => void): Promise<void> {
    const changed = (look: Look) => (look.kind === 'article' ? look.entry.summary.changedAt : '');
    looks.sort((a, b) => (changed(a) < changed(b) ? -1 : 1));
    let at = 0;
    this.database.script('BEGIN');
    while (at < looks.length) {
      const began = performance.now();
      while (at < looks.length && performance.now() - began < SLICE_MS) {
        const look = looks[at++];
        if (look) this.writeOne(look);
      }
      written();
      await breathe();
      if (!this.database.isOpen) return;
    }
    this.database.script('COMMIT');
  }

  private writeOne(look: Look): void {
    const old = this.database.first<Row>('SELECT number, place, facets FROM articles WHERE name = ?', [
      look.name,
    ]);
    switch (look.kind) {
      case 'article':
        this.database.run('DELETE FROM damaged WHERE name = ?', [look.name]);
        this.keep(look.name, look.mark, look.entry, old);
        break;
      case 'damaged':
        if (old) this.remove(old);
        this.database.run(
          'INSERT OR REPLACE INTO damaged (name, failure, size, modified) VALUES (?, ?, ?, ?)',
          [look.name, JSON.stringify(look.failure), look.mark.size, look.mark.modified],
        );
        break;
      case 'gone':
        if (old) this.remove(old);
        this.database.run('DELETE FROM damaged WHERE name = ?', [look.name]);
        break;
    }
  }

  private keep(name: string, mark: FileMark, entry: Entry, old: Row | null): void {
    const { summary, headlineKey, translationOf, terms } = entry;
    if (old) this.database.run('DELETE FROM terms WHERE rowid = ?', [old.place]);
    const place = this.freePlace(placeOf(summary.changedAt), old?.place);
    const facets = facetsOf(entry);
    const values = {
      place,
      binned: summary.binnedAt === null ? 0 : 1,
      id: summary.id,
      headline: summary.headline,
      headline_key: headlineKey,
      status: summary.status,
      status_rank: STATUSES.indexOf(summary.status),
      language: summary.language,
      section: summary.section,
      created_at: summary.createdAt,
      created: Date.parse(summary.createdAt),
      changed_at: summary.changedAt,
      changed: Date.parse(summary.changedAt),
      binned_at: summary.binnedAt,
      translation_of: translationOf,
      facets: JSON.stringify(facets),
      size: mark.size,
      modified: mark.modified,
      seal: sealOf({ ...summary, name }),
    };
    const columns = Object.keys(values);
    let number = old?.number ?? 0;
    if (old) {
      const set = columns.map((column) => `${column} = ?`).join(', ');
      this.database.run(`UPDATE articles SET ${set} WHERE number = ?`, [...Object.values(values), number]);
    } else {
      const marks = columns.map(() => '?').join(', ');
      number = this.database.run(`INSERT INTO articles (${columns.join(', ')}, name) VALUES (${marks}, ?)`, [
        ...Object.values(values),
        name,
      ]);
    }
    this.database.run('INSERT INTO terms (rowid, words) VALUES (?, CAST(? AS TEXT))', [place, terms]);
    if (old?.facets === values.facets) return;
    if (old) this.dropFacets(old);
    for (const [kind, value] of facets) {
      this.database.run('INSERT INTO facets (kind, value, number) VALUES (?, ?, ?)', [kind, value, number]);
    }
  }

  private remove(old: Row): void {
    this.database.run('DELETE FROM terms WHERE rowid = ?', [old.place]);
    this.dropFacets(old);
    this.database.run('DELETE FROM articles WHERE number = ?', [old.number]);
  }

  private dropFacets({ number, facets }: Row): void {
    for (const [kind, value] of JSON.parse(facets) as Facets) {
      this.database.run('DELETE FROM facets WHERE kind = ? AND value = ? AND number = ?', [
        kind,
        value,
        number,
      ]);
    }
  }

  /** The place itself or, where another article of the same second has it, the next that is free. */
  private freePlace(wanted: number, own: number | undefined): number {
    let place = this.last.wanted === wanted ? this.last.given + 1 : wanted;
    if (own === wanted) place = wanted;
    while (place !== own && this.database.first('SELECT 1 FROM articles WHERE place = ?', [place]))
      place += 1;
    this.last = { wanted, given: place };
    return place;
  }
}

type Facets = [kind: 'section' | 'tag' | 'outlet', value: string][];

/** What an article counts for in the library's filters: nothing while it is in the bin. */
function facetsOf({ summary, tags, outlets }: Entry): Facets {
  if (summary.binnedAt !== null) return [];
  return [
    ...(summary.section === '' ? [] : [['section', summary.section] satisfies Facets[number]]),
    ...tags.map((tag): Facets[number] => ['tag', tag]),
    ...outlets.map((outlet): Facets[number] => ['outlet', outlet]),
  ];
}
