import { isoDate } from '../time/date.ts';
import type { FieldProblem, LineProblem } from './problem.ts';
import { RELATIONS, type RegistrySex } from './person.ts';

/** One line of a snapshot, read and made harmless. Empty fields are null. */
export interface PersonLine {
  readonly registryId: string;
  readonly nik: string | null;
  readonly kk: string | null;
  readonly name: string;
  readonly birthPlace: string | null;
  /** YYYYMMDD as a number; 0 unknown. */
  readonly birth: number;
  readonly sex: RegistrySex | null;
  /** Index into RELATIONS. */
  readonly relation: number;
  readonly village: string;
  readonly address: string | null;
  readonly rt: string | null;
  readonly rw: string | null;
  readonly decile: number;
  readonly matched: boolean | null;
  readonly motherName: string | null;
  /** Codes joined by `|`. */
  readonly programmes: string | null;
  /** JSON */
  readonly housing: string | null;
  /** JSON of the fields that the format doesn't know. */
  readonly extra: string | null;
}

export interface LineRules {
  /** `32.04`: lines of other regencies don't belong into the file. */
  readonly regency: string;
  /** No one is born after the data's date. */
  readonly lastBirth: number;
  readonly note: (problem: FieldProblem) => void;
}

const KNOWN = new Set([
  'registryId', 'nik', 'kk', 'name', 'birthPlace', 'birthDate', 'sex', 'relation', 'village', 'address', 'rt', 'rw', 'decile', 'matched',
  'motherName', 'programmes', 'housing', 'op',
]);
export const LONGEST_ID = 36;
export const LONGEST_NAME = 120;
export const LONGEST_TEXT = 250;
export const MOST_DECILE = 10;
const LONGEST_EXTRA = 4_000;
export const FIRST_BIRTH = 18500101;
// eslint-disable-next-line no-control-regex -- control characters are what is looked for
const UNSAFE_LETTERS = /[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u202a-\u202e\u2028\u2029\ufeff\ufffe\uffff]/g;
const [SPACE, DASH, ZERO, NINE, DELETE] = [32, 45, 48, 57, 127];
const FORMULA = /^[=+\-@]/;
const VILLAGE = /^\d\d\.\d\d\.\d\d\.\d{4}$/;
const VILLAGE_PLAIN = /^\d{10}$/;

/** Reads a line that JSON.parse or the CSV reader gave; every field is taken for hostile. */
export function readPersonLine(raw: Readonly<Record<string, unknown>>, rules: LineRules): PersonLine | LineProblem {
  const { note } = rules;
  const registryId = readId(raw['registryId']);
  if (registryId === null) return 'REGISTRY_ID_MISSING';
  const village = readVillage(raw['village']);
  if (village === null) return 'VILLAGE_INVALID';
  if (!isVillageOf(village, rules)) return 'VILLAGE_OUTSIDE';
  const name = readName(raw['name'], note);
  if (name === null) return 'NAME_MISSING';
  const nik = readNumber(raw['nik'], 'NIK_INVALID', note);
  return {
    registryId, nik, name, village,
    kk: readFamilyCard(raw['kk'], nik, note),
    birthPlace: readText(raw['birthPlace'], note),
    birth: readBirth(raw['birthDate'], rules),
    sex: readSex(raw['sex'], note),
    relation: readCode(raw['relation'], RELATIONS.length - 1, 'RELATION_INVALID', note),
    address: readText(raw['address'], note),
    rt: readText(raw['rt'], note),
    rw: readText(raw['rw'], note),
    decile: readCode(raw['decile'], MOST_DECILE, 'DECILE_INVALID', note),
    matched: readFlag(raw['matched'], note),
    motherName: readText(raw['motherName'], note),
    programmes: readProgrammes(raw['programmes'], note),
    housing: readHousing(raw['housing'], note),
    extra: readExtra(raw, note),
  };
}

function isEmpty(value: unknown): value is null | undefined | '' {
  return value === undefined || value === null || value === '';
}

function readId(value: unknown): string | null {
  if (typeof value === 'number' && Number.isSafeInteger(value)) return String(value);
  if (typeof value !== 'string') return null;
  const id = value.trim();
  return id === '' || id.length > LONGEST_ID || isUnsafe(id) ? null : id;
}

export function isVillageOf(village: string, { regency }: LineRules): boolean {
  return village.startsWith(regency);
}

/** `32.04.05.2001`, also where it came without dots; null when it is no village's code. */
export function readVillage(value: unknown): string | null {
  if (typeof value !== 'string') return null;
  if (VILLAGE.test(value)) return value;
  if (!VILLAGE_PLAIN.test(value)) return null;
  return `${value.slice(0, 2)}.${value.slice(2, 4)}.${value.slice(4, 6)}.${value.slice(6)}`;
}

function readName(value: unknown, note: LineRules['note']): string | null {
  if (typeof value !== 'string') return null;
  const name = clean(value, LONGEST_NAME, 'NAME_CUT', note);
  if (name === null) return null;
  if (FORMULA.test(name)) note('FORMULA_TEXT');
  return name;
}

/** Nearly every text is plain ASCII, which a loop knows sooner than the expression. */
function isUnsafe(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code < SPACE || code >= DELETE) return text.search(UNSAFE_LETTERS) >= 0;
  }
  return false;
}

/** Cuts, then takes out what could hide or break text on a screen, in a terminal or in a file. */
function clean(value: string, longest: number, tooLong: FieldProblem, note: LineRules['note']): string | null {
  let text = value;
  if (text.length > longest) {
    text = text.slice(0, longest);
    note(tooLong);
  }
  if (isUnsafe(text)) {
    text = text.replace(UNSAFE_LETTERS, ' ');
    note('CONTROL_CHARACTERS');
  }
  text = text.trim();
  return text === '' ? null : text;
}

function readText(value: unknown, note: LineRules['note']): string | null {
  if (isEmpty(value)) return null;
  if (typeof value === 'string') return clean(value, LONGEST_TEXT, 'FIELD_INVALID', note);
  if (typeof value === 'number' && Number.isFinite(value)) return String(value);
  note('FIELD_INVALID');
  return null;
}

/** 16 digits as text. A number in the file may have lost digits already, so it doesn't count. */
function readNumber(value: unknown, problem: FieldProblem, note: LineRules['note']): string | null {
  if (isEmpty(value) || value === '0') return null;
  if (typeof value === 'string' && value.length === 16 && isDigits(value) && value.charCodeAt(0) !== 48) return value;
  note(problem);
  return null;
}

function readFamilyCard(value: unknown, nik: string | null, note: LineRules['note']): string | null {
  const kk = readNumber(value, 'KK_INVALID', note);
  if (kk !== null && kk === nik) {
    note('KK_IS_NIK');
    return null;
  }
  return kk;
}

function isDigits(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code < ZERO || code > NINE) return false;
  }
  return true;
}

function readBirth(value: unknown, { lastBirth, note }: LineRules): number {
  if (isEmpty(value)) return 0;
  const birth = typeof value === 'string' ? dateNumber(value) : 0;
  if (birth >= FIRST_BIRTH && birth <= lastBirth) return birth;
  note('BIRTH_DATE_INVALID');
  return 0;
}

/** `1990-01-15` → 19900115; 0 when it is no day of the calendar. */
export function dateNumber(text: string): number {
  if (text.length !== 10 || text.charCodeAt(4) !== DASH || text.charCodeAt(7) !== DASH) return 0;
  return calendarNumber(digitsIn(text, 0, 4), digitsIn(text, 5, 7), digitsIn(text, 8, 10));
}

/** YYYYMMDD; 0 when it is no day of the calendar, or a part is no number. */
export function calendarNumber(year: number, month: number, day: number): number {
  if (day <= 28 && day >= 1 && month >= 1 && month <= 12 && year >= 1000) return year * 10_000 + month * 100 + day;
  return isoDate({ year, month, day }) === null ? 0 : year * 10_000 + month * 100 + day;
}

/** NaN where something else stands between. */
function digitsIn(text: string, from: number, to: number): number {
  let number = 0;
  for (let at = from; at < to; at += 1) {
    const digit = text.charCodeAt(at) - ZERO;
    if (digit < 0 || digit > 9) return Number.NaN;
    number = number * 10 + digit;
  }
  return number;
}

function readSex(value: unknown, note: LineRules['note']): RegistrySex | null {
  if (value === 'L' || value === 'P') return value;
  if (!isEmpty(value)) note('SEX_INVALID');
  return null;
}

/** A whole number from 0 to `most`, in JSON as a number, in CSV as text. */
function readCode(value: unknown, most: number, problem: FieldProblem, note: LineRules['note']): number {
  if (isEmpty(value)) return 0;
  const code = typeof value === 'string' && /^\d{1,2}$/.test(value) ? Number(value) : value;
  if (typeof code === 'number' && Number.isInteger(code) && code >= 0 && code <= most) return code;
  note(problem);
  return 0;
}

function readFlag(value: unknown, note: LineRules['note']): boolean | null {
  if (value === true || value === 'true' || value === '1') return true;
  if (value === false || value === 'false' || value === '0') return false;
  if (!isEmpty(value)) note('FIELD_INVALID');
  return null;
}

/** Known at once. */
const COMMON_PROGRAMMES = new Set(['PKH', 'BPNT', 'PBI']);

/** Codes joined by `|`. */
export function readProgrammes(value: unknown, note: LineRules['note']): string | null {
  if (isEmpty(value)) return null;
  const codes = typeof value === 'string' ? value.split('|') : value;
  if (Array.isArray(codes) && codes.length <= 30 && codes.every(isProgrammeCode)) return codes.length === 0 ? null : codes.join('|');
  note('PROGRAMMES_INVALID');
  return null;
}

function isProgrammeCode(value: unknown): value is string {
  return typeof value === 'string' && (COMMON_PROGRAMMES.has(value) || /^[A-Za-z0-9_ -]{1,30}$/.test(value));
}

/** What nearly every household has: turned into JSON without an object between. */
const PLAIN_CODES = /^(?:[A-Za-z0-9]{1,20}=(?:0|[1-9]\d{0,8});){0,150}[A-Za-z0-9]{1,20}=(?:0|[1-9]\d{0,8})$/;

/** An object of codes, or in CSV `302=36;303=2`. */
function readHousing(value: unknown, note: LineRules['note']): string | null {
  if (isEmpty(value)) return null;
  if (typeof value === 'string' && PLAIN_CODES.test(value)) return `{"${value.replaceAll('=', '":').replaceAll(';', ',"')}}`;
  const housing = typeof value === 'string' ? codesOf(value) : value;
  if (typeof housing === 'object' && housing !== null && !Array.isArray(housing)) {
    const text = JSON.stringify(housing);
    if (text.length <= LONGEST_EXTRA) return text;
  }
  note('HOUSING_INVALID');
  return null;
}

function codesOf(text: string): Record<string, number | string> | null {
  const codes: Record<string, number | string> = {};
  for (const pair of text.split(';')) {
    const at = pair.indexOf('=');
    if (at <= 0 || pair.startsWith('__proto__')) return null;
    const code = pair.slice(at + 1);
    codes[pair.slice(0, at)] = /^\d{1,9}$/.test(code) ? Number(code) : code;
  }
  return codes;
}

/** Fields that the format doesn't know are kept as they came. */
function readExtra(raw: Readonly<Record<string, unknown>>, note: LineRules['note']): string | null {
  if (hasOnlyKnown(raw)) return null;
  let extra: Record<string, unknown> | null = null;
  for (const key in raw) {
    if (KNOWN.has(key) || isEmpty(raw[key])) continue;
    extra ??= {};
    extra[key] = raw[key];
  }
  if (extra === null) return null;
  const text = JSON.stringify(extra);
  if (text.length <= LONGEST_EXTRA) return text;
  note('EXTRA_TOO_LONG');
  return null;
}

/** Key lists that hold known keys only, as lines of one file have few; asking for each key by name costs a tenth of the reading. */
const KNOWN_LISTS: (readonly string[])[] = [];
const MOST_LISTS = 8;

function hasOnlyKnown(raw: Readonly<Record<string, unknown>>): boolean {
  const keys = Object.keys(raw);
  for (const list of KNOWN_LISTS) if (isSameList(list, keys)) return true;
  if (!keys.every((key) => KNOWN.has(key))) return false;
  if (KNOWN_LISTS.length === MOST_LISTS) KNOWN_LISTS.shift();
  KNOWN_LISTS.push(keys);
  return true;
}

function isSameList(one: readonly string[], other: readonly string[]): boolean {
  if (one.length !== other.length) return false;
  for (let at = 0; at < one.length; at += 1) if (one[at] !== other[at]) return false;
  return true;
}
