import type { HeaderInput } from '../snapshot/header.ts';
import { inventFamily, type InventedMember } from './family.ts';
import { nameMaker } from './names.ts';
import { NumberIssuer } from './numbers.ts';
import { seededRandom, type Random } from './random.ts';
import { BIRTH_PLACES, HAMLETS } from './wordlists.ts';

export interface GeneratorOptions {
  readonly people: number;
  readonly seed: number;
  /** Village codes with dots, e.g. `32.04.05.2001`. */
  readonly villages: readonly string[];
}

/** One line of the snapshot, keys as SNAPSHOT.md names them. */
export type GeneratedLine = Readonly<Record<string, unknown>>;

/** Of the first quarter after the invented survey. */
export function generatedHeader(): HeaderInput {
  return { kind: 'snapshot', regency: '32.04', version: 1, quarter: '2026Q4', date: '2026-10-01', instrument: 'REGSOSEK-2022K' };
}

/**
 * Invented people of one regency in village order, exactly as many as asked for. Their NIKs carry the sub-district
 * digits 99, which are never issued, so none can be a real person's.
 */
export function* generatePeople(options: GeneratorOptions): Generator<GeneratedLine> {
  const random = seededRandom(options.seed);
  const nameOf = nameMaker(random);
  const numbers = new NumberIssuer(random);
  const sizes = villageSizes(random, options);
  for (const [at, village] of options.villages.entries()) {
    let left = sizes[at] as number;
    for (let serial = 1; left > 0; serial += 1) {
      const family = inventFamily(random, nameOf).slice(0, left);
      left -= family.length;
      yield* familyLines(random, numbers, village, serial, family);
    }
  }
}

/** Villages differ tenfold in size; the sum is exact. */
function villageSizes(random: Random, { people, villages }: GeneratorOptions): number[] {
  const weights = villages.map(() => 0.15 + random.next() ** 2 + random.next() * 0.4);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const sizes = weights.map((weight) => Math.floor((people * weight) / total));
  const missing = people - sizes.reduce((sum, size) => sum + size, 0);
  for (let at = 0; at < missing; at += 1) sizes[at % sizes.length] = (sizes[at % sizes.length] as number) + 1;
  return sizes;
}

function* familyLines(random: Random, numbers: NumberIssuer, village: string, serial: number, family: readonly InventedMember[]): Generator<GeneratedLine> {
  const kk = numbers.familyCard();
  const rw = String(1 + random.below(20)).padStart(3, '0');
  const decile = random.chance(0.03) ? 0 : 1 + Math.floor(random.next() ** 1.6 * 10);
  const housing = inventHousing(random);
  const shared = { address: `KP. ${random.pick(HAMLETS)}`, rt: String(1 + random.below(8)).padStart(3, '0'), rw };
  const programmes = programmesOf(random, decile);
  for (const [at, member] of family.entries()) {
    const birthDate = numbers.birthDate(member.birthYear);
    yield {
      registryId: `${village.replaceAll('.', '')}${String(serial).padStart(6, '0')}${String(at + 1).padStart(2, '0')}`,
      nik: random.chance(0.012) ? null : numbers.nik(birthDate, member.sex),
      kk,
      name: member.name,
      birthPlace: random.pick(BIRTH_PLACES),
      birthDate,
      sex: member.sex,
      relation: member.relation,
      village,
      ...(at === 0 ? { ...shared, housing } : {}),
      decile,
      matched: random.chance(0.94),
      motherName: member.motherName,
      ...(programmes.length > 0 ? { programmes: at === 0 ? programmes : programmes.filter((name) => name === 'PBI') } : {}),
    };
  }
}

function programmesOf(random: Random, decile: number): string[] {
  if (decile === 0 || decile > 5) return random.chance(0.05) ? ['PBI'] : [];
  const programmes: string[] = [];
  if (random.chance(0.25)) programmes.push('PKH');
  if (random.chance(0.4)) programmes.push('BPNT');
  if (random.chance(0.6)) programmes.push('PBI');
  return programmes;
}

/** Codes of the survey Regsosek 2022.K (domain.md §2.5). */
function inventHousing(random: Random): Record<string, number> {
  return {
    '301a': 1 + random.below(5), '302': 18 + random.below(70), '303': 1 + random.below(9), '304': 1 + random.below(7), '305': 1 + random.below(8),
    '306a': 1 + random.below(11), '307a': 1 + random.below(4), '308': 1 + random.below(12), '309a': 1 + random.below(6),
  };
}

