import { mkdirSync, rmSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { Database } from './Database';
import { CATALOGUE_VERSION, SCHEMA } from './schema';

/** Bytes. Larger ones are checked later, when nobody waits. */
const CHECKED_AT_ONCE = 4 * 1024 * 1024;

/** What SQLite puts beside the database; the lock is left behind when Galley is killed, and only one Galley is here. */
const BESIDE = ['-wal', '-shm', '-journal', '.lock'];

/**
 * Opens the catalogue's database, or makes it where there is none, or none of this version, or only a damaged one.
 * Throws only when no database can be had there at all.
 */
export function openDatabase(path: string): { database: Database; isNew: boolean } {
  try {
    rmSync(`${path}.lock`, { recursive: true, force: true });
    const database = connect(path);
    if (isSound(database, path)) return { database, isNew: false };
    database.close();
  } catch {
    // Whatever is wrong with it: it holds nothing that the files do not.
  }
  removeDatabase(path);
  mkdirSync(dirname(path), { recursive: true });
  const database = connect(path);
  database.script(SCHEMA);
  return { database, isNew: true };
}

export function removeDatabase(path: string): void {
  for (const end of ['', ...BESIDE]) rmSync(path + end, { recursive: true, force: true });
}

function connect(path: string): Database {
  const database = new Database(path);
  // One connection, so that the write-ahead log needs no shared memory. The log survives a kill whole; a power cut may
  // take the last of it, which the files then give again.
  database.script(`
    PRAGMA locking_mode = exclusive;
    PRAGMA journal_mode = wal;
    PRAGMA synchronous = normal;
    PRAGMA cache_size = -16000;
    PRAGMA wal_autocheckpoint = 250;
    PRAGMA journal_size_limit = 1048576;
  `);
  return database;
}

function isSound(database: Database, path: string): boolean {
  const version = database.first<{ user_version: number }>('PRAGMA user_version');
  if (version?.user_version !== CATALOGUE_VERSION) return false;
  if (statSync(path).size < CHECKED_AT_ONCE) checkDatabase(database);
  return true;
}

/** Throws when the database is not whole. Reads all of it. */
export function checkDatabase(database: Database): void {
  const found = database.all<{ quick_check: string }>('PRAGMA quick_check');
  if (found.length !== 1 || found[0]?.quick_check !== 'ok') throw new Error('The catalogue is damaged.');
  database.run("INSERT INTO terms (terms) VALUES ('integrity-check')");
}
