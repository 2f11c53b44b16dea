import type { Connection } from '#main/data/open.ts';
import { LateNumbers, numberOf, PageWriter, splitNumber, takePages, type NumberColumns, type NumberKind, type NumberParts } from '../store/numberPages.ts';
import { KK, NIK, REGISTRY_ID, type PersonBytes } from '../store/personBytes.ts';
import { ascends, firstOf, newColumns, sortNumbers } from '../store/numberSort.ts';
import { releaseColumns } from '../store/release.ts';
import type { Scratch } from '../store/scratch.ts';
import { MergedNumbers, NumberRuns } from './numberRuns.ts';

/** Numbers of one kind that are held in memory, 3 MB; the other ones wait, however many come. */
const RUN_ENTRIES = 1 << 18;

/** Gathers the numbers of one kind, row by row, to write them sorted. */
class NumberGatherer {
  readonly #db: Connection;
  readonly #kind: NumberKind;
  readonly #held: NumberColumns;
  readonly #spare: NumberColumns;
  readonly #runs: NumberRuns;
  readonly #late: LateNumbers;
  readonly #parts: NumberParts = { high: 0, low: 0 };
  /** While every number was greater than the one before it, as a ministry's ids are: they need no sorting. */
  #inOrder: PageWriter | null;
  #length = 0;
  #lateCount = 0;

  /** @param spare to sort with, as long as what is held; shared between kinds */
  constructor(db: Connection, kind: NumberKind, scratch: Scratch, spare: NumberColumns) {
    this.#db = db;
    this.#kind = kind;
    this.#spare = spare;
    this.#held = newColumns(spare.row.length);
    this.#runs = new NumberRuns(scratch);
    this.#late = new LateNumbers(db);
    this.#inOrder = new PageWriter(db, kind);
  }

  /** @param text which of the person's texts is the number */
  add(person: PersonBytes, text: number, row: number): void {
    if (!splitNumber(person.bytes, person.from[text] as number, person.to[text] as number, this.#parts)) {
      // At once, so that memory stays bounded also where no id is a number.
      this.#late.add(this.#kind, person.textOf(text), row);
      this.#lateCount += 1;
      return;
    }
    if (this.#length === this.#held.row.length) {
      if (!this.#addInOrder()) this.#runs.write(this.#sorted());
      this.#length = 0;
    }
    const { high, low } = this.#parts;
    this.#held.high[this.#length] = high;
    this.#held.low[this.#length] = low;
    this.#held.row[this.#length] = row;
    this.#length += 1;
  }

  #sorted(): NumberColumns {
    return sortNumbers(firstOf(this.#held, this.#length), this.#spare);
  }

  /** Puts what is held into pages; false where the order has ended, then nothing is in pages any more. */
  #addInOrder(): boolean {
    const pages = this.#inOrder;
    if (pages === null) return false;
    const held = firstOf(this.#held, this.#length);
    if (!ascends(held, pages.last)) {
      this.#takeBack(pages);
      return false;
    }
    for (let at = 0; at < this.#length; at += 1) pages.add(held.high[at] as number, held.low[at] as number, held.row[at] as number);
    return true;
  }

  /** What was thought to be in order becomes runs like any other. */
  #takeBack(pages: PageWriter): void {
    this.#inOrder = null;
    pages.finish();
    let length = 0;
    const write = (): void => {
      if (length > 0) this.#runs.write(firstOf(this.#spare, length));
      length = 0;
    };
    for (const data of takePages(this.#db, this.#kind)) {
      for (let at = 0; at < data.row.length; at += 1) {
        if (length === this.#spare.row.length) write();
        this.#spare.high[length] = data.high[at] as number;
        this.#spare.low[length] = data.low[at] as number;
        this.#spare.row[length] = data.row[at] as number;
        length += 1;
      }
    }
    write();
  }

  /** Writes them all and gives the memory back. @returns how many rows share their number with another */
  write(): number {
    const shared = this.#writeAll();
    releaseColumns(this.#held);
    return shared;
  }

  #writeAll(): number {
    // Before the second owners of paged numbers come among the late ones.
    let shared = this.#lateCount === 0 ? 0 : this.#late.sharing(this.#kind);
    if (this.#addInOrder()) {
      this.#inOrder?.finish();
      return shared;
    }
    const pages = new PageWriter(this.#db, this.#kind);
    let isRun = false;
    const entries = new MergedNumbers(this.#runs, this.#sorted());
    while (entries.next()) {
      const { high, low, row } = entries;
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
  readonly #spare: NumberColumns;
  readonly #niks: NumberGatherer;
  readonly #registryIds: NumberGatherer;
  readonly #cards: NumberGatherer;

  /** @param held numbers of each kind that are kept in memory */
  constructor(db: Connection, scratch: Scratch, held = RUN_ENTRIES) {
    this.#spare = newColumns(held);
    this.#niks = new NumberGatherer(db, 'nik', scratch, this.#spare);
    this.#registryIds = new NumberGatherer(db, 'registry_id', scratch, this.#spare);
    this.#cards = new NumberGatherer(db, 'kk', scratch, this.#spare);
  }

  addPerson(row: number, person: PersonBytes): void {
    if (person.has(NIK)) this.#niks.add(person, NIK, row);
    this.#registryIds.add(person, REGISTRY_ID, row);
  }

  /** The card of a household that begins with the person. */
  addCard(row: number, person: PersonBytes): void {
    this.#cards.add(person, KK, row);
  }

  /** Writes them all, and counts who shares a number with somebody else. */
  write(): { readonly niksShared: number; readonly registryIdsShared: number } {
    const niksShared = this.#niks.write();
    const registryIdsShared = this.#registryIds.write();
    this.#cards.write();
    releaseColumns(this.#spare);
    return { niksShared, registryIdsShared };
  }
}
