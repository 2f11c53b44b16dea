const DIGIT_ZERO = 48;
const COMMA = 44;
const COLON = 58;
/** Before what is left of a text: how much of its beginning another text has given. From `@` on, so that it is a letter or a sign. */
const SHARED_ZERO = 64;
const ROOM = 1 << 16;

/**
 * Text as UTF-8 in one buffer, letter by letter: nearly all of it is ASCII, and a call into Node for each short field costs
 * more than copying it. What doesn't fit is only counted; `length` then says how much room it takes.
 */
export class PageBytes {
  #bytes = Buffer.allocUnsafe(ROOM);
  length = 0;

  /** Whether all that was put is there. If not there is room for it now, and it must be put again. */
  isWhole(): boolean {
    if (this.length <= this.#bytes.length) return true;
    const larger = Buffer.allocUnsafe(this.length * 2);
    this.#bytes.copy(larger);
    this.#bytes = larger;
    return false;
  }

  put(text: string): void {
    this.#putFrom(text, 0);
  }

  /** The text without the beginning that it shares with `other`. Of at most 36 letters: a number or an id. */
  putAfter(other: string, text: string): void {
    const most = Math.min(other.length, text.length);
    let shared = 0;
    while (shared < most && other.charCodeAt(shared) === text.charCodeAt(shared)) shared += 1;
    // Never between the halves of one character.
    if (shared > 0 && (text.charCodeAt(shared - 1) & 0xfc00) === 0xd800) shared -= 1;
    this.putByte(SHARED_ZERO + shared);
    this.#putFrom(text, shared);
  }

  /**
   * Only the whole numbers of a JSON text, where all else in it is as in `other`: a survey's codes come with the same keys
   * again and again. Otherwise all of it.
   */
  putNumbersAs(other: string, json: string): void {
    const start = this.length;
    let at = 0;
    let there = 0;
    for (;;) {
      // Up to the next number both must say the same.
      while (at < json.length && json.charCodeAt(at) === other.charCodeAt(there) && !isNumberAt(json, at)) {
        at += 1;
        there += 1;
      }
      if (at === json.length && there === other.length && this.length > start) return;
      if (!isNumberAt(json, at) || !isNumberAt(other, there)) break;
      if (this.length > start) this.putByte(COMMA);
      for (; isDigit(json.charCodeAt(at)); at += 1) this.putByte(json.charCodeAt(at));
      there = endOfDigits(other, there);
    }
    this.length = start;
    this.put(json);
  }

  putByte(byte: number): void {
    this.#bytes[this.length] = byte;
    this.length += 1;
  }

  /** A whole number from 0. */
  putNumber(value: number): void {
    let scale = 1;
    while (value >= scale * 10) scale *= 10;
    for (let rest = value; scale >= 1; scale /= 10) {
      const digit = Math.floor(rest / scale);
      this.putByte(DIGIT_ZERO + digit);
      rest -= digit * scale;
    }
  }

  #putFrom(text: string, from: number): void {
    const bytes = this.#bytes;
    let to = this.length;
    for (let at = from; at < text.length; at += 1) {
      const code = text.charCodeAt(at);
      if (code > 127) return this.#putUtf8(from === 0 ? text : text.slice(from));
      bytes[to] = code;
      to += 1;
    }
    this.length = to;
  }

  #putUtf8(text: string): void {
    if (this.length < this.#bytes.length) this.#bytes.write(text, this.length, 'utf8');
    this.length += Buffer.byteLength(text, 'utf8');
  }

  /** A view, until the next `put`. */
  view(length: number): Buffer {
    return this.#bytes.subarray(0, length);
  }

  /** In place of what is there. */
  fill(bytes: Buffer): void {
    bytes.copy(this.#bytes);
    this.length = bytes.length;
  }
}

function isDigit(code: number): boolean {
  return code >= DIGIT_ZERO && code < COLON;
}

/** Whether the digits of a value begin here. */
function isNumberAt(json: string, at: number): boolean {
  return isDigit(json.charCodeAt(at)) && json.charCodeAt(at - 1) === COLON;
}

function endOfDigits(json: string, from: number): number {
  let at = from;
  while (isDigit(json.charCodeAt(at))) at += 1;
  return at;
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
