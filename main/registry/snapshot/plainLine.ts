import { calendarNumber, FIRST_BIRTH, isVillageOf, LONGEST_ID, LONGEST_NAME, LONGEST_TEXT, MOST_DECILE, readProgrammes, readVillage, type LineRules } from '#src/domain/registry/line.ts';
import { RELATIONS } from '#src/domain/registry/person.ts';
import { endOfDigits, isDigit, isSame } from '../store/bytes.ts';
import { BIRTH_PLACE, HOUSING, KK, NAME, NIK, REGISTRY_ID, RW, type PersonBytes } from '../store/personBytes.ts';

const [NEWLINE, RETURN, SPACE, QUOTE, PLUS, COMMA, DASH, ZERO, COLON, EQUALS, AT_SIGN] = [10, 13, 32, 34, 43, 44, 45, 48, 58, 61, 64];
const [CAPITAL_L, CAPITAL_P, BRACKET, BACKSLASH, BRACKET_END, BRACE, BRACE_END, DELETE] = [76, 80, 91, 92, 93, 123, 125, 127];
/** Bytes that stand for themselves in a JSON text, and hide nothing on a screen. */
const LETTERS = Uint8Array.from({ length: 256 }, (_, code) => (code >= SPACE && code < DELETE && code !== QUOTE && code !== BACKSLASH ? 1 : 0));
const ALPHANUMERIC = Uint8Array.from({ length: 256 }, (_, code) => (/[A-Za-z0-9]/.test(String.fromCharCode(code)) ? 1 : 0));

/** Fields behind those that are texts of the person, in the order of `KEYS`. */
const [BIRTH_DATE, SEX, RELATION, VILLAGE, MATCHED, PROGRAMMES] = [10, 11, 12, 13, 15, 16] as const;
const KEYS = [
  'registryId', 'nik', 'kk', 'name', 'birthPlace', 'motherName', 'address', 'rt', 'rw', 'housing', 'birthDate', 'sex', 'relation', 'village', 'decile', 'matched', 'programmes',
].map((name) => Buffer.from(`"${name}":`));
const NEEDED = (1 << REGISTRY_ID) | (1 << NAME) | (1 << VILLAGE);
const [NULL, TRUE, FALSE] = [Buffer.from('null'), Buffer.from('true'), Buffer.from('false')];
const NUMBER_LENGTH = 16;
const [LONGEST_CODE_NAME, LONGEST_CODE, MOST_CODES] = [20, 9, 120];
const MOST_LISTS = 64;

interface KnownList {
  readonly json: Buffer;
  readonly programmes: string | null;
}

/**
 * Reads a line as nearly all are: an object in JSON of known fields, each plain ASCII and beyond doubt. The person is the one
 * that `JSON.parse` and `readPersonLine` would give (a survey keeps the order of its codes), for a third of their work. In
 * whatever else stands there it has no say: such a line is read in the general way, which knows what is wrong with it.
 */
export class PlainLines {
  readonly #rules: LineRules;
  /** Which field came last after each field, and at the beginning. */
  readonly #next = new Uint8Array(KEYS.length + 1);
  /** The village's code as it came last, and as it is kept. */
  #villageText: Buffer = Buffer.alloc(0);
  #village = '';
  readonly #lists: KnownList[] = [];

  constructor(rules: LineRules) {
    this.#rules = rules;
  }

  /** @returns the place of the line's break, or the end of the bytes; -1 where the line isn't plain: what is in `person` says nothing then */
  read(bytes: Buffer, from: number, person: PersonBytes): number {
    if (bytes[from] !== BRACE) return -1;
    person.clear();
    person.bytes = bytes;
    let at = from + 1;
    let seen = 0;
    let previous = KEYS.length;
    for (;;) {
      const field = this.#fieldAt(bytes, at, previous);
      if (field < 0 || (seen & (1 << field)) !== 0) return -1;
      seen |= 1 << field;
      at += (KEYS[field] as Buffer).length;
      at = this.#valueAt(bytes, bytes[at] === SPACE ? at + 1 : at, field, person);
      if (at < 0) return -1;
      const sign = bytes[at];
      at += 1;
      if (sign === BRACE_END) break;
      if (sign !== COMMA) return -1;
      if (bytes[at] === SPACE) at += 1;
      previous = field;
    }
    if (bytes[at] === RETURN) at += 1;
    if (at < bytes.length && bytes[at] !== NEWLINE) return -1;
    return (seen & NEEDED) === NEEDED && hasPlainTexts(person) ? at : -1;
  }

  #fieldAt(bytes: Buffer, at: number, previous: number): number {
    const expected = this.#next[previous] as number;
    if (standsAt(KEYS[expected] as Buffer, bytes, at)) return expected;
    for (let field = 0; field < KEYS.length; field += 1) {
      if (!standsAt(KEYS[field] as Buffer, bytes, at)) continue;
      this.#next[previous] = field;
      return field;
    }
    return -1;
  }

  /** Where the value ends; -1 where it isn't plain. */
  #valueAt(bytes: Buffer, at: number, field: number, person: PersonBytes): number {
    if (field === HOUSING) return surveyAt(bytes, at, person);
    if (field < HOUSING) return textAt(bytes, at, field, person);
    if (field === VILLAGE) return this.#villageAt(bytes, at, person);
    if (standsAt(NULL, bytes, at)) return at + NULL.length;
    if (field === BIRTH_DATE) return this.#birthAt(bytes, at, person);
    if (field === SEX) return sexAt(bytes, at, person);
    if (field === MATCHED) return matchedAt(bytes, at, person);
    if (field === PROGRAMMES) return this.#programmesAt(bytes, at, person);
    return codeAt(bytes, at, field, person);
  }

  #villageAt(bytes: Buffer, at: number, person: PersonBytes): number {
    if (bytes[at] !== QUOTE) return -1;
    const to = endOfLetters(bytes, at + 1);
    if (bytes[to] !== QUOTE || to === at + 1) return -1;
    if (to - at - 1 !== this.#villageText.length || !standsAt(this.#villageText, bytes, at + 1)) {
      const village = readVillage(bytes.toString('latin1', at + 1, to));
      if (village === null || !isVillageOf(village, this.#rules)) return -1;
      this.#village = village;
      this.#villageText = Buffer.from(bytes.subarray(at + 1, to));
    }
    person.village = this.#village;
    return to + 1;
  }

  #birthAt(bytes: Buffer, at: number, person: PersonBytes): number {
    if (bytes[at] !== QUOTE || bytes[at + 5] !== DASH || bytes[at + 8] !== DASH || bytes[at + 11] !== QUOTE) return -1;
    const birth = calendarNumber(digitsIn(bytes, at + 1, at + 5), digitsIn(bytes, at + 6, at + 8), digitsIn(bytes, at + 9, at + 11));
    if (birth < FIRST_BIRTH || birth > this.#rules.lastBirth) return -1;
    person.birth = birth;
    return at + 12;
  }

  #programmesAt(bytes: Buffer, at: number, person: PersonBytes): number {
    if (bytes[at] !== BRACKET) return -1;
    let end = at + 1;
    while (LETTERS[bytes[end] as number] === 1 || bytes[end] === QUOTE) {
      end += 1;
      if (bytes[end - 1] === BRACKET_END) break;
    }
    const list = this.#listAt(bytes, at, end);
    if (list === null) return -1;
    person.programmes = list.programmes;
    return end;
  }

  /** People have one of few lists. */
  #listAt(bytes: Buffer, from: number, to: number): KnownList | null {
    for (const list of this.#lists) if (list.json.length === to - from && standsAt(list.json, bytes, from)) return list;
    let isWell = true;
    let codes: unknown;
    try {
      codes = JSON.parse(bytes.toString('latin1', from, to));
    } catch {
      return null;
    }
    const programmes = readProgrammes(codes, () => {
      isWell = false;
    });
    if (!isWell) return null;
    const list = { json: Buffer.from(bytes.subarray(from, to)), programmes };
    if (this.#lists.length < MOST_LISTS) this.#lists.push(list);
    return list;
  }
}

function standsAt(wanted: Uint8Array, bytes: Uint8Array, from: number): boolean {
  return isSame(wanted, 0, bytes, from, wanted.length);
}

function endOfLetters(bytes: Uint8Array, from: number): number {
  let at = from;
  while (LETTERS[bytes[at] as number] === 1) at += 1;
  return at;
}

/** NaN where something else stands between. */
function digitsIn(bytes: Uint8Array, from: number, to: number): number {
  let number = 0;
  for (let at = from; at < to; at += 1) {
    if (!isDigit(bytes[at] as number)) return Number.NaN;
    number = number * 10 + (bytes[at] as number) - ZERO;
  }
  return number;
}

function textAt(bytes: Uint8Array, at: number, text: number, person: PersonBytes): number {
  if (bytes[at] !== QUOTE) return standsAt(NULL, bytes, at) ? at + NULL.length : -1;
  const to = endOfLetters(bytes, at + 1);
  if (bytes[to] !== QUOTE) return -1;
  person.from[text] = at + 1;
  person.to[text] = to;
  return to + 1;
}

/** Codes by short names, as surveys are; it stays the JSON that it is. */
function surveyAt(bytes: Uint8Array, from: number, person: PersonBytes): number {
  if (bytes[from] !== BRACE) return standsAt(NULL, bytes, from) ? from + NULL.length : -1;
  let at = from;
  for (let count = 0; count <= MOST_CODES; count += 1) {
    at = endOfCode(bytes, at + 1);
    if (at < 0) return -1;
    if (bytes[at] === COMMA) continue;
    if (bytes[at] !== BRACE_END) return -1;
    person.from[HOUSING] = from;
    person.to[HOUSING] = at + 1;
    return at + 1;
  }
  return -1;
}

/** Of one member of a survey, as `"307a":4`. */
function endOfCode(bytes: Uint8Array, from: number): number {
  if (bytes[from] !== QUOTE) return -1;
  let at = from + 1;
  while (ALPHANUMERIC[bytes[at] as number] === 1) at += 1;
  if (at === from + 1 || at - from - 1 > LONGEST_CODE_NAME || bytes[at] !== QUOTE || bytes[at + 1] !== COLON) return -1;
  const number = at + 2;
  const end = endOfDigits(bytes, number);
  return end === number || end - number > LONGEST_CODE || (bytes[number] === ZERO && end - number > 1) ? -1 : end;
}

function sexAt(bytes: Uint8Array, at: number, person: PersonBytes): number {
  const letter = bytes[at + 1];
  if (bytes[at] !== QUOTE || bytes[at + 2] !== QUOTE || (letter !== CAPITAL_L && letter !== CAPITAL_P)) return -1;
  person.sex = letter === CAPITAL_L ? 'L' : 'P';
  return at + 3;
}

function matchedAt(bytes: Uint8Array, at: number, person: PersonBytes): number {
  person.matched = standsAt(TRUE, bytes, at);
  if (person.matched) return at + TRUE.length;
  return standsAt(FALSE, bytes, at) ? at + FALSE.length : -1;
}

/** Relation or decile, a number of one digit or two. */
function codeAt(bytes: Uint8Array, at: number, field: number, person: PersonBytes): number {
  if (!isDigit(bytes[at] as number)) return -1;
  const to = bytes[at] !== ZERO && isDigit(bytes[at + 1] as number) ? at + 2 : at + 1;
  const code = digitsIn(bytes, at, to);
  if (code > (field === RELATION ? RELATIONS.length - 1 : MOST_DECILE)) return -1;
  if (field === RELATION) person.relation = code;
  else person.decile = code;
  return to;
}

/** Whether nothing in the texts would be cut, trimmed or doubted. */
function hasPlainTexts(person: PersonBytes): boolean {
  if (!isPlainText(person, REGISTRY_ID, LONGEST_ID) || !person.has(REGISTRY_ID) || !isPlainText(person, NAME, LONGEST_NAME) || !person.has(NAME)) return false;
  if (isFormulaSign(person.bytes[person.from[NAME] as number] as number)) return false;
  for (let text = BIRTH_PLACE; text <= RW; text += 1) if (!isPlainText(person, text, LONGEST_TEXT)) return false;
  return isPlainNumber(person, NIK) && isPlainNumber(person, KK) && !isSameNumber(person, NIK, KK);
}

function isPlainText({ bytes, from, to }: PersonBytes, text: number, longest: number): boolean {
  const [begin, end] = [from[text] as number, to[text] as number];
  return begin === end || (end - begin <= longest && bytes[begin] !== SPACE && bytes[end - 1] !== SPACE);
}

function isFormulaSign(byte: number): boolean {
  return byte === EQUALS || byte === PLUS || byte === DASH || byte === AT_SIGN;
}

/** None, or a NIK or family card of 16 digits. */
function isPlainNumber({ bytes, from, to }: PersonBytes, text: number): boolean {
  const [begin, end] = [from[text] as number, to[text] as number];
  // Behind the end stands the text's quotation mark.
  return begin === end || (end - begin === NUMBER_LENGTH && bytes[begin] !== ZERO && endOfDigits(bytes, begin) === end);
}

/** Of numbers of one length; where there is none, it is no other's. */
function isSameNumber({ bytes, from, to }: PersonBytes, one: number, other: number): boolean {
  const [begin, length] = [from[one] as number, (to[one] as number) - (from[one] as number)];
  return length > 0 && from[other] !== to[other] && isSame(bytes, begin, bytes, from[other] as number, length);
}
