import type { Pieces, Scratch } from '../store/scratch.ts';
import type { Column } from './column.ts';
import { Renumbering } from './renumbering.ts';
import { mergeRuns, renumberingOf, RunReader, writeRun } from './textRuns.ts';
import { TextTable } from './textTable.ts';

/** Texts that were in the table together. */
interface Generation {
  /** Their numbers stand in the column before this position. */
  readonly end: number;
  readonly texts: number;
  readonly run: Pieces;
  readonly renumbered: Pieces;
}

/**
 * Distinct words whose numbers a column holds, in bounded memory: when the table is full, its words wait as a sorted run
 * and the table begins anew, numbers included; at the end the runs are merged, and every number becomes its word's place in
 * the alphabet. An external merge sort (Knuth, The Art of Computer Programming 3, §5.4) of each generation's words.
 */
export class DistinctWords {
  readonly table: TextTable;
  readonly #scratch: Scratch;
  readonly #generations: Generation[] = [];

  /** @param room words that are held in memory */
  constructor(scratch: Scratch, room: number) {
    this.#scratch = scratch;
    this.table = new TextTable(room);
  }

  /**
   * The table begins anew.
   *
   * @param end length of the column that holds the numbers given so far
   * @param isWanted words whose number no column holds needn't be kept
   */
  endGeneration(end: number, isWanted: (number: number) => boolean): void {
    const generation = { end, texts: this.table.size, run: this.#scratch.newPieces(), renumbered: this.#scratch.newPieces() };
    writeRun(this.table, isWanted, generation.run);
    this.#generations.push(generation);
    this.table.empty();
  }

  /** After the last generation's end. @param visit gets each distinct word in alphabetical order, as its bytes */
  finish(column: Column, visit: (bytes: Buffer, from: number, to: number) => void): void {
    this.table.clear();
    mergeRuns(this.#generations.map(({ run, renumbered }) => new RunReader(run, renumbered)), visit);
    const renumbering = new Renumbering();
    for (const { end, texts, renumbered } of this.#generations) renumbering.add(end, () => renumberingOf(texts, renumbered));
    renumbering.apply(column);
  }
}
