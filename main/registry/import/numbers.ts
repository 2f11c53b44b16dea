import type { Connection } from '#main/data/open.ts';
import { highPart, isPaged, LateNumbers, lowPart, numberOf, PageWriter, type NumberColumns, type NumberKind } from '../store/numberPages.ts';
import { merged, NumberRuns } from './numberRuns.ts';
import { firstOf, newColumns, sortNumbers } from './numberSort.ts';

/** Numbers of one kind that are held in memory, 3 MB; the other ones wait in the file, however many come. */
const RUN_ENTRIES = 1 << 18;

/** Gathers the numbers of one kind, row by row, to write them sorted. */
class NumberGatherer {
  readonly #kind: NumberKind;
  readonly #held: NumberColumns;
  readonly #scratch: NumberColumns;
  readonly #runs: NumberRuns;
  readonly #late: LateNumbers;
  #length = 0;
  #lateCount = 0;

  /** @param scratch as long as what is held; shared between kinds */
  constructor(db: Connection, kind: NumberKind, scratch: NumberColumns) {
    this.#kind = kind;
    this.#scratch = scratch;
    this.#held = newColumns(scratch.row.length);
    this.#runs = new NumberRuns(db);
    this.#late = new LateNumbers(db);
  }

  add(number: string, row: number): void {
    if (!isPaged(number)) {
      // At once, so that memory stays bounded also where no id is a number.
      this.#late.add(this.#kind, number, row);
      this.#lateCount += 1;
      return;
    }
    if (this.#length === this.#held.row.length) {
      this.#runs.write(this.#sorted());
      this.#length = 0;
    }
    this.#held.high[this.#length] = highPart(number);
    this.#held.low[this.#length] = lowPart(number);
    this.#held.row[this.#length] = row;
    this.#length += 1;
  }

  #sorted(): NumberColumns {
    return sortNumbers(firstOf(this.#held, this.#length), this.#scratch);
  }

  /** @returns how many rows share their number with another. */
  write(db: Connection): number {
    const pages = new PageWriter(db, this.#kind);
    // Before the second owners of paged numbers come among the late ones.
    let shared = this.#lateCount === 0 ? 0 : this.#late.sharing(this.#kind);
    let isRun = false;
    for (const { high, low, row } of merged(this.#runs, this.#sorted())) {
      const isDouble = !pages.add(high, low, row);
      if (isDouble) this.#late.add(this.#kind, numberOf(high, low), row);
      // Each run of doubles has one more owner: the first, which went into a page.
      if (isDouble) shared += isRun ? 1 : 2;
      isRun = isDouble;
    }
    pages.finish();
    return shared;
  }
}

/** Numbers as the lines come: NIK and registry id of each person, the card of each household. */
export class RegistryNumbers {
  readonly #db: Connection;
  readonly #niks: NumberGatherer;
  readonly #registryIds: NumberGatherer;
  readonly #cards: NumberGatherer;

  /** @param held numbers of each kind that are kept in memory */
  constructor(db: Connection, held = RUN_ENTRIES) {
    const scratch = newColumns(held);
    this.#db = db;
    this.#niks = new NumberGatherer(db, 'nik', scratch);
    this.#registryIds = new NumberGatherer(db, 'registry_id', scratch);
    this.#cards = new NumberGatherer(db, 'kk', scratch);
  }

  addPerson(row: number, registryId: string, nik: string | null): void {
    if (nik !== null) this.#niks.add(nik, row);
    this.#registryIds.add(registryId, row);
  }

  addCard(row: number, kk: string): void {
    this.#cards.add(kk, row);
  }

  /** Writes them all, and counts who shares a number with somebody else. */
  write(): { readonly niksShared: number; readonly registryIdsShared: number } {
    const niksShared = this.#niks.write(this.#db);
    const registryIdsShared = this.#registryIds.write(this.#db);
    this.#cards.write(this.#db);
    NumberRuns.drop(this.#db);
    return { niksShared, registryIdsShared };
  }
}
