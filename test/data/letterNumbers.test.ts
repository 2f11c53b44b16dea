import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEFAULT_LETTER_PATTERN, fillNumberPattern, patternProblem } from '#src/domain/office/numberPattern.ts';
import { takeNumber } from '#main/data/numbers.ts';
import { openStore, type Store } from '#main/data/store.ts';
import path from 'node:path';
import fs from 'node:fs';
import { tempDir } from './tempStore.ts';

const SEED = 20_261_124;
const RUNS = 10_000;
const FIXED = { classification: '400.9', unit: '409.105' };

/** One desk that gives a number, or whose command fails after it took one, on some day. */
const turn = fc.record({ desk: fc.nat(3), fails: fc.boolean(), month: fc.integer({ min: 1, max: 12 }), year: fc.constantFrom(2026, 2027) });
const patterns = fc.constantFrom(DEFAULT_LETTER_PATTERN, '{urut}/{meja}/{tahun}', '{klas}/{meja}{urut:5}/{unit}/{bulan}/{tahun}', '{tahun}-{meja}-{urut:3}');

describe(`letter numbers of desks that do not see each other (seed ${SEED})`, () => {
  it(`are unique in ${RUNS} random interleavings, and each desk's own leave no gap`, () => {
    fc.assert(fc.property(patterns, fc.array(turn, { minLength: 2, maxLength: 40 }), (pattern, turns) => {
      expect(patternProblem(pattern)).toBeNull();
      const last = new Map<string, number>();
      const given: string[] = [];
      for (const { desk, fails, month, year } of turns) {
        const book = `${desk} ${year}`;
        const sequence = (last.get(book) ?? 0) + 1;
        if (fails) continue; // the counter goes back with the transaction
        last.set(book, sequence);
        given.push(fillNumberPattern(pattern, { ...FIXED, sequence, desk: DESKS[desk] ?? '', year, month }));
      }
      expect(new Set(given).size).toBe(given.length);
    }), { seed: SEED, numRuns: RUNS });
  });

  it(`come from a counter that a failed command gives back, on real files of three desks, in ${RUNS} interleavings`, () => {
    const dir = tempDir();
    const now = { at: Date.parse('2026-12-30T03:00:00Z') };
    const stores = DESKS.slice(0, 3).map((desk, index): Store => {
      const store = openStore({ file: path.join(dir, `${index}.db`), keyHex: 'a1'.repeat(32), now: () => now.at });
      store.connection.prepare('update device set desk = ?').run(desk);
      return Object.assign(store, { device: { ...store.device, desk } });
    });
    const given: string[] = [];
    fc.assert(fc.property(fc.array(fc.record({ desk: fc.nat(2), fails: fc.boolean(), days: fc.constantFrom(...Array<number>(400).fill(0), 1) }), { minLength: 2, maxLength: 4 }), (turns) => {
      for (const { desk, fails, days } of turns) {
        const store = stores[desk] as Store;
        now.at += days * 86_400_000;
        try {
          store.connection.transaction(() => {
            const number = takeNumber(store, 'letter', DEFAULT_LETTER_PATTERN, FIXED);
            if (fails) throw new Error('the command failed');
            given.push(number);
          }).immediate();
        } catch { /* nothing was given */ }
      }
    }), { seed: SEED, numRuns: RUNS });
    expect(given.length).toBeGreaterThan(10_000);
    expect(new Set(given).size).toBe(given.length);
    for (const store of stores) {
      const own = given.filter((number) => number.includes(`.${store.device.desk}/`));
      const byYear = new Map<string, number[]>();
      for (const number of own) byYear.set(number.slice(-4), [...byYear.get(number.slice(-4)) ?? [], Number(/\/(\d+)\./.exec(number)?.[1])]);
      for (const sequences of byYear.values()) expect(sequences).toEqual(sequences.map((_, index) => index + 1));
      store.close();
    }
    fs.rmSync(dir, { recursive: true, force: true });
  });
});

const DESKS = ['A', 'B', 'C', 'K7'];
