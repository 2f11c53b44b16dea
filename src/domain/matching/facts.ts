import { RELATIONS } from '../person/relation.ts';
import { PPKS_CATEGORIES } from '../person/ppks.ts';
import { catalogueCode } from '../programme/programme.ts';

/** What a rule may ask (domain.md §4.7). Labels and the question for a missing one are texts: `matching.fact.AGE`. */
export type FactType =
  | { readonly kind: 'NUMBER'; readonly min: number; readonly max: number }
  | { readonly kind: 'BOOLEAN' }
  | { readonly kind: 'CODE'; readonly codes: readonly string[] }
  /** Several codes at once; null: codes of the catalogue. */
  | { readonly kind: 'CODES'; readonly codes: readonly string[] | null }
  /** An area code, asked by its beginning. */
  | { readonly kind: 'AREA' };

export interface FactKind {
  readonly of: 'PERSON' | 'HOUSEHOLD';
  readonly type: FactType;
}

const person = (type: FactType): FactKind => ({ of: 'PERSON', type });
const household = (type: FactType): FactKind => ({ of: 'HOUSEHOLD', type });
const yesNo: FactType = { kind: 'BOOLEAN' };
const number = (min: number, max: number): FactType => ({ kind: 'NUMBER', min, max });
const code = <T extends string>(codes: readonly T[]): FactType => ({ kind: 'CODE', codes });

export const OCCUPATION_CLASSES = ['ASN', 'TNI_POLRI', 'EMPLOYEE', 'CASUAL', 'FARMER', 'FARM_WORKER', 'FISHER', 'TRADER', 'DRIVER', 'MIGRANT', 'TOBACCO', 'HOUSEWIFE', 'STUDENT', 'RETIRED', 'NONE', 'OTHER'] as const;
export type OccupationClass = (typeof OCCUPATION_CLASSES)[number];
export const SCHOOL_LEVELS = ['NONE', 'SD', 'SMP', 'SMA', 'COLLEGE'] as const;
export const INSURANCES = ['NONE', 'PBI', 'PBI_INACTIVE', 'SELF', 'EMPLOYER', 'OTHER'] as const;
export const FLOORS = ['GOOD', 'CEMENT', 'WOOD', 'BAMBOO', 'EARTH', 'OTHER'] as const;
export const WALLS = ['WALL', 'PLASTERED', 'WOOD', 'BAMBOO', 'OTHER'] as const;
export const ROOFS = ['CONCRETE', 'TILE', 'ZINC', 'ASBESTOS', 'WOOD', 'BAMBOO', 'STRAW', 'OTHER'] as const;
export const TOILETS = ['OWN', 'SHARED', 'PUBLIC', 'UNUSED', 'NONE'] as const;
export const LIGHTS = ['METER', 'NO_METER', 'OTHER_POWER', 'NONE'] as const;
export const HOMES = ['OWN', 'RENTED', 'FREE', 'OFFICIAL', 'OTHER', 'NONE'] as const;

/** The typed catalogue of facts, with where each belongs; sources are listed in domain/matching and main/data/matching. */
export const FACTS = {
  AGE: person(number(0, 130)),
  SEX: person(code(['L', 'P'])),
  RELATION: person(code(RELATIONS)),
  OCCUPATION: person(code(OCCUPATION_CLASSES)),
  PREGNANT: person(yesNo),
  IN_SCHOOL: person(yesNo),
  SCHOOL_LEVEL: person(code(SCHOOL_LEVELS)),
  DROPPED_OUT: person(yesNo),
  ADMITTED_TO_COLLEGE: person(yesNo),
  DISABLED: person(yesNo),
  SEVERELY_DISABLED: person(yesNo),
  ILL: person(yesNo),
  CHRONICALLY_ILL: person(yesNo),
  IN_HOSPITAL: person(yesNo),
  SEES_BADLY: person(yesNo),
  INSURANCE: person(code(INSURANCES)),
  ORPHAN: person(yesNo),
  HAS_NIK: person(yesNo),
  HAS_BUSINESS: person(yesNo),
  HAS_CREDIT: person(yesNo),
  LOST_JOB: person(yesNo),
  LIVES_ALONE: person(yesNo),
  CATEGORIES: person({ kind: 'CODES', codes: PPKS_CATEGORIES.map((category) => category.code) }),
  RECEIVES: person({ kind: 'CODES', codes: null }),
  DECILE: household(number(1, 10)),
  IN_REGISTER: household(yesNo),
  VILLAGE: household({ kind: 'AREA' }),
  SIZE: household(number(1, 30)),
  FAMILY_OCCUPATIONS: household({ kind: 'CODES', codes: OCCUPATION_CLASSES }),
  FAMILY_RECEIVES: household({ kind: 'CODES', codes: null }),
  CHILDREN_UNDER_7: household(number(0, 30)),
  PUPILS: household(number(0, 30)),
  ELDERLY: household(number(0, 30)),
  HAS_PREGNANT: household(yesNo),
  HAS_SEVERELY_DISABLED: household(yesNo),
  HOME: household(code(HOMES)),
  OWNS_LAND: household(yesNo),
  ROOMS: household(number(1, 30)),
  FLOOR: household(code(FLOORS)),
  FLOOR_AREA: household(number(1, 9_999)),
  WALL: household(code(WALLS)),
  ROOF: household(code(ROOFS)),
  TOILET: household(code(TOILETS)),
  LIGHT: household(code(LIGHTS)),
  POWER: household(number(0, 100_000)),
  FARM_LAND: household(yesNo),
  /** Rupiah a month, of all who earn. */
  INCOME: household(number(0, 100_000_000)),
  DISASTER: household(yesNo),
  OUT_OF_FOOD: household(yesNo),
  SOMEBODY_DIED: household(yesNo),
  PAYS_LAND_TAX: household(yesNo),
} as const satisfies Readonly<Record<string, FactKind>>;

export type FactCode = keyof typeof FACTS;

export function isFact(text: string): text is FactCode {
  return Object.hasOwn(FACTS, text);
}

export type FactScalar = number | boolean | string | readonly string[];

/** Whether a value is one that the fact can have; of a set, one of its members. */
export function fitsFact(fact: FactCode, value: unknown): boolean {
  const type: FactType = FACTS[fact].type;
  switch (type.kind) {
    case 'NUMBER': return typeof value === 'number' && Number.isInteger(value) && value >= type.min && value <= type.max;
    case 'BOOLEAN': return typeof value === 'boolean';
    case 'CODE': return typeof value === 'string' && type.codes.includes(value);
    case 'CODES': return typeof value === 'string' && (type.codes === null ? catalogueCode.safeParse(value).success : type.codes.includes(value));
    case 'AREA': return typeof value === 'string' && /^\d{2}(\.\d{2}(\.\d{2}(\.\d{4})?)?)?$/.test(value);
  }
}

/** Where a value comes from; texts: `matching.source.REGISTER`. The first that speaks counts. */
export const FACT_SOURCES = ['SURVEY', 'VISIT', 'ASSESSMENT', 'REGISTER', 'RECORD', 'NEED', 'OFFICE', 'STORY', 'AGE'] as const;
export type FactSource = (typeof FACT_SOURCES)[number];

export interface FactValue {
  readonly value: FactScalar;
  readonly source: FactSource;
  /** The day the value was true, where the source says it. */
  readonly asOf: string | null;
  /** Of a set: whether nothing can be missing in it. */
  readonly complete: boolean;
  /** What other sources say instead; kept so that the planner sees both. */
  readonly others: readonly { readonly value: FactScalar; readonly source: FactSource }[];
}

/** What is known of one person with the household; a fact that is not there is unknown. */
export type Facts = ReadonlyMap<FactCode, FactValue>;
