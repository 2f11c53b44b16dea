import type { Statement } from 'better-sqlite3';
import type { Connection } from '#main/data/open.ts';

/** Rows in one statement: each call into SQLite costs as much as four values. */
const ROWS = 16;

/** Inserts rows of one table in groups; `finish` writes the last ones. */
export class BatchInsert {
  readonly #columns: number;
  readonly #many: Statement;
  readonly #one: Statement;
  readonly #values: (string | number | null)[];
  #used = 0;

  constructor(db: Connection, table: string, columns: number) {
    const row = `(${Array.from({ length: columns }, () => '?').join(', ')})`;
    this.#columns = columns;
    this.#many = db.prepare(`insert into ${table} values ${Array.from({ length: ROWS }, () => row).join(', ')}`);
    this.#one = db.prepare(`insert into ${table} values ${row}`);
    this.#values = Array.from({ length: ROWS * columns }, () => null);
  }

  /** @param row as many values as the table has columns. */
  add(...row: (string | number | null)[]): void {
    for (let at = 0; at < row.length; at += 1) this.#values[this.#used + at] = row[at] as string | number | null;
    this.#used += row.length;
    if (this.#used < this.#values.length) return;
    this.#many.run(this.#values);
    this.#used = 0;
  }

  finish(): void {
    for (let at = 0; at < this.#used; at += this.#columns) this.#one.run(this.#values.slice(at, at + this.#columns));
    this.#used = 0;
  }
}
