import { isSame } from '../store/bytes.ts';
import { release } from '../store/release.ts';

/** What small letters have and capital ones lack. */
export const SMALL_BIT = 32;
const HASH_START = 0x811c9dc5;
const HASH_FACTOR = 0x01000193;

/** Roughly, of a name or a word. */
const BYTES_OF_A_TEXT = 16;

/**
 * Distinct texts with their running number, in one arena: 680,000 names take 18 MB where a Map takes 100.
 */
export class TextTable {
  /** Number + 1 in the low bits, as many as count the slots, and the text's hash above them; 0 is free. */
  #slots: Uint32Array;
  #starts: Uint32Array;
  /** The texts as UTF-8, one behind the other. */
  #arena: Buffer;
  #size = 0;
  #used = 0;

  /** @param room for so many texts at least; it doesn't grow: ask `hasRoomFor` before each text. */
  constructor(room: number) {
    this.#slots = new Uint32Array(2 ** Math.ceil(Math.log2(room * 2)));
    this.#starts = new Uint32Array(this.capacity);
    this.#arena = Buffer.alloc(room * BYTES_OF_A_TEXT);
  }

  get size(): number {
    return this.#size;
  }

  /** The number of a text in UTF-8; a new text gets the next one. */
  intern(bytes: Uint8Array, from: number, to: number): number {
    let mixed = HASH_START;
    for (let at = from; at < to; at += 1) mixed = Math.imul(mixed ^ (bytes[at] as number), HASH_FACTOR);
    const hash = finishHash(mixed);
    const slots = this.#slots;
    const last = slots.length - 1;
    // A slot of another hash needn't be looked up in the arena, which is far away.
    const tag = (hash & ~last) >>> 0;
    let slot = hash & last;
    for (let held = slots[slot] as number; held !== 0; held = slots[slot] as number) {
      if ((held & ~last) >>> 0 === tag && this.#equals((held & last) - 1, bytes, from, to)) return (held & last) - 1;
      slot = (slot + 1) & last;
    }
    return this.#add(bytes, from, to, slot, tag);
  }

  /** Interns a word of letters A–Z and a–z, given as bytes, in small letters. */
  internSmall(bytes: Uint8Array, from: number, to: number): number {
    let mixed = HASH_START;
    for (let at = from; at < to; at += 1) mixed = Math.imul(mixed ^ ((bytes[at] as number) | SMALL_BIT), HASH_FACTOR);
    const hash = finishHash(mixed);
    const last = this.#slots.length - 1;
    const tag = (hash & ~last) >>> 0;
    let slot = hash & last;
    for (let held = this.#slots[slot] as number; held !== 0; held = this.#slots[slot] as number) {
      if ((held & ~last) >>> 0 === tag && this.#equalsSmall((held & last) - 1, bytes, from, to)) return (held & last) - 1;
      slot = (slot + 1) & last;
    }
    const number = this.#add(bytes, from, to, slot, tag);
    for (let at = this.startOf(number); at < this.#used; at += 1) this.#arena[at] = (this.#arena[at] as number) | SMALL_BIT;
    return number;
  }

  #equalsSmall(number: number, bytes: Uint8Array, from: number, to: number): boolean {
    const arena = this.#arena;
    const start = this.startOf(number);
    if (this.endOf(number) - start !== to - from) return false;
    for (let at = from; at < to; at += 1) if (arena[start + at - from] !== ((bytes[at] as number) | SMALL_BIT)) return false;
    return true;
  }

  /** Texts that find room, where their bytes do. */
  get capacity(): number {
    return this.#slots.length / 2;
  }

  /** Whether so many texts of so many bytes in all find room. */
  hasRoomFor(texts: number, bytes: number): boolean {
    return this.size + texts <= this.capacity && this.#used + bytes <= this.#arena.length;
  }

  /** Empty again, its memory kept for what comes next. */
  empty(): void {
    this.#slots.fill(0);
    this.#size = 0;
    this.#used = 0;
  }

  /** Empty again, its memory given back. */
  clear(): void {
    release(this.#slots);
    this.#slots = new Uint32Array(2);
    release(this.#starts);
    this.#starts = new Uint32Array(0);
    this.#size = 0;
    release(this.#arena);
    this.#arena = Buffer.alloc(0);
    this.#used = 0;
  }

  textOf(number: number): string {
    return this.#arena.toString('utf8', this.startOf(number), this.endOf(number));
  }

  /** Where the text number `n` lies: `bytes[startOf(n) … endOf(n))`; good until the next text comes. */
  get bytes(): Buffer {
    return this.#arena;
  }

  startOf(number: number): number {
    return this.#starts[number] as number;
  }

  endOf(number: number): number {
    return number + 1 < this.size ? this.startOf(number + 1) : this.#used;
  }

  #equals(number: number, bytes: Uint8Array, from: number, to: number): boolean {
    const start = this.startOf(number);
    return this.endOf(number) - start === to - from && isSame(this.#arena, start, bytes, from, to - from);
  }

  #add(bytes: Uint8Array, from: number, to: number, slot: number, tag: number): number {
    const number = this.size;
    const start = this.#used;
    this.#starts[number] = start;
    this.#size += 1;
    this.#used += to - from;
    // Written past the end a text would be lost without a word.
    if (number === this.capacity || this.#used > this.#arena.length) throw new RangeError('no room: ask hasRoomFor first');
    for (let at = from; at < to; at += 1) this.#arena[start + at - from] = bytes[at] as number;
    this.#slots[slot] = tag | (number + 1);
    return number;
  }
}

function finishHash(hash: number): number {
  return (hash ^ (hash >>> 15)) >>> 0;
}
