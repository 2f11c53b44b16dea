import { seededRandom, type Random } from '#main/registry/generate/random.ts';
import type { SnapshotLine } from '#main/registry/snapshot/write.ts';

const FIRST_LETTER = 65;
const LETTERS = 26;

/** The worst file for an import's memory: no name or word comes twice, villages and families come in no order. */
export function* strangers(people: number, seed: number, villages: readonly string[]): Generator<SnapshotLine> {
  const random = seededRandom(seed);
  for (let at = 0; at < people; at += 1) {
    yield {
      registryId: String(10n ** 16n + BigInt(random.below(10 ** 9)) * 10n ** 7n + BigInt(at)), nik: String(3_204_990_000_000_000 + at * 7), kk: String(3_204_990_000_000_000 + random.below(Math.ceil(people / 3))),
      name: `${word(random)} ${word(random)} ${word(random)}`, village: villages[random.below(villages.length)], birthDate: '1980-05-17', sex: 'L', relation: 9, decile: 1 + random.below(10),
    } as SnapshotLine;
  }
}

function word(random: Random): string {
  return String.fromCharCode(...Array.from({ length: 5 + random.below(7) }, () => FIRST_LETTER + random.below(LETTERS)));
}
