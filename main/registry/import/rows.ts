import { readPersonLine, type LineRules, type PersonLine } from '#src/domain/registry/line.ts';
import type { LineProblem } from '#src/domain/registry/problem.ts';
import type { Connection } from '#main/data/open.ts';
import { NameWriter } from '../index/write.ts';
import { detached } from '../store/detached.ts';
import { FamilyNumbers } from '../store/familyNumbers.ts';
import { sexCode } from '../store/flags.ts';
import { PersonPageWriter } from '../store/personPages.ts';
import { liesApart, MOST_PEOPLE_OF_A_VILLAGE, MOST_VILLAGES, personId } from '../store/schema.ts';
import { FileScratch } from '../store/scratch.ts';
import { RegistryNumbers } from './numbers.ts';
import type { Findings } from './report.ts';

interface VillageCounter {
  readonly code: string;
  readonly number: number;
  people: number;
}

/** The household whose lines are passing; files come family by family. */
interface CurrentHousehold {
  readonly id: number;
  readonly kk: string | null;
  readonly address: string | null;
  hasHead: boolean;
}

/** Writes people and households as the lines come, inside the caller's transaction. */
export class RowWriter {
  people = 0;
  households = 0;
  readonly #db: Connection;
  readonly #findings: Findings;
  readonly #rules: LineRules;
  readonly #pages: PersonPageWriter;
  readonly #apart;
  readonly #scratch: FileScratch;
  readonly #numbers: RegistryNumbers;
  readonly #villages = new Map<string, VillageCounter>();
  readonly #families: FamilyNumbers;
  readonly #names: NameWriter;
  #household: CurrentHousehold | null = null;
  #village: VillageCounter | null = null;
  #nikEndsInZero = 0;
  #niks = 0;

  constructor(db: Connection, findings: Findings, rules: Omit<LineRules, 'note'>) {
    this.#db = db;
    this.#findings = findings;
    this.#rules = { ...rules, note: findings.note };
    this.#pages = new PersonPageWriter(db);
    this.#apart = db.prepare('insert into apart values (?, ?)');
    this.#scratch = new FileScratch(db);
    this.#families = new FamilyNumbers(this.#scratch);
    this.#numbers = new RegistryNumbers(db, this.#scratch);
    this.#names = new NameWriter(db, { scratch: this.#scratch });
  }

  write(record: Readonly<Record<string, unknown>>, line: number): void {
    this.#findings.lines += 1;
    const person = readPersonLine(record, this.#rules);
    const problem = typeof person === 'string' ? person : this.#writePerson(person);
    if (problem !== null) this.#findings.bad(problem, line);
  }

  broken(problem: LineProblem, line: number): void {
    this.#findings.lines += 1;
    this.#findings.bad(problem, line);
  }

  #writePerson(person: PersonLine): LineProblem | null {
    const village = this.#villageOf(person.village);
    if (village === null || village.people === MOST_PEOPLE_OF_A_VILLAGE) return 'VILLAGE_BEYOND_LIMIT';
    village.people += 1;
    this.people += 1;
    const id = personId(village.number, village.people);
    const household = this.#householdOf(person, id);
    if (liesApart(household.id, id)) this.#apart.run(household.id, id);
    const sex = sexCode(person.sex);
    this.#pages.add(id, person, household, household.id === id);
    this.#numbers.addPerson(id, person.registryId, person.nik);
    this.#names.add(id, person.name, person.birth, sex);
    if (person.nik !== null) {
      this.#niks += 1;
      if (person.nik.charCodeAt(15) === 48) this.#nikEndsInZero += 1;
    }
    return null;
  }

  #villageOf(code: string): VillageCounter | null {
    if (this.#village?.code === code) return this.#village;
    this.#village = this.#villages.get(code) ?? this.#newVillage(code);
    return this.#village;
  }

  #newVillage(text: string): VillageCounter | null {
    if (this.#villages.size === MOST_VILLAGES) return null;
    const code = detached(text);
    const village = { code, number: this.#villages.size + 1, people: 0 };
    this.#villages.set(code, village);
    return village;
  }

  /** @param id of the person, and of a household that begins with them. */
  #householdOf(person: PersonLine, id: number): CurrentHousehold {
    const current = this.#household;
    const isHead = person.relation === 1;
    if (current !== null && person.kk !== null && current.kk === person.kk) {
      if (isHead && current.hasHead) this.#findings.note('TWO_HEADS');
      current.hasHead ||= isHead;
      return current;
    }
    const known = person.kk === null ? 0 : this.#families.findOrAdd(person.kk, id);
    // A family that comes back later in the file: its address is not at hand, so the line's own is kept with the person.
    if (known > 0) this.#household = { id: known, kk: person.kk, address: null, hasHead: isHead };
    else {
      this.households += 1;
      if (person.kk !== null) this.#numbers.addCard(id, person.kk);
      this.#household = { id, kk: person.kk, address: person.address, hasHead: isHead };
    }
    return this.#household as CurrentHousehold;
  }

  /** Writes what is still at hand. */
  finish(): void {
    this.#pages.finish();
    this.#families.close();
    const insert = this.#db.prepare('insert into village (number, code) values (?, ?)');
    for (const [code, { number }] of this.#villages) insert.run(number, code);
    // Spreadsheets keep 15 digits: a whole column ending in 0 has been through one (domain.md §2.3).
    if (this.#niks >= 20 && this.#nikEndsInZero === this.#niks) this.#findings.add('NIK_ENDS_IN_ZERO', this.#niks);
  }

  /** After `finish`. Two people with one NIK both stay: which of them is right, people must decide. */
  writeNumbers(): void {
    const { niksShared, registryIdsShared } = this.#numbers.write();
    this.#findings.add('NIK_TWICE', niksShared);
    this.#findings.add('REGISTRY_ID_TWICE', registryIdsShared);
  }

  /** After `writeNumbers`. */
  writeNames(): void {
    this.#names.finish(new Map([...this.#villages].map(([code, { number }]) => [number, code])));
    this.#scratch.drop();
  }
}
