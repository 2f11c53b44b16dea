import type { Scratch } from '../store/scratch.ts';
import { villageNumberOf } from '../store/schema.ts';
import type { Column } from './column.ts';
import { NameNumbers } from './nameNumbers.ts';
import { NameWords } from './nameWords.ts';
import { packTraits, type IndexVillage } from './parts.ts';

/** Of `IndexParts` what is one number after the other. */
export interface IndexColumns {
  readonly personName: Column;
  readonly personTraits: Column;
  readonly ids: Column | null;
  readonly nameLengths: Column;
  readonly nameTokens: Column;
  /** Village by village as people came: its number, and the position of the first person. */
  readonly stretches: Column;
}

/** How many texts are held in memory, whatever comes. */
export interface IndexRoom {
  readonly names: number;
  readonly words: number;
}

/** Builds an index from people as they pass by; those of one village must come in the order of their ids. */
export class IndexGatherer {
  readonly #columns: IndexColumns;
  readonly #names: NameNumbers;
  readonly #words: NameWords;
  /** People by village number, in the order in which villages were met. */
  readonly #people = new Map<number, number>();
  #village = -1;
  /** Position of the first of the people who pass by now, all of one village. */
  #from = 0;
  /** Whether a village came back after another. */
  #cameBack = false;

  constructor(columns: IndexColumns, scratch: Scratch, room: IndexRoom) {
    this.#columns = columns;
    this.#words = new NameWords(columns.nameLengths, columns.nameTokens, scratch, room.words);
    this.#names = new NameNumbers(scratch, room.names, (bytes, from, to) => this.#words.add(bytes, from, to));
  }

  add(id: number, name: string, birth: number, sexCode: number): void {
    const bytes = Buffer.from(name);
    this.addBytes(id, bytes, 0, bytes.length, birth, sexCode);
  }

  /** @param bytes the name in UTF-8, from `from` to `to` */
  addBytes(id: number, bytes: Uint8Array, from: number, to: number, birth: number, sexCode: number): void {
    const { personName, personTraits, ids } = this.#columns;
    if (!this.#names.hasRoomFor(to - from)) this.#names.endGeneration(personName.length);
    const village = villageNumberOf(id);
    if (village !== this.#village) this.#enter(village);
    ids?.push(id);
    personName.push(this.#names.intern(bytes, from, to));
    personTraits.push(packTraits(birth, sexCode));
  }

  #enter(village: number): void {
    const { personName, stretches } = this.#columns;
    this.#leave();
    this.#cameBack ||= this.#people.has(village);
    stretches.push(village);
    stretches.push(personName.length);
    this.#village = village;
    this.#from = personName.length;
  }

  /** Counts the people of the village that ends here. */
  #leave(): void {
    const people = this.#columns.personName.length - this.#from;
    if (people > 0) this.#people.set(this.#village, (this.#people.get(this.#village) ?? 0) + people);
  }

  /**
   * @param codes village code by village number
   * @param visit gets each word in alphabetical order
   * @returns the villages in code order
   */
  finish(codes: ReadonlyMap<number, string>, visit: (word: string) => void): IndexVillage[] {
    const { personName, personTraits, ids, stretches } = this.#columns;
    for (const column of [personName, personTraits, ids, stretches]) column?.finish();
    this.#leave();
    this.#names.finish(personName);
    this.#words.finish(visit);
    const villages = this.#villages(codes);
    if (!this.#cameInOrder(villages)) for (const column of [personName, personTraits, ids]) if (column !== null) this.#arrange(column, villages);
    return villages;
  }

  #villages(codes: ReadonlyMap<number, string>): IndexVillage[] {
    return [...this.#people]
      .map(([number, people]) => ({ number, people, code: codes.get(number) ?? '' }))
      .sort((one, other) => (one.code < other.code ? -1 : 1));
  }

  /** Whether they came village after village in code order, as the ministry's files do: nothing to move then. */
  #cameInOrder(villages: readonly IndexVillage[]): boolean {
    const met = this.#people.keys();
    return !this.#cameBack && villages.every(({ number }) => number === met.next().value);
  }

  #arrange(column: Column, villages: readonly IndexVillage[]): void {
    column.rewrite((window, first) => {
      const next = startOfEach(villages);
      this.#eachStretch((village, from, end) => {
        const to = next.get(village) as number;
        next.set(village, to + end - from);
        const last = Math.min(to + end - from, first + window.length);
        for (let rank = Math.max(to, first); rank < last; rank += 1) window[rank - first] = column.at(from + rank - to);
      });
    });
  }

  #eachStretch(visit: (village: number, from: number, end: number) => void): void {
    const { personName, stretches } = this.#columns;
    let village = stretches.at(0);
    let from = stretches.at(1);
    for (let at = 2; at < stretches.length; at += 2) {
      const [nextVillage, nextFrom] = [stretches.at(at), stretches.at(at + 1)];
      visit(village, from, nextFrom);
      [village, from] = [nextVillage, nextFrom];
    }
    visit(village, from, personName.length);
  }
}

function startOfEach(villages: readonly IndexVillage[]): Map<number, number> {
  const starts = new Map<number, number>();
  let rank = 0;
  for (const { number, people } of villages) {
    starts.set(number, rank);
    rank += people;
  }
  return starts;
}
