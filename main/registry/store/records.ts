import { RELATIONS, type RegistryHousehold, type RegistryPerson, type RemovedPerson } from '#src/domain/registry/person.ts';
import type { Connection } from '#main/data/open.ts';
import { readDetail } from './detail.ts';
import { unpackFlags } from './flags.ts';
import { NumberPages } from './numberPages.ts';
import { FAMILY_RANGE, personId, shownRegistryId, storedRegistryId, villageNumberOf } from './schema.ts';

interface PersonRow {
  readonly id: number;
  readonly registry_id: string;
  readonly nik: string | null;
  readonly household: number;
  readonly name: string;
  readonly birth: number;
  readonly flags: number;
  readonly detail: string;
  readonly kk: string | null;
  readonly address: string | null;
  readonly rt: string | null;
  readonly rw: string | null;
}

interface HouseholdRow {
  readonly id: number;
  readonly kk: string | null;
  readonly address: string | null;
  readonly housing: string | null;
}

/** Who was in the registry once, as the table `removed` holds them. */
export interface RemovedRow {
  readonly registry_id: string;
  readonly nik: string | null;
  readonly name: string;
  readonly birth: number;
  readonly village: string;
  readonly until: string;
}

const PERSON = `select p.id, cast(p.registry_id as text) as registry_id, cast(p.nik as text) as nik, p.household, p.name, p.birth, p.flags, p.detail,
  cast(h.kk as text) as kk, h.address, h.rt, h.rw
  from person p join household h on h.id = p.household`;
export const REMOVED = 'select cast(registry_id as text) as registry_id, cast(nik as text) as nik, name, birth, village, until from removed';
/** More people of one household, or of one doubled NIK, can only be rubbish. */
const MOST = 200;

/** Reads people and households by their keys; all of it synchronous and by index. */
export class RegistryRecords {
  readonly #byId;
  readonly #labelById;
  readonly #niks: NumberPages;
  readonly #registryIds: NumberPages;
  readonly #cards: NumberPages;
  readonly #byHousehold;
  readonly #householdById;
  readonly #villageHouseholds;
  readonly #villageCount;
  readonly #removedByNik;
  readonly #removedByRegistryId;
  readonly #villages: ReadonlyMap<number, string>;

  constructor(db: Connection) {
    this.#byId = db.prepare<[number], PersonRow>(`${PERSON} where p.id = ?`);
    this.#labelById = db.prepare<[number], { name: string; registry_id: string }>('select name, cast(registry_id as text) as registry_id from person where id = ?');
    this.#niks = new NumberPages(db, 'nik');
    this.#registryIds = new NumberPages(db, 'registry_id');
    this.#cards = new NumberPages(db, 'kk');
    this.#byHousehold = db.prepare<[{ household: number }], PersonRow>(`
      ${PERSON} where p.id between :household and :household + ${FAMILY_RANGE - 1} and p.household = :household
      union all ${PERSON} where p.id in (select person from apart where household = :household) and p.household = :household
        and (p.id < :household or p.id >= :household + ${FAMILY_RANGE})
      limit ${MOST}`);
    this.#householdById = db.prepare<[number], HouseholdRow>('select id, cast(kk as text) as kk, address, housing from household where id = ?');
    // People of a village lie together, so its households are one stretch of the table.
    this.#villageHouseholds = db.prepare<[number, number, number, number], { household: number; first: number }>(
      'select household, min(id) as first from person where id >= ? and id < ? group by household having first > ? order by first limit ?',
    );
    this.#villageCount = db.prepare<[number, number], { n: number }>('select count(distinct household) as n from person where id >= ? and id < ?');
    this.#removedByNik = db.prepare<[string], RemovedRow>(`${REMOVED} where nik = ? order by until desc limit 20`);
    this.#removedByRegistryId = db.prepare<[string], RemovedRow>(`${REMOVED} where registry_id = ? order by until desc limit 20`);
    this.#villages = villageCodes(db);
  }

  byId(id: number): RegistryPerson | null {
    const row = this.#byId.get(id);
    return row === undefined ? null : this.#person(row);
  }

  /** Only what a list of names needs. */
  labelById(id: number): { readonly name: string; readonly registryId: string } | null {
    const row = this.#labelById.get(id);
    return row === undefined ? null : { name: row.name, registryId: shownRegistryId(row.registry_id) };
  }

  /** Usually one; several when the file gave one NIK to several people. */
  byNik(nik: string): RegistryPerson[] {
    return this.#rowsWith(this.#niks, nik, (row) => row.nik).map((row) => this.#person(row));
  }

  byRegistryId(registryId: string): RegistryPerson | null {
    const row = this.#rowOf(registryId);
    return row === undefined ? null : this.#person(row);
  }

  /** Where a person stands: their own and their household's number. */
  placeOf(registryId: string): { readonly id: number; readonly household: number } | undefined {
    return this.#rowOf(registryId);
  }

  #rowOf(registryId: string): PersonRow | undefined {
    return this.#rowsWith(this.#registryIds, storedRegistryId(registryId), (row) => row.registry_id)[0];
  }

  #rowsWith(pages: NumberPages, number: string, held: (row: PersonRow) => string | null): PersonRow[] {
    return pages.rowsOf(number).flatMap((id) => {
      const row = this.#byId.get(id);
      return row !== undefined && held(row) === number ? [row] : [];
    });
  }

  /** The whole family of a card, the head first. */
  byFamilyCard(kk: string): RegistryHousehold | null {
    const household = this.householdOfCard(kk);
    return household === undefined ? null : this.#household(household.id);
  }

  householdOfCard(kk: string): { readonly id: number; readonly address: string | null } | undefined {
    return this.#householdsOfCard(kk)[0];
  }

  #householdsOfCard(kk: string): HouseholdRow[] {
    return this.#cards.rowsOf(kk).flatMap((id) => {
      const row = this.#householdById.get(id);
      return row?.kk === kk ? [row] : [];
    });
  }

  /** The household of a person, also of one without a family card. */
  householdOf(registryId: string): RegistryHousehold | null {
    const row = this.#rowOf(registryId);
    return row === undefined ? null : this.#household(row.household);
  }

  familiesIn(village: string): number {
    const stretch = this.#stretch(village);
    return stretch === null ? 0 : (this.#villageCount.get(...stretch)?.n ?? 0);
  }

  /** `after`: the `next` of the page before, 0 for the first. */
  villageFamilies(village: string, after: number, limit: number): { families: RegistryHousehold[]; next: number | null } {
    const stretch = this.#stretch(village);
    if (stretch === null) return { families: [], next: null };
    const found = this.#villageHouseholds.all(...stretch, after, limit + 1);
    const shown = found.slice(0, limit);
    return {
      families: shown.flatMap(({ household }) => this.#household(household) ?? []),
      next: found.length > limit ? (shown.at(-1)?.first ?? null) : null,
    };
  }

  #stretch(village: string): [number, number] | null {
    const number = [...this.#villages].find(([, code]) => code === village)?.[0];
    return number === undefined ? null : [personId(number, 0), personId(number + 1, 0)];
  }

  /** Internal numbers of a family's members, for the search. */
  idsOfFamilyCard(kk: string): number[] {
    return this.#householdsOfCard(kk).flatMap(({ id }) => this.#byHousehold.all({ household: id }).map((row) => row.id));
  }

  removedByNik(nik: string): RemovedPerson[] {
    return this.#removedByNik.all(nik).map(removedPerson);
  }

  removedByRegistryId(registryId: string): RemovedPerson[] {
    return this.#removedByRegistryId.all(storedRegistryId(registryId)).map(removedPerson);
  }

  #household(id: number): RegistryHousehold | null {
    const rows = this.#byHousehold.all({ household: id });
    const [first] = rows;
    if (first === undefined) return null;
    const members = rows.map((row) => this.#person(row)).sort((one, other) => headFirst(one) - headFirst(other));
    const head = members.find((member) => member.relation === 'HEAD');
    const housing = this.#householdById.get(id)?.housing ?? null;
    return {
      kk: first.kk, village: (head ?? (members[0] as RegistryPerson)).village, address: first.address, rt: first.rt, rw: first.rw,
      decile: head?.decile ?? lowestRank(members),
      housing: housing === null ? {} : (JSON.parse(housing) as Record<string, unknown>),
      members,
    };
  }

  #person(row: PersonRow): RegistryPerson {
    const { relation, sex, decile, matched } = unpackFlags(row.flags);
    const { own, birthPlace, motherName, programmes, extra } = readDetail(row.detail);
    return {
      registryId: shownRegistryId(row.registry_id), nik: row.nik, kk: row.kk, name: row.name, birthPlace, birthDate: shownDate(row.birth), sex,
      relation: RELATIONS[relation] ?? 'UNKNOWN', village: this.#villages.get(villageNumberOf(row.id)) ?? '',
      address: own.address ?? row.address, rt: own.rt ?? row.rt, rw: own.rw ?? row.rw, decile, matched, motherName, programmes, extra,
    };
  }
}

function headFirst(person: RegistryPerson): number {
  return person.relation === 'HEAD' ? 0 : 1;
}

/** 0 is "not ranked", so it wins only when nobody is ranked. */
function lowestRank(members: readonly RegistryPerson[]): number {
  const ranked = members.map((member) => member.decile).filter((decile) => decile > 0);
  return ranked.length === 0 ? 0 : Math.min(...ranked);
}

/** All villages by the number inside `person.id`. */
export function villageCodes(db: Connection): Map<number, string> {
  return new Map(db.prepare<[], { number: number; code: string }>('select number, code from village').all().map(({ number, code }) => [number, code]));
}

/** 19900115 → `1990-01-15` */
export function shownDate(birth: number): string | null {
  if (birth === 0) return null;
  const digits = String(birth).padStart(8, '0');
  return `${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6)}`;
}

function removedPerson(row: RemovedRow): RemovedPerson {
  const { registry_id, nik, name, birth, village, until } = row;
  return { registryId: shownRegistryId(registry_id), nik, name, birthDate: shownDate(birth), village, until };
}
