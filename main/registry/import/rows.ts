import { readPersonLine, type LineRules } from '#src/domain/registry/line.ts';
import type { LineProblem } from '#src/domain/registry/problem.ts';
import type { Connection } from '#main/data/open.ts';
import { NameWriter } from '../index/write.ts';
import { detached } from '../store/detached.ts';
import { FamilyNumbers } from '../store/familyNumbers.ts';
import { sexCode } from '../store/flags.ts';
import { splitNumber, type NumberParts } from '../store/numberPages.ts';
import { ADDRESS, KeptText, KK, NAME, NIK, PersonBytes } from '../store/personBytes.ts';
import { PersonPageWriter } from '../store/personPages.ts';
import { liesApart, MOST_PEOPLE_OF_A_VILLAGE, MOST_VILLAGES, personId } from '../store/schema.ts';
import { FileScratch } from '../store/scratch.ts';
import { PlainLines } from '../snapshot/plainLine.ts';
import { RegistryNumbers } from './numbers.ts';
import type { Findings } from './report.ts';

const ZERO = 48;
const NO_CARD: NumberParts = { high: -1, low: -1 };

interface VillageCounter {
  readonly code: string;
  readonly number: number;
  people: number;
}

/** The household whose lines are passing; files come family by family. */
interface CurrentHousehold {
  readonly id: number;
  /** Of the family card; -1 without one. */
  readonly card: NumberParts;
  hasHead: boolean;
}

/** Writes people and households as the lines come, inside the caller's transaction. */
export class RowWriter {
  people = 0;
  households = 0;
  readonly #db: Connection;
  readonly #findings: Findings;
  readonly #rules: LineRules;
  readonly #plain: PlainLines;
  /** The person of the line that is passing, and their card's number. */
  readonly #person = new PersonBytes();
  readonly #card: NumberParts = { high: 0, low: 0 };
  /** Of the household whose lines are passing. */
  readonly #address = new KeptText();
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
    this.#plain = new PlainLines(this.#rules);
    this.#pages = new PersonPageWriter(db);
    this.#apart = db.prepare('insert into apart values (?, ?)');
    this.#scratch = new FileScratch(db);
    this.#families = new FamilyNumbers(this.#scratch);
    this.#numbers = new RegistryNumbers(db, this.#scratch);
    this.#names = new NameWriter(db, { scratch: this.#scratch });
  }

  write(record: Readonly<Record<string, unknown>>, line: number): void {
    const person = readPersonLine(record, this.#rules);
    if (typeof person === 'string') return this.broken(person, line);
    this.#person.set(person);
    this.#writePerson(line);
  }

  /** Writes a line as most are; see `LineSink.plain`. */
  writePlain(bytes: Buffer, from: number, line: number): number {
    const end = this.#plain.read(bytes, from, this.#person);
    if (end >= 0) this.#writePerson(line);
    return end;
  }

  broken(problem: LineProblem, line: number): void {
    this.#findings.lines += 1;
    this.#findings.bad(problem, line);
  }

  #writePerson(line: number): void {
    const person = this.#person;
    const village = this.#villageOf(person.village);
    if (village === null || village.people === MOST_PEOPLE_OF_A_VILLAGE) return this.broken('VILLAGE_BEYOND_LIMIT', line);
    this.#findings.lines += 1;
    village.people += 1;
    this.people += 1;
    const id = personId(village.number, village.people);
    const household = this.#householdOf(person, id);
    if (liesApart(household.id, id)) this.#apart.run(household.id, id);
    this.#pages.add(id, person, household.id, person.has(ADDRESS) && !this.#address.is(person, ADDRESS));
    this.#numbers.addPerson(id, person);
    this.#names.addBytes(id, person.bytes, person.from[NAME] as number, person.to[NAME] as number, person.birth, sexCode(person.sex));
    if (!person.has(NIK)) return;
    this.#niks += 1;
    if (person.bytes[(person.to[NIK] as number) - 1] === ZERO) this.#nikEndsInZero += 1;
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
  #householdOf(person: PersonBytes, id: number): CurrentHousehold {
    const isHead = person.relation === 1;
    const hasCard = person.has(KK) && splitNumber(person.bytes, person.from[KK] as number, person.to[KK] as number, this.#card);
    const current = this.#household;
    if (current !== null && hasCard && current.card.low === this.#card.low && current.card.high === this.#card.high) {
      if (isHead && current.hasHead) this.#findings.note('TWO_HEADS');
      current.hasHead ||= isHead;
      return current;
    }
    const card = hasCard ? { high: this.#card.high, low: this.#card.low } : NO_CARD;
    const known = hasCard ? this.#families.findOrAdd(card, id) : 0;
    this.#household = { id: known > 0 ? known : id, card, hasHead: isHead };
    // A family that comes back later in the file: its address is not at hand, so the line's own is kept with the person.
    if (known > 0) this.#address.clear();
    else {
      this.households += 1;
      if (hasCard) this.#numbers.addCard(id, person);
      this.#address.keep(person, ADDRESS);
    }
    return this.#household;
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
