import { release } from '../store/release.ts';
import { replaceValues, type Column } from './column.ts';

interface Generation {
  readonly end: number;
  readonly load: () => Uint32Array<ArrayBuffer>;
}

/** New numbers for those in a column, which were given by generations that each began anew at 0. */
export class Renumbering {
  readonly #generations: Generation[] = [];

  /**
   * @param end the generation's numbers stand in the column before this position, and behind the end of the one before
   * @param load new number by old one
   */
  add(end: number, load: () => Uint32Array<ArrayBuffer>): void {
    this.#generations.push({ end, load });
  }

  apply(column: Column): void {
    const generations = this.#generations.values();
    let end = 0;
    let numbers = new Uint32Array(0);
    replaceValues(column, (number, position) => {
      while (position >= end) {
        const generation = generations.next().value as Generation;
        end = generation.end;
        release(numbers);
        numbers = generation.load();
      }
      return numbers[number] as number;
    });
  }
}
