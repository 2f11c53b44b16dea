import type { Connection } from '#main/data/open.ts';
import { release } from '../store/release.ts';
import type { Column } from './column.ts';
import { startsOf, type IndexParts, type IndexVillage } from './parts.ts';

type Data = Uint8Array | Uint16Array | Uint32Array;
const LINE_END = 10;
/** A blob's longest piece: SQLite refuses blobs of 1 GB, and larger ones than this are dearer by the byte. */
const PIECE = 1 << 18;

/** People or words that are written anew at once: 4 MB. */
const WINDOW = 1 << 20;

/** A part that is written while it grows: only its last piece is in memory, and the one that was read last. */
export class GrowingPart<T extends Data> implements Column {
  readonly #db: Connection;
  readonly #name: string;
  readonly #newData: (length: number) => T;
  readonly #piece: T;
  readonly #window: number;
  #pieces = 0;
  #used = 0;
  #read: { readonly number: number; readonly values: T } | null = null;

  /** @param window values that are written anew at once */
  constructor(db: Connection, name: string, newData: (length: number) => T, window = WINDOW) {
    this.#db = db;
    this.#name = name;
    this.#newData = newData;
    this.#window = window;
    const bytes = newData(1).BYTES_PER_ELEMENT;
    this.#piece = newData(PIECE / bytes);
  }

  get length(): number {
    return this.#pieces * this.#piece.length + this.#used;
  }

  push(value: number): void {
    this.#piece[this.#used] = value;
    this.#used += 1;
    if (this.#used < this.#piece.length) return;
    savePiece(this.#db, this.#name, this.#pieces, this.#piece);
    this.#pieces += 1;
    this.#used = 0;
  }

  /** Writes what is still in memory. */
  finish(): void {
    if (this.#used > 0) savePiece(this.#db, this.#name, this.#pieces, this.#piece.subarray(0, this.#used));
    saveLength(this.#db, this.#name, this.length * this.#piece.BYTES_PER_ELEMENT);
  }

  at(position: number): number {
    const number = Math.floor(position / this.#piece.length);
    if (this.#read?.number !== number) this.#read = { number, values: this.#load(number) };
    return this.#read.values[position - number * this.#piece.length] as number;
  }

  #load(number: number): T {
    const data = this.#db.prepare<[string], { data: Buffer }>('select data from search_part where name = ?').get(`${this.#name}/${number}`)?.data as Buffer;
    const values = this.#newData(data.length / this.#piece.BYTES_PER_ELEMENT);
    new Uint8Array(values.buffer).set(data);
    release(data);
    return values;
  }

  rewrite(fill: (window: Uint32Array, first: number) => void): void {
    const anew = new GrowingPart(this.#db, `${this.#name}/anew`, this.#newData);
    const window = new Uint32Array(Math.min(this.#window, this.length));
    for (let first = 0; first < this.length; first += window.length) {
      const some = window.subarray(0, Math.min(window.length, this.length - first));
      fill(some, first);
      for (const value of some) anew.push(value);
    }
    anew.finish();
    release(window);
    this.#read = null;
    this.drop();
    const rename = this.#db.prepare('update search_part set name = ? where name = ?');
    for (const piece of this.#rows()) rename.run(`${this.#name}/${piece}`, `${this.#name}/anew/${piece}`);
  }

  /** No part any more. */
  drop(): void {
    const remove = this.#db.prepare('delete from search_part where name = ?');
    for (const piece of this.#rows()) remove.run(`${this.#name}/${piece}`);
  }

  /** What its rows are called behind its name. */
  #rows(): string[] {
    return ['length', ...Array.from({ length: this.#pieces + 1 }, (_, piece) => String(piece))];
  }
}

/** Lines of text as a part. */
export class LinesPart {
  readonly #bytes: GrowingPart<Uint8Array>;
  #isFirst = true;

  constructor(db: Connection, name: string) {
    this.#bytes = new GrowingPart(db, name, (length) => new Uint8Array(length));
  }

  add(line: string): void {
    if (!this.#isFirst) this.#bytes.push(LINE_END);
    this.#isFirst = false;
    for (const byte of Buffer.from(line, 'utf8')) this.#bytes.push(byte);
  }

  finish(): void {
    this.#bytes.finish();
  }
}

function savePiece(db: Connection, name: string, number: number, data: Data): void {
  db.prepare('insert or replace into search_part (name, data) values (?, ?)').run(`${name}/${number}`, Buffer.from(data.buffer, data.byteOffset, data.byteLength));
}

function saveLength(db: Connection, name: string, bytes: number): void {
  db.prepare('insert or replace into search_part (name, data) values (?, ?)').run(`${name}/length`, Buffer.from(String(bytes)));
}

function loadPart(db: Connection, name: string): Uint8Array<ArrayBuffer> {
  const select = db.prepare<[string], { data: Buffer }>('select data from search_part where name = ?');
  const total = Number(select.get(`${name}/length`)?.data.toString('utf8') ?? 0);
  const bytes = new Uint8Array(total);
  // By their own lengths: files of older apps have longer pieces.
  for (let at = 0, from = 0; from < total; at += 1) {
    const data = select.get(`${name}/${at}`)?.data;
    if (data === undefined) break;
    bytes.set(data, from);
    from += data.length;
  }
  return bytes;
}

export function clearParts(db: Connection): void {
  db.exec('delete from search_part');
}

function hasPart(db: Connection, name: string): boolean {
  return db.prepare('select 1 from search_part where name = ?').get(`${name}/length`) !== undefined;
}

/** Last of all: a file without them holds no index. */
export function saveVillages(db: Connection, villages: readonly IndexVillage[]): void {
  const lines = new LinesPart(db, 'villages');
  lines.add(JSON.stringify(villages));
  lines.finish();
}

/** Null when the file holds no index. */
export function loadParts(db: Connection): IndexParts | null {
  if (!hasPart(db, 'villages')) return null;
  const textOf = (name: string): string => Buffer.from(loadPart(db, name)).toString('utf8');
  const lines = (name: string): string[] => {
    const all = textOf(name);
    return all === '' ? [] : all.split('\n');
  };
  return {
    villages: JSON.parse(textOf('villages')) as IndexVillage[],
    tokens: lines('tokens'),
    keys: lines('keys'),
    nameStarts: startsOf(loadPart(db, 'nameLengths')),
    nameTokens: new Uint32Array(loadPart(db, 'nameTokens').buffer),
    personName: new Uint32Array(loadPart(db, 'personName').buffer),
    personTraits: new Uint16Array(loadPart(db, 'personTraits').buffer),
    ids: hasPart(db, 'ids') ? new Uint32Array(loadPart(db, 'ids').buffer) : null,
  };
}
