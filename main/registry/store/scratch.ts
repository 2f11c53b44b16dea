import type { Statement } from 'better-sqlite3';
import type { Connection } from '#main/data/open.ts';
import { release } from './release.ts';

/** Bytes that wait in the order in which they were put. */
export interface Pieces {
  readonly count: number;
  /** Takes it over: it must not be used any more. */
  put(data: Buffer): void;
  /** The next one, which waits no longer; null after the last. The caller's own, at any address. */
  take(): Buffer | null;
  /** The one of this number, 0 the first, as a copy: the piece itself stays. */
  read(number: number): Buffer;
}

/** Where what a job has no room for in memory waits until it is needed. */
export interface Scratch {
  newPieces(): Pieces;
}

const PIECES_SHIFT = 2 ** 24;

/**
 * In the database that the job writes: encrypted as all of it, and its pages are used again by what is written later.
 * A temporary file would hold people's names in plain text.
 */
export class FileScratch implements Scratch {
  readonly #db: Connection;
  readonly #put: Statement<[number, Buffer]>;
  readonly #take: Statement<[number], Buffer>;
  readonly #read: Statement<[number], Buffer>;
  #pieces = 0;

  constructor(db: Connection) {
    this.#db = db;
    db.exec('create table scratch (id integer primary key, data blob not null) strict');
    this.#put = db.prepare('insert into scratch values (?, ?)');
    this.#take = db.prepare<[number], Buffer>('delete from scratch where id = ? returning data').pluck();
    this.#read = db.prepare<[number], Buffer>('select data from scratch where id = ?').pluck();
  }

  newPieces(): Pieces {
    const first = this.#pieces * PIECES_SHIFT;
    this.#pieces += 1;
    let taken = 0;
    const pieces = {
      count: 0,
      put: (data: Buffer): void => {
        this.#put.run(first + pieces.count, data);
        release(data);
        pieces.count += 1;
      },
      take: (): Buffer | null => {
        if (taken === pieces.count) return null;
        taken += 1;
        return this.#take.get(first + taken - 1) as Buffer;
      },
      read: (number: number): Buffer => this.#read.get(first + number) as Buffer,
    };
    return pieces;
  }

  /** Everything that still waits is gone. */
  drop(): void {
    this.#db.exec('drop table scratch');
  }
}

/** For what is known to be little. */
export class MemoryScratch implements Scratch {
  newPieces(): Pieces {
    const waiting: Buffer[] = [];
    let taken = 0;
    return {
      get count() {
        return waiting.length;
      },
      put: (data) => void waiting.push(data),
      take: () => {
        taken += 1;
        return waiting[taken - 1] ?? null;
      },
      read: (number) => Buffer.from(waiting[number] as Buffer),
    };
  }
}
