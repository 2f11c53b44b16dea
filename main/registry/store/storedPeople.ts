import type { Connection } from '#main/data/open.ts';
import { PersonPages, type StoredHome, type StoredHousehold, type StoredPerson } from './personPages.ts';
import { FAMILY_RANGE, personId, villageNumberOf } from './schema.ts';

/** More people of one household, or of one doubled NIK, can only be rubbish. */
export const MOST_OF_ONE = 200;

interface LateRow extends Omit<StoredPerson, 'registryId' | 'name'> {
  readonly registry_id: string;
  /** Null: no longer in the registry. */
  readonly name: string | null;
}

/** People and households as they are now: what deltas have written goes before the snapshot's pages. */
export class StoredPeople {
  readonly #pages: PersonPages;
  readonly #late;
  readonly #lateBetween;
  readonly #lateMembers;
  readonly #lateHousehold;
  readonly #apart;
  readonly #lastLate;

  constructor(db: Connection) {
    this.#pages = new PersonPages(db);
    this.#late = db.prepare<[number], LateRow>('select * from late_person where id = ?');
    this.#lateBetween = db.prepare<[number, number], LateRow>('select * from late_person where id >= ? and id < ? order by id');
    this.#lateMembers = db.prepare<[number], LateRow>(`select * from late_person where household = ? and name is not null order by id limit ${MOST_OF_ONE}`);
    this.#lateHousehold = db.prepare<[number], StoredHousehold>('select * from late_household where id = ?');
    this.#apart = db.prepare<[number], number>(`select person from apart where household = ? order by person limit ${MOST_OF_ONE}`).pluck();
    this.#lastLate = db.prepare<[number, number], number | null>('select max(id) from late_person where id >= ? and id < ?').pluck();
  }

  person(id: number): StoredPerson | undefined {
    const late = this.#late.get(id);
    return late === undefined ? this.#pages.person(id) : presentOf(late);
  }

  household(id: number): StoredHousehold | undefined {
    return this.#lateHousehold.get(id) ?? this.#pages.household(id);
  }

  home(id: number): StoredHome | undefined {
    return this.#lateHousehold.get(id) ?? this.#pages.home(id);
  }

  /** By id; of a household beyond all measure only the first ones. */
  membersOf(household: number): StoredPerson[] {
    const near = household < 0 ? [] : this.#pages.idsOfHousehold(household, household, Math.min(household + FAMILY_RANGE, villageEnd(household)));
    const paged = [...near, ...this.#apart.all(household)].flatMap((id) => {
      const person = this.#late.get(id) === undefined ? this.#pages.person(id) : undefined;
      return person ?? [];
    });
    const late = this.#lateMembers.all(household).flatMap((row) => presentOf(row) ?? []);
    return [...paged, ...late].sort((one, other) => one.id - other.id).slice(0, MOST_OF_ONE);
  }

  /**
   * Everybody from `from` to before `to`, by id. Read page by page, so that the same connection may write meanwhile.
   */
  *between(from: number, to: number): Generator<StoredPerson> {
    let next = from;
    while (next < to) {
      const page = this.#pages.pageFrom(next);
      const end = page === null || page.first >= to ? to : Math.min(to, page.end);
      const late = new Map(this.#lateBetween.all(next, end).map((row) => [row.id, row]));
      const paged: StoredPerson[] = [];
      for (let id = Math.max(next, page?.first ?? end); page !== null && id < end; id += 1) if (!late.has(id)) paged.push(page.person(id));
      const present = [...late.values()].flatMap((row) => presentOf(row) ?? []);
      yield* present.length === 0 ? paged : [...paged, ...present].sort((one, other) => one.id - other.id);
      next = end;
    }
  }

  /** Everybody of a village, by id. */
  ofVillage(village: number): Generator<StoredPerson> {
    return this.between(personId(village, 0), personId(village + 1, 0));
  }

  /** The highest id that a village has ever given, also to somebody who has left; null when it has given none. */
  lastIdOf(village: number): number | null {
    const paged = this.#pages.lastOf(village);
    const late = this.#lastLate.get(personId(village, 0), personId(village + 1, 0)) ?? null;
    return paged === null || late === null ? (paged ?? late) : Math.max(paged, late);
  }
}

function presentOf({ registry_id: registryId, name, ...row }: LateRow): StoredPerson | undefined {
  return name === null ? undefined : { ...row, registryId, name };
}

function villageEnd(id: number): number {
  return personId(villageNumberOf(id) + 1, 0);
}
