import type { Random } from './random.ts';

const two = (value: number): string => String(value).padStart(2, '0');
/** Sub-district digits that are never issued (domain.md §5.1). */
const REGENCIES = ['320499', '320499', '320499', '320499', '320499', '320499', '320499', '320499', '320499', '327399', '321799', '327799', '320599'];

/** Gives out NIKs and family-card numbers, none twice. */
export class NumberIssuer {
  readonly #random: Random;
  readonly #serials = new Map<string, number>();

  constructor(random: Random) {
    this.#random = random;
  }

  birthDate(year: number): string {
    // Unknown birthdays are written as 1 January or 1 July.
    if (year < 1970 && this.#random.chance(0.12)) return `${year}-${this.#random.pick(['01-01', '07-01', '12-31'])}`;
    return `${year}-${two(1 + this.#random.below(12))}-${two(1 + this.#random.below(28))}`;
  }

  nik(birthDate: string, sex: 'L' | 'P'): string {
    const day = Number(birthDate.slice(8)) + (sex === 'P' ? 40 : 0);
    return this.#next(`${this.#random.pick(REGENCIES)}${two(day)}${birthDate.slice(5, 7)}${birthDate.slice(2, 4)}`);
  }

  familyCard(): string {
    const year = 8 + this.#random.below(18);
    return this.#next(`320499${two(1 + this.#random.below(28))}${two(1 + this.#random.below(12))}${two(year)}`);
  }

  /** Serials start above those that tests and examples use for their own people. */
  #next(prefix: string): string {
    const serial = (this.#serials.get(prefix) ?? 100) + 1;
    this.#serials.set(prefix, serial);
    return `${prefix}${String(serial).padStart(4, '0')}`;
  }
}
