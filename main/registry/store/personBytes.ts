import type { PersonLine } from '#src/domain/registry/line.ts';
import { PageBytes } from './pageBytes.ts';

/** A person's texts, as positions in `PersonBytes`. */
export const [REGISTRY_ID, NIK, KK, NAME, BIRTH_PLACE, MOTHER_NAME, ADDRESS, RT, RW, HOUSING] = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9] as const;
const TEXT_COUNT = 10;
/** More than the texts of a line, and one of them, take. */
const [LINE_ROOM, TEXT_ROOM] = [1 << 16, 1 << 12];

/**
 * A person as a line gives them, each text as the bytes that it lies in: of five million texts that an import copies only
 * few become strings. One object is used again for line after line.
 */
export class PersonBytes {
  /** Where the texts lie, in UTF-8: text t is `bytes[from[t] … to[t])`, empty where there is none. */
  bytes: Buffer = Buffer.alloc(0);
  readonly from = new Int32Array(TEXT_COUNT);
  readonly to = new Int32Array(TEXT_COUNT);
  village: PersonLine['village'] = '';
  birth: PersonLine['birth'] = 0;
  sex: PersonLine['sex'] = null;
  relation: PersonLine['relation'] = 0;
  decile: PersonLine['decile'] = 0;
  matched: PersonLine['matched'] = null;
  programmes: PersonLine['programmes'] = null;
  extra: PersonLine['extra'] = null;
  readonly #own = new PageBytes(LINE_ROOM);

  has(text: number): boolean {
    return this.from[text] !== this.to[text];
  }

  textOf(text: number): string {
    return this.bytes.toString('utf8', this.from[text], this.to[text]);
  }

  /** No text, and nothing known. */
  clear(): void {
    this.from.fill(0);
    this.to.fill(0);
    this.birth = 0;
    this.sex = null;
    this.relation = 0;
    this.decile = 0;
    this.matched = null;
    this.programmes = null;
    this.extra = null;
  }

  /** Takes over a line that was read as strings. */
  set(person: PersonLine): void {
    const own = this.#own;
    own.length = 0;
    const { registryId, nik, kk, name, birthPlace, motherName, address, rt, rw, housing } = person;
    this.#put(REGISTRY_ID, registryId);
    this.#put(NIK, nik);
    this.#put(KK, kk);
    this.#put(NAME, name);
    this.#put(BIRTH_PLACE, birthPlace);
    this.#put(MOTHER_NAME, motherName);
    this.#put(ADDRESS, address);
    this.#put(RT, rt);
    this.#put(RW, rw);
    this.#put(HOUSING, housing);
    // Longer than any line's texts together are; if not, there is room now.
    if (!own.isWhole()) return this.set(person);
    this.bytes = own.view(own.length);
    ({ village: this.village, birth: this.birth, sex: this.sex, relation: this.relation, decile: this.decile } = person);
    ({ matched: this.matched, programmes: this.programmes, extra: this.extra } = person);
  }

  #put(text: number, value: string | null): void {
    this.from[text] = this.#own.length;
    if (value !== null) this.#own.put(value);
    this.to[text] = this.#own.length;
  }
}

/** A copy of a person's text that outlives their line. */
export class KeptText {
  readonly #bytes = new PageBytes(TEXT_ROOM);

  keep({ bytes, from, to }: PersonBytes, text: number): void {
    this.#bytes.clear();
    this.#bytes.putBytes(bytes, from[text] as number, to[text] as number);
  }

  clear(): void {
    this.#bytes.clear();
  }

  is({ bytes, from, to }: PersonBytes, text: number): boolean {
    return this.#bytes.length === (to[text] as number) - (from[text] as number) && this.#bytes.isAt(bytes, from[text] as number);
  }
}
