import { endOfDigits, isDigit, isSame } from './bytes.ts';

const MOST_ASCII = 127;
const DIGIT_ZERO = 48;
const COMMA = 44;
const COLON = 58;
/** Before what is left of a text: how much of its beginning another text has given. From `@` on, so that it is a letter or a sign. */
const SHARED_ZERO = 64;

/** Where a text begins and ends. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/**
 * Text as UTF-8 in one buffer, letter by letter: nearly all of it is ASCII, and a call into Node for each short field costs
 * more than copying it. What doesn't fit is only counted; `length` then says how much room it takes.
 */
export class PageBytes {
  readonly #room: number;
  #bytes: Buffer;
  length = 0;

  /** @param room in bytes */
  constructor(room: number) {
    this.#room = room;
    this.#bytes = Buffer.allocUnsafe(room);
  }

  /** Whether all that was put is there. If not there is room for it now, and it must be put again. */
  isWhole(): boolean {
    if (this.length <= this.#bytes.length) return true;
    const larger = Buffer.allocUnsafe(this.length * 2);
    this.#bytes.copy(larger);
    this.#bytes = larger;
    return false;
  }

  put(text: string): void {
    const bytes = this.#bytes;
    let to = this.length;
    for (let at = 0; at < text.length; at += 1) {
      const code = text.charCodeAt(at);
      if (code > MOST_ASCII) return this.#putUtf8(text);
      bytes[to] = code;
      to += 1;
    }
    this.length = to;
  }

  putBytes(bytes: Uint8Array, from: number, to: number): void {
    const own = this.#bytes;
    let length = this.length;
    for (let at = from; at < to; at += 1) {
      own[length] = bytes[at] as number;
      length += 1;
    }
    this.length = length;
  }

  /**
   * The text without the beginning that it shares with `other`, which stands here already. Of at most 36 letters: a number
   * or an id. Only plain letters are shared, as each of them is one byte.
   */
  putAfter(other: Stretch, bytes: Uint8Array, from: number, to: number): void {
    const own = this.#bytes;
    const most = Math.min(other.to - other.from, to - from);
    let shared = 0;
    while (shared < most && (bytes[from + shared] as number) <= MOST_ASCII && own[other.from + shared] === bytes[from + shared]) shared += 1;
    this.putByte(SHARED_ZERO + shared);
    this.putBytes(bytes, from + shared, to);
  }

  /**
   * Only the whole numbers of a JSON object, where all else in it is as in `other`, which stands here already: a survey's
   * codes come with the same keys again and again. Otherwise all of it.
   */
  putNumbersAs(other: Stretch, json: Uint8Array, from: number, to: number): void {
    const own = this.#bytes;
    const start = this.length;
    let at = from;
    let there = other.from;
    for (;;) {
      // Up to the next number both must say the same.
      while (at < to && there < other.to && json[at] === own[there] && !isNumberAt(json, at)) {
        at += 1;
        there += 1;
      }
      if (at === to && there === other.to && this.length > start) return;
      if (!isNumberAt(json, at) || !isNumberAt(own, there)) break;
      if (this.length > start) this.putByte(COMMA);
      const end = endOfDigits(json, at);
      this.putBytes(json, at, end);
      at = end;
      there = endOfDigits(own, there);
    }
    this.length = start;
    this.putBytes(json, from, to);
  }

  putByte(byte: number): void {
    this.#bytes[this.length] = byte;
    this.length += 1;
  }

  /** A whole number from 0 to 2^31 − 1: with the bits of 32-bit integers, whose division by ten is a multiplication. */
  putNumber(value: number): void {
    const bytes = this.#bytes;
    let end = this.length + 1;
    for (let left = (value / 10) | 0; left > 0; left = (left / 10) | 0) end += 1;
    this.length = end;
    let rest = value;
    do {
      const left = (rest / 10) | 0;
      end -= 1;
      bytes[end] = DIGIT_ZERO + rest - left * 10;
      rest = left;
    } while (rest > 0);
  }

  #putUtf8(text: string): void {
    if (this.length < this.#bytes.length) this.#bytes.write(text, this.length, 'utf8');
    this.length += Buffer.byteLength(text, 'utf8');
  }

  /** Whether all of it stands there, too. */
  isAt(bytes: Uint8Array, from: number): boolean {
    return isSame(this.#bytes, 0, bytes, from, this.length);
  }

  /** A view, until the next `put`. */
  view(length: number): Buffer {
    return this.#bytes.subarray(0, length);
  }

  /** Empty again, with the room that it had at first. */
  clear(): void {
    this.length = 0;
    if (this.#bytes.length > this.#room) this.#bytes = Buffer.allocUnsafe(this.#room);
  }
}

/** Whether the digits of a value begin here. */
function isNumberAt(json: Uint8Array, at: number): boolean {
  return isDigit(json[at] as number) && json[at - 1] === COLON;
}

/** Takes `putNumbersAs` back. */
export function numbersAs(other: string, put: string): string {
  if (!isDigit(put.charCodeAt(0))) return put;
  const numbers = put.split(',');
  let next = 0;
  return other.replace(/(?<=:)\d+/g, () => numbers[next++] ?? '');
}

/** Takes `putAfter` back. */
export function textAfter(other: string, put: string): string {
  return other.slice(0, put.charCodeAt(0) - SHARED_ZERO) + put.slice(1);
}
