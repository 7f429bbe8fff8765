import sqlite from 'node-sqlite3-wasm';

export type Value = string | number | Uint8Array | null;
export type Values = Record<string, unknown>;

/** An SQLite database file whose statements are prepared once. Every call may throw what SQLite says. */
export class Database {
  private readonly statements = new Map<string, sqlite.Statement>();
  private readonly database: sqlite.Database;

  constructor(path: string) {
    this.database = new sqlite.Database(path);
  }

  /** For several statements without values. */
  script(sql: string): void {
    this.database.exec(sql);
  }

  /** Answers with the rowid of the last row that was inserted. */
  run(sql: string, values: Value[] = []): number {
    return Number(this.prepare(sql).run(values).lastInsertRowid);
  }

  all<Row = Values>(sql: string, values: Value[] = []): Row[] {
    return this.prepare(sql).all(values) as Row[];
  }

  first<Row = Values>(sql: string, values: Value[] = []): Row | null {
    return this.prepare(sql).get(values) as Row | null;
  }

  get isOpen(): boolean {
    return this.database.isOpen;
  }

  get isWriting(): boolean {
    return this.database.inTransaction;
  }

  close(): void {
    for (const statement of this.statements.values()) statement.finalize();
    this.database.close();
  }

  private prepare(sql: string): sqlite.Statement {
    const known = this.statements.get(sql);
    if (known) return known;
    const statement = this.database.prepare(sql);
    this.statements.set(sql, statement);
    return statement;
  }
}
