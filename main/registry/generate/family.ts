import type { NameMaker } from './names.ts';
import type { Random } from './random.ts';

/** Relation to the head of family, code list SHDK (domain.md Appendix B). */
export const RELATION = { head: 1, husband: 2, wife: 3, child: 4, grandchild: 6, parent: 7, parentInLaw: 8 } as const;

export interface InventedMember {
  readonly name: string;
  readonly sex: 'L' | 'P';
  readonly birthYear: number;
  readonly relation: number;
  readonly motherName: string;
}

/** The year the invented register speaks of. */
export const REGISTER_YEAR = 2026;

/** A family as they are: a couple with children, a widow alone, a grandparent in the house. */
export function inventFamily(random: Random, nameOf: NameMaker): InventedMember[] {
  const person = (sex: 'L' | 'P', birthYear: number, relation: number, motherName?: string): InventedMember => ({
    name: nameOf(sex, birthYear), sex, birthYear, relation, motherName: motherName ?? nameOf('P', birthYear - 26),
  });
  const headYear = REGISTER_YEAR - 24 - Math.floor((random.next() + random.next()) * 32);
  const headSex = random.chance(0.86) ? 'L' : 'P';
  const family = [person(headSex, headYear, RELATION.head)];
  let mother = headSex === 'P' ? family[0] : undefined;
  if (headSex === 'L' && random.chance(0.9)) {
    mother = person('P', headYear + random.below(9) - 1, RELATION.wife);
    family.push(mother);
  }
  const motherYear = mother?.birthYear ?? headYear;
  let year = motherYear + 18 + random.below(8);
  const children = random.below(4) + (random.chance(0.25) ? 1 : 0);
  for (let at = 0; at < children && year < REGISTER_YEAR; at += 1) {
    const twins = random.chance(0.008);
    for (let twin = twins ? 0 : 1; twin < 2; twin += 1) family.push(person(random.chance(0.51) ? 'L' : 'P', year, RELATION.child, mother?.name));
    year += 2 + random.below(6);
  }
  if (random.chance(0.08)) family.push(person(random.chance(0.7) ? 'P' : 'L', Math.max(1925, headYear - 25), RELATION.parent));
  if (year < REGISTER_YEAR - 18 && random.chance(0.12)) family.push(person(random.chance(0.5) ? 'L' : 'P', REGISTER_YEAR - 1 - random.below(14), RELATION.grandchild));
  return family;
}
