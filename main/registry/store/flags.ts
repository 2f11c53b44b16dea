import type { RegistrySex } from '#src/domain/registry/person.ts';

export interface PersonFlags {
  readonly sex: RegistrySex | null;
  /** Index into RELATIONS. */
  readonly relation: number;
  readonly decile: number;
  readonly matched: boolean | null;
}

const SEXES = [null, 'L', 'P'] as const;
const MATCHES = [null, false, true] as const;

/** 0 unknown, 1 L, 2 P: also in the name index. */
export function sexCode(sex: RegistrySex | null): number {
  return sex === null ? 0 : sex === 'L' ? 1 : 2;
}

/** Bits 0–1 sex, 2–5 relation, 6–9 decile, 10–11 match with the population register. */
export function packFlags({ sex, relation, decile, matched }: PersonFlags): number {
  return sexCode(sex) | (relation << 2) | (decile << 6) | ((matched === null ? 0 : matched ? 2 : 1) << 10);
}

export function unpackFlags(flags: number): PersonFlags {
  return { sex: SEXES[flags & 3] ?? null, relation: (flags >> 2) & 15, decile: (flags >> 6) & 15, matched: MATCHES[(flags >> 10) & 3] ?? null };
}
