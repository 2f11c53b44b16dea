import { RELATIONS, type RegistryHousehold, type RegistryPerson, type RemovedPerson } from '#src/domain/registry/person.ts';
import type { Connection } from '#main/data/open.ts';
import { readDetail } from './detail.ts';
import { unpackFlags } from './flags.ts';
import { NumberPages } from './numberPages.ts';
import type { StoredHome, StoredPerson } from './personPages.ts';
import { villageNumberOf } from './schema.ts';
import { StoredPeople } from './storedPeople.ts';

/** Who was in the registry once, as the table `removed` holds them. */
export interface RemovedRow {
  readonly registry_id: string;
  readonly nik: string | null;
  readonly name: string;
  readonly birth: number;
  readonly village: string;
  readonly until: string;
}

export const REMOVED = 'select registry_id, nik, name, birth, village, until from removed';

/** Reads people and households by their keys; all of it synchronous and by index. */
export class RegistryRecords {
  readonly people: StoredPeople;
  readonly #db: Connection;
  readonly #inOne;
  readonly #niks: NumberPages;
  readonly #registryIds: NumberPages;
  readonly #cards: NumberPages;
  readonly #removedByNik;
  readonly #removedByRegistryId;
  readonly #villages: ReadonlyMap<number, string>;

  constructor(db: Connection) {
    this.#db = db;
    this.#inOne = db.transaction((read: () => unknown) => read());
    this.people = new StoredPeople(db);
    this.#niks = new NumberPages(db, 'nik');
    this.#registryIds = new NumberPages(db, 'registry_id');
    this.#cards = new NumberPages(db, 'kk');
    this.#removedByNik = db.prepare<[string], RemovedRow>(`${REMOVED} where nik = ? order by until desc limit 20`);
    this.#removedByRegistryId = db.prepare<[string], RemovedRow>(`${REMOVED} where registry_id = ? order by until desc limit 20`);
    this.#villages = villageCodes(db);
  }

  /** Several reads as one transaction: each by itself would lock the file and look whether it has changed, which takes longer than the read. */
  together<T>(read: () => T): T {
    return this.#db.inTransaction ? read() : (this.#inOne(read) as T);
  }

  byId(id: number): RegistryPerson | null {
    const stored = this.people.person(id);
    return stored === undefined ? null : this.shown(stored);
  }

  /** Only what a list of names needs. */
  labelById(id: number): { readonly name: string; readonly registryId: string } | null {
    return this.people.person(id) ?? null;
  }

  /** Usually one; several when the file gave one NIK to several people. */
  byNik(nik: string): RegistryPerson[] {
    return this.together(() => this.#storedWith(this.#niks, nik, (stored) => stored.nik).map((stored) => this.shown(stored)));
  }

  byRegistryId(registryId: string): RegistryPerson | null {
    return this.together(() => {
      const stored = this.storedOf(registryId);
      return stored === undefined ? null : this.shown(stored);
    });
  }

  /** As the file keeps them: with their own and their household's id. */
  storedOf(registryId: string): StoredPerson | undefined {
    return this.#storedWith(this.#registryIds, registryId, (stored) => stored.registryId)[0];
  }

  #storedWith(pages: NumberPages, number: string, held: (stored: StoredPerson) => string | null): StoredPerson[] {
    return pages.rowsOf(number).flatMap((id) => {
      const stored = this.people.person(id);
      return stored !== undefined && held(stored) === number ? [stored] : [];
    });
  }

  /** The whole family of a card, the head first. */
  byFamilyCard(kk: string): RegistryHousehold | null {
    return this.together(() => {
      const household = this.householdOfCard(kk);
      return household === undefined ? null : this.#household(household.id);
    });
  }

  householdOfCard(kk: string): StoredHome | undefined {
    return this.#householdsOfCard(kk)[0];
  }

  #householdsOfCard(kk: string): StoredHome[] {
    return this.#cards.rowsOf(kk).flatMap((id) => {
      const household = this.people.home(id);
      return household?.kk === kk ? [household] : [];
    });
  }

  /** The household of a person, also of one without a family card. */
  householdOf(registryId: string): RegistryHousehold | null {
    return this.together(() => {
      const stored = this.storedOf(registryId);
      return stored === undefined ? null : this.#household(stored.household);
    });
  }

  familiesIn(village: string): number {
    const households = new Set<number>();
    for (const { household } of this.#peopleOf(village)) households.add(household);
    return households.size;
  }

  /** `after`: the `next` of the page before, 0 for the first. */
  villageFamilies(village: string, after: number, limit: number): { families: RegistryHousehold[]; next: number | null } {
    const seen = new Set<number>();
    const found: StoredPerson[] = [];
    for (const stored of this.#peopleOf(village)) {
      if (seen.has(stored.household)) continue;
      seen.add(stored.household);
      if (stored.id > after) found.push(stored);
      if (found.length > limit) break;
    }
    const shown = found.slice(0, limit);
    return {
      families: shown.flatMap(({ household }) => this.#household(household) ?? []),
      next: found.length > limit ? (shown.at(-1)?.id ?? null) : null,
    };
  }

  #peopleOf(village: string): Iterable<StoredPerson> {
    const number = [...this.#villages].find(([, code]) => code === village)?.[0];
    return number === undefined ? [] : this.people.ofVillage(number);
  }

  /** Internal numbers of a family's members, for the search. */
  idsOfFamilyCard(kk: string): number[] {
    return this.#householdsOfCard(kk).flatMap(({ id }) => this.people.membersOf(id).map((stored) => stored.id));
  }

  removedByNik(nik: string): RemovedPerson[] {
    return this.#removedByNik.all(nik).map(removedPerson);
  }

  removedByRegistryId(registryId: string): RemovedPerson[] {
    return this.#removedByRegistryId.all(registryId).map(removedPerson);
  }

  #household(id: number): RegistryHousehold | null {
    const shared = this.people.household(id);
    const stored = this.people.membersOf(id);
    if (shared === undefined || stored.length === 0) return null;
    const members = stored.map((member) => this.shown(member)).sort((one, other) => headFirst(one) - headFirst(other));
    const head = members.find((member) => member.relation === 'HEAD');
    const { kk, address, rt, rw, housing } = shared;
    return {
      kk, village: (head ?? (members[0] as RegistryPerson)).village, address, rt, rw,
      decile: head?.decile ?? lowestRank(members),
      housing: housing === null ? {} : (JSON.parse(housing) as Record<string, unknown>),
      members,
    };
  }

  /** How the rest of the app knows a stored person. */
  shown(stored: StoredPerson): RegistryPerson {
    const { relation, sex, decile, matched } = unpackFlags(stored.flags);
    const { own, birthPlace, motherName, programmes, extra } = readDetail(stored.detail);
    const household = this.people.home(stored.household);
    return {
      registryId: stored.registryId, nik: stored.nik, kk: household?.kk ?? null, name: stored.name, birthPlace, birthDate: shownDate(stored.birth), sex,
      relation: RELATIONS[relation] ?? 'UNKNOWN', village: this.#villages.get(villageNumberOf(stored.id)) ?? '',
      address: own.address ?? household?.address ?? null, rt: own.rt ?? household?.rt ?? null, rw: own.rw ?? household?.rw ?? null,
      decile, matched, motherName, programmes, extra,
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
  return { registryId: registry_id, nik, name, birthDate: shownDate(birth), village, until };
}
