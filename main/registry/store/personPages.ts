import type { Connection } from '#main/data/open.ts';
import { PART, rareDetailOf } from './detail.ts';
import { packFlags } from './flags.ts';
import { numbersAs, PageBytes, textAfter, type Stretch } from './pageBytes.ts';
import { ADDRESS, BIRTH_PLACE, HOUSING, KK, MOTHER_NAME, NAME, NIK, REGISTRY_ID, RT, RW, type PersonBytes } from './personBytes.ts';
import { PAGE_SIZE, personId, villageNumberOf } from './schema.ts';

export interface StoredPerson {
  readonly id: number;
  readonly registryId: string;
  readonly nik: string | null;
  readonly name: string;
  readonly birth: number;
  /** See flags.ts. */
  readonly flags: number;
  /** Id of the household. */
  readonly household: number;
  /** See detail.ts. */
  readonly detail: string;
}

/** Where a household lives, and its card. */
export interface StoredHome {
  readonly id: number;
  readonly kk: string | null;
  readonly address: string | null;
  readonly rt: string | null;
  readonly rw: string | null;
}

export interface StoredHousehold extends StoredHome {
  /** JSON */
  readonly housing: string | null;
}

/**
 * People of one village with consecutive ids, so many as fit a page of SQLite's: a row a person costs three times as much
 * to write. Written once, by a snapshot; what a delta changes stands beside them (storedPeople.ts). A page is found by its
 * last id, as SQLite goes straight to the row with a key or the next one; to the one before it goes by way of the next.
 *
 * Each person ends with PERSON_END and has, between PARTs: registry id, NIK, name, birth, flags, how far above their
 * household's id they stand (or `/` and that id), then the detail's parts. With the first member stands what the household
 * has in common: after HOUSEHOLD card, address, RT, RW and housing. Ids and numbers share their first letters with those of
 * the page's first person, so they are kept from where they differ; of housing only the numbers are kept where its keys are
 * those of the page's first.
 */
const PERSON_END = '\u001e';
const HOUSEHOLD = '\u001d';
const [PERSON_END_CODE, HOUSEHOLD_CODE, PART_CODE] = [30, 29, 31];
/** What a page holds of a row beside the cipher's bytes, at most 64, and SQLite's own. */
const PAGE_BYTES = PAGE_SIZE - 112;
/** People nearer to their household's id are found by their distance: a digit or a letter, counted from `0`. */
const NEAR = 64;
const NEAR_ZERO = 48;
const FAR_SIGN = '/';
/** Beyond a page's bytes, for the person who makes them too many. */
const PAGE_ROOM = 12_288;
/** Villages may alternate line by line: so many pages stay open, 12 MB. */
const MOST_OPEN = 1_000;

/** A family lies in one page or two, and the search for it looks into the next one. */
const MOST_RECENT = 4;

const NOWHERE: Stretch = { from: 0, to: 0 };

/** A page that is being filled. */
interface OpenPage {
  readonly bytes: PageBytes;
  village: number;
  first: number;
  people: number;
  households: number;
  /** Where its first registry id, NIK and survey stand in it. */
  registryId: Stretch;
  nik: Stretch;
  housing: Stretch;
}

/** Writes people in the order in which they come; those of one village by ascending id, without a gap. */
export class PersonPageWriter {
  readonly #insert;
  readonly #open = new Map<number, OpenPage>();
  /** For a village that comes when enough are open: written as soon as another one's lines pass. */
  readonly #passing = newPage();
  #page: OpenPage | null = null;

  constructor(db: Connection) {
    this.#insert = db.prepare('insert into person_page values (?, ?, ?, ?)');
  }

  /**
   * @param household the person's own id where it begins with them: its data is their line's then
   * @param hasOwnAddress whether the person's address isn't the household's, which needn't be kept twice
   */
  add(id: number, person: PersonBytes, household: number, hasOwnAddress: boolean): void {
    const page = this.#pageOf(villageNumberOf(id));
    const { bytes } = page;
    const before = bytes.length;
    if (page.people === 0) beginPage(page, id);
    this.#put(id, person, household, hasOwnAddress, page);
    if (bytes.length > PAGE_BYTES && page.people > 0) {
      this.#write(page, before);
      beginPage(page, id);
      this.#put(id, person, household, hasOwnAddress, page);
    }
    if (!bytes.isWhole()) {
      bytes.length = 0;
      beginPage(page, id);
      this.#put(id, person, household, hasOwnAddress, page);
    }
    page.people += 1;
    if (household === id) page.households += 1;
  }

  #pageOf(village: number): OpenPage {
    if (this.#page?.village === village) return this.#page;
    this.#leave();
    this.#page = this.#open.get(village) ?? this.#newPage(village);
    return this.#page;
  }

  #leave(): void {
    const page = this.#page;
    // One of a person larger than a page wouldn't wait in its room.
    if (page !== null && (page === this.#passing || page.bytes.length > PAGE_BYTES)) this.#write(page, page.bytes.length);
  }

  #newPage(village: number): OpenPage {
    const hasRoom = this.#open.size < MOST_OPEN;
    const page = hasRoom ? newPage() : this.#passing;
    page.village = village;
    if (hasRoom) this.#open.set(village, page);
    return page;
  }

  #put(id: number, person: PersonBytes, household: number, hasOwnAddress: boolean, page: OpenPage): void {
    const { bytes } = page;
    const isFirst = page.first === id;
    putAfter(bytes, page.registryId, person, REGISTRY_ID);
    if (isFirst) page.registryId = { from: 1, to: bytes.length };
    bytes.putByte(PART_CODE);
    if (person.has(NIK)) putAfter(bytes, page.nik, person, NIK);
    if (isFirst) page.nik = { from: page.registryId.to + 2, to: bytes.length };
    bytes.putByte(PART_CODE);
    putText(bytes, person, NAME);
    bytes.putByte(PART_CODE);
    if (person.birth !== 0) bytes.putNumber(person.birth);
    bytes.putByte(PART_CODE);
    bytes.putNumber(packFlags(person));
    bytes.putByte(PART_CODE);
    const distance = id - household;
    if (distance >= 0 && distance < NEAR) bytes.putByte(NEAR_ZERO + distance);
    else bytes.put(FAR_SIGN + household);
    bytes.putByte(PART_CODE);
    putText(bytes, person, BIRTH_PLACE);
    bytes.putByte(PART_CODE);
    putText(bytes, person, MOTHER_NAME);
    bytes.putByte(PART_CODE);
    if (person.programmes !== null) bytes.put(person.programmes);
    if (hasOwnAddress || person.extra !== null) putRare(bytes, person, hasOwnAddress);
    if (distance === 0) this.#putHousehold(person, page);
    bytes.putByte(PERSON_END_CODE);
  }

  #putHousehold(person: PersonBytes, page: OpenPage): void {
    const { bytes } = page;
    bytes.putByte(HOUSEHOLD_CODE);
    if (person.has(KK)) putAfter(bytes, page.nik, person, KK);
    bytes.putByte(PART_CODE);
    putText(bytes, person, ADDRESS);
    bytes.putByte(PART_CODE);
    putText(bytes, person, RT);
    bytes.putByte(PART_CODE);
    putText(bytes, person, RW);
    bytes.putByte(PART_CODE);
    if (!person.has(HOUSING)) return;
    if (page.housing !== NOWHERE) return bytes.putNumbersAs(page.housing, person.bytes, person.from[HOUSING] as number, person.to[HOUSING] as number);
    const from = bytes.length;
    putText(bytes, person, HOUSING);
    page.housing = { from, to: bytes.length };
  }

  /** Writes the page's first bytes and leaves it empty. */
  #write(page: OpenPage, length: number): void {
    if (page.people > 0) this.#insert.run(page.first + page.people - 1, page.people, page.households, page.bytes.view(length));
    page.people = 0;
    page.households = 0;
    page.bytes.clear();
  }

  /** Writes what is still at hand. */
  finish(): void {
    this.#leave();
    this.#page = null;
    for (const page of this.#open.values()) this.#write(page, page.bytes.length);
    this.#open.clear();
  }
}

function newPage(): OpenPage {
  return { bytes: new PageBytes(PAGE_ROOM), village: -1, first: 0, people: 0, households: 0, registryId: NOWHERE, nik: NOWHERE, housing: NOWHERE };
}

function putText(page: PageBytes, { bytes, from, to }: PersonBytes, text: number): void {
  page.putBytes(bytes, from[text] as number, to[text] as number);
}

function putAfter(page: PageBytes, other: Stretch, { bytes, from, to }: PersonBytes, text: number): void {
  page.putAfter(other, bytes, from[text] as number, to[text] as number);
}

function putRare(page: PageBytes, person: PersonBytes, hasOwnAddress: boolean): void {
  const textOf = (text: number): string | null => (person.has(text) ? person.textOf(text) : null);
  page.put(PART + rareDetailOf({ address: textOf(ADDRESS), rt: textOf(RT), rw: textOf(RW), extra: person.extra }, hasOwnAddress));
}

function beginPage(page: OpenPage, id: number): void {
  page.first = id;
  page.registryId = NOWHERE;
  page.nik = NOWHERE;
  page.housing = NOWHERE;
}

interface PageRow {
  readonly last: number;
  readonly people: number;
  /** SQLite hands it over as text: a Buffer of its own for each page costs more than reading it. */
  readonly data: string;
}

/** A page taken apart as far as every reader needs it. */
class PersonPage {
  readonly first: number;
  readonly end: number;
  readonly #people: readonly string[];
  readonly #registryId: string;
  readonly #nik: string;
  #housing: string | null = null;

  constructor({ last, people, data }: PageRow) {
    this.first = last - people + 1;
    this.end = last + 1;
    this.#people = data.split(PERSON_END, people);
    const [registryId = '', nik = ''] = (this.#people[0] as string).split(PART, 2);
    this.#registryId = textAfter('', registryId);
    this.#nik = nik === '' ? '' : textAfter('', nik);
  }

  person(id: number): StoredPerson {
    const [own = ''] = this.#textOf(id).split(HOUSEHOLD, 1);
    const [registryId = '', nik = '', name = '', birth, flags, household = '', ...detail] = own.split(PART);
    return {
      id, name, birth: Number(birth), flags: Number(flags), household: householdIn(household, id), detail: detail.join(PART),
      registryId: textAfter(id === this.first ? '' : this.#registryId, registryId),
      nik: nik === '' ? null : textAfter(id === this.first ? '' : this.#nik, nik),
    };
  }

  householdOf(id: number): number {
    return householdIn(this.#textOf(id).split(PART, 6)[5] as string, id);
  }

  home(id: number): StoredHome | undefined {
    const shared = this.#sharedOf(id);
    if (shared === undefined) return undefined;
    const [kk = '', address = '', rt = '', rw = ''] = shared;
    return { id, kk: kk === '' ? null : textAfter(this.#nik, kk), address: address || null, rt: rt || null, rw: rw || null };
  }

  household(id: number): StoredHousehold | undefined {
    const home = this.home(id);
    if (home === undefined) return undefined;
    const housing = this.#housingOf(id);
    return { ...home, housing: housing === '' ? null : numbersAs(this.#firstHousing(), housing) };
  }

  /** What the household has in common; undefined for a person with whom no household begins. */
  #sharedOf(id: number): string[] | undefined {
    return this.#textOf(id).split(HOUSEHOLD, 2)[1]?.split(PART);
  }

  #housingOf(id: number): string {
    return this.#sharedOf(id)?.[4] ?? '';
  }

  #firstHousing(): string {
    for (let id = this.first; this.#housing === null; id += 1) this.#housing = id === this.end ? '' : this.#housingOf(id) || null;
    return this.#housing;
  }

  #textOf(id: number): string {
    return this.#people[id - this.first] as string;
  }
}

function householdIn(text: string, id: number): number {
  return text.startsWith(FAR_SIGN) ? Number(text.slice(1)) : id - (text.charCodeAt(0) - NEAR_ZERO);
}

/** Reads people and households as the snapshot gave them. */
export class PersonPages {
  readonly #from;
  readonly #last;
  /** The pages read last, the newest first: a person's household and family stand beside them. Pages never change. */
  #recent: PersonPage[] = [];

  constructor(db: Connection) {
    this.#from = db.prepare<[number], PageRow>('select last, people, cast(data as text) as data from person_page where last >= ? order by last limit 1');
    this.#last = db.prepare<[number, number], number>('select last from person_page where last >= ? and last < ? order by last desc limit 1').pluck();
  }

  person(id: number): StoredPerson | undefined {
    return this.#pageWith(id)?.person(id);
  }

  /** The household that begins with this person. */
  household(id: number): StoredHousehold | undefined {
    return this.#pageWith(id)?.household(id);
  }

  /** The same without what was surveyed of the house, which takes longer to read than all the rest. */
  home(id: number): StoredHome | undefined {
    return this.#pageWith(id)?.home(id);
  }

  /** Ids from `from` to before `to` whose household this is. */
  idsOfHousehold(household: number, from: number, to: number): number[] {
    const ids: number[] = [];
    for (let page = this.pageFrom(from); page !== null && page.first < to; page = this.pageFrom(page.end)) {
      for (let id = Math.max(from, page.first); id < Math.min(to, page.end); id += 1) if (page.householdOf(id) === household) ids.push(id);
    }
    return ids;
  }

  /** The page that holds this id, or the next one. */
  pageFrom(id: number): PersonPage | null {
    const known = this.#recent.find((page) => id >= page.first && id < page.end);
    if (known !== undefined) return known;
    const row = this.#from.get(id);
    return row === undefined ? null : this.#take(row);
  }

  /** The village's highest id; null when it has nobody. */
  lastOf(village: number): number | null {
    return this.#last.get(personId(village, 0), personId(village + 1, 0)) ?? null;
  }

  #pageWith(id: number): PersonPage | null {
    const page = this.pageFrom(id);
    return page === null || id < page.first ? null : page;
  }

  #take(row: PageRow): PersonPage {
    const page = new PersonPage(row);
    this.#recent = [page, ...this.#recent.slice(0, MOST_RECENT - 1)];
    return page;
  }
}

/** Reads every page. */
export function countPaged(db: Connection): { readonly people: number; readonly households: number } {
  return db.prepare<[], { people: number; households: number }>(
    'select coalesce(sum(people), 0) as people, coalesce(sum(households), 0) as households from person_page',
  ).get() as { people: number; households: number };
}
