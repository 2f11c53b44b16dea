import type { FactCode } from './facts.ts';
import type { Condition, Expression, RuleExample, RuleSet, SharedConditions, VerdictKind } from './rules.ts';

export const age = (low: number, high: number): Condition => ({ fact: 'AGE' satisfies FactCode, op: 'between', value: [low, high] });
export const decile = (high: number): Condition => ({ fact: 'DECILE' satisfies FactCode, op: 'between', value: [1, high] });
export const is = (fact: FactCode, value: string | boolean | number = true): Condition => ({ fact, op: 'eq', value });
export const oneOf = (fact: FactCode, ...value: string[]): Condition => ({ fact, op: 'in', value });
export const noneOf = (fact: FactCode, ...value: string[]): Condition => ({ fact, op: 'notIn', value });
export const has = (fact: FactCode, ...value: string[]): Condition => ({ fact, op: 'containsAny', value });
export const least = (fact: FactCode, value: number): Condition => ({ fact, op: 'gte', value });
export const most = (fact: FactCode, value: number): Condition => ({ fact, op: 'lte', value });
export const any = (...parts: Expression[]): Expression => ({ any: parts });
export const all = (...parts: Expression[]): Expression => ({ all: parts });
export const named = (name: string): Expression => ({ use: name });

/** Conditions that many rules share. Decile limits: second handbook §2.5, foot; state officers: domain.md §4.1 no. 5. */
export const SEED_SHARED: SharedConditions = {
  IN_REGENCY: { fact: 'VILLAGE', op: 'startsWith', value: '32.04' },
  NO_STATE_SALARY: { fact: 'FAMILY_OCCUPATIONS', op: 'containsNone', value: ['ASN', 'TNI_POLRI'] },
  POOR: decile(4),
  POOR_OR_NEAR: decile(5),
  ON_SOCIAL_AID: has('FAMILY_RECEIVES', 'PKH', 'SEMBAKO'),
  /** Roof, floor, wall, sanitation (domain.md §4.4 and §2.6). */
  UNFIT_HOUSE: any(oneOf('FLOOR', 'EARTH', 'BAMBOO'), oneOf('WALL', 'BAMBOO'), oneOf('ROOF', 'STRAW', 'BAMBOO'), oneOf('TOILET', 'NONE', 'UNUSED')),
  OWN_HOUSE: all(is('HOME', 'OWN'), is('OWNS_LAND')),
  UNINSURED: oneOf('INSURANCE', 'NONE', 'PBI_INACTIVE'),
  NEEDS_CARE: any(is('ILL'), is('CHRONICALLY_ILL'), is('IN_HOSPITAL')),
};

type Values = Readonly<Partial<Record<FactCode, RuleExample['facts'][string]>>>;
type Case = readonly [kind: 'N' | 'B', name: string, change: Values, expect: VerdictKind];

export interface Seed {
  readonly about: Expression;
  readonly conditions?: readonly Expression[];
  readonly exclusions?: readonly Expression[];
  readonly ref?: string;
  readonly note?: string;
  /** Somebody whom the programme fits. */
  readonly fits: Values;
  /** What changes the verdict, or just does not. */
  readonly cases: readonly Case[];
}

const EVERYWHERE: Values = { VILLAGE: '32.04.05.2001', FAMILY_OCCUPATIONS: ['CASUAL'] };

export const person = (programme: string, seed: Seed): RuleSet => ruleSet('PERSON', programme, seed);
export const household = (programme: string, seed: Seed): RuleSet => ruleSet('HOUSEHOLD', programme, seed);

function ruleSet(of: RuleSet['of'], programme: string, seed: Seed): RuleSet {
  const facts = { ...EVERYWHERE, ...seed.fits };
  const examples: RuleExample[] = [
    { name: 'Contoh yang memenuhi', kind: 'POSITIVE', facts, expect: 'LAYAK' },
    { name: 'Belum ada data', kind: 'BOUNDARY', facts: {}, expect: 'BELUM_DIKETAHUI' },
    ...seed.cases.map(([kind, name, change, expect]): RuleExample => ({ name, kind: kind === 'N' ? 'NEGATIVE' : 'BOUNDARY', facts: { ...facts, ...change }, expect })),
  ];
  return {
    programme, of,
    periods: [{
      from: '2025-01-01', to: null, legalRef: seed.ref ?? null, note: seed.note ?? '', about: seed.about,
      conditions: [named('IN_REGENCY'), ...(seed.conditions ?? [])], exclusions: [...(seed.exclusions ?? [])], examples,
    }],
  };
}
