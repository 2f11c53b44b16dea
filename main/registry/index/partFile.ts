import type { Connection } from '#main/data/open.ts';
import { startsOf, type IndexParts, type IndexVillage } from './parts.ts';

type Data = Uint8Array | Uint16Array | Uint32Array;
/** A blob's longest piece: SQLite refuses blobs of 1 GB, and larger ones than this are dearer by the byte. */
const PIECE = 1 << 18;

/** A part that is written while it grows: only its last piece is in memory. */
export class GrowingPart<T extends Data> {
  readonly #db: Connection;
  readonly #name: string;
  readonly #piece: T;
  #pieces = 0;
  #used = 0;

  constructor(db: Connection, name: string, newPiece: (length: number) => T) {
    this.#db = db;
    this.#name = name;
    const bytes = newPiece(1).BYTES_PER_ELEMENT;
    this.#piece = newPiece(PIECE / bytes);
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
}

function savePiece(db: Connection, name: string, number: number, data: Data): void {
  db.prepare('insert or replace into search_part (name, data) values (?, ?)').run(`${name}/${number}`, Buffer.from(data.buffer, data.byteOffset, data.byteLength));
}

function saveLength(db: Connection, name: string, bytes: number): void {
  db.prepare('insert or replace into search_part (name, data) values (?, ?)').run(`${name}/length`, Buffer.from(String(bytes)));
}

/** Takes the place of a part of the same name and length. */
export function savePart(db: Connection, name: string, data: Data): void {
  const bytes = new Uint8Array(data.buffer, data.byteOffset, data.byteLength);
  for (let at = 0; at * PIECE < bytes.length; at += 1) savePiece(db, name, at, bytes.subarray(at * PIECE, (at + 1) * PIECE));
  saveLength(db, name, bytes.length);
}

export function loadPart(db: Connection, name: string): Uint8Array<ArrayBuffer> {
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

const text = (value: string): Buffer => Buffer.from(value, 'utf8');

/** All but the people and the words of each name. */
export function saveWords(db: Connection, { villages, tokens, keys }: Pick<IndexParts, 'villages' | 'tokens' | 'keys'>): void {
  savePart(db, 'villages', text(JSON.stringify(villages)));
  savePart(db, 'tokens', text(tokens.join('\n')));
  savePart(db, 'keys', text(keys.join('\n')));
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
