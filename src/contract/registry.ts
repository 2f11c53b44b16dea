import { z } from 'zod';
import type { RegistryAnswer } from '../domain/case/events.ts';
import type { Relation } from '../domain/person/relation.ts';
import { answer, id, nothing, operation } from './operation.ts';

/** Which data an answer rests on: shown beside every answer. */
export interface RegistrySourceView {
  readonly version: number;
  /** `2026Q4` */
  readonly quarter: string;
  readonly date: string;
}

export interface RegistryHit {
  readonly registryId: string;
  readonly nik: string | null;
  readonly kk: string | null;
  readonly name: string;
  readonly birthDate: string | null;
  readonly sex: 'L' | 'P' | null;
  /** In the desk's words; null when the registry gives none. */
  readonly relation: Relation | null;
  readonly village: string;
  readonly address: string | null;
  /** 1 (poorest tenth) to 10; 0 unranked. */
  readonly decile: number;
  readonly programmes: readonly string[];
  readonly score: number;
  /** Why it is shown: text keys such as `NIK_SAME`, `NAME_SIMILAR`, `BIRTH_YEAR_SAME`, `VILLAGE_SAME`. */
  readonly reasons: readonly string[];
}

export interface RegistrySearchResult {
  readonly state: RegistryAnswer;
  readonly source: RegistrySourceView | null;
  readonly hits: readonly RegistryHit[];
  /** Asked by NIK and not found: the date of the data that no longer held the person, when they were in the registry once. */
  readonly removedUntil: string | null;
}

export interface RegistryHouseholdView {
  readonly source: RegistrySourceView | null;
  readonly kk: string | null;
  readonly village: string;
  readonly address: string | null;
  readonly decile: number;
  /** Survey whose codes `housing` holds, such as `REGSOSEK-2022K`; without it a code means nothing. */
  readonly instrument: string | null;
  readonly housing: Readonly<Record<string, unknown>>;
  readonly members: readonly RegistryHit[];
}

export interface RegistryStatusView {
  readonly state: 'MISSING' | 'LOADING' | 'READY';
  readonly source: RegistrySourceView | null;
  readonly people: number;
  readonly households: number;
  readonly importing: boolean;
}

const desks = ['FRONT_OFFICE', 'REVIEW_ANALYST', 'BACK_OFFICE', 'SUPERVISOR', 'FACILITATOR', 'MANAGER'] as const;

export const registryOperations = {
  'registry.status': operation({
    input: nothing, output: answer<RegistryStatusView>(), access: { who: 'user', area: 'none' }, errors: [],
  }),
  'registry.search': operation({
    /** One of nik, familyCard, name at least. The case for which somebody asks goes into the access log. */
    input: z.strictObject({
      nik: z.string().max(60).nullable(),
      familyCard: z.string().max(60).nullable(),
      name: z.string().trim().max(120).nullable(),
      village: z.string().regex(/^\d{2}\.\d{2}(\.\d{2}(\.\d{4})?)?$/).nullable(),
      birthYear: z.int().min(1850).max(2100).nullable(),
      sex: z.enum(['L', 'P']).nullable(),
      caseId: id.nullable(),
      limit: z.int().min(1).max(50),
    }),
    output: answer<RegistrySearchResult>(),
    access: { who: desks, area: 'own' },
    errors: ['REGISTRY_LOADING'],
  }),
  'registry.household': operation({
    input: z.strictObject({ registryId: z.string().min(1).max(64) }),
    output: answer<RegistryHouseholdView>(),
    access: { who: desks, area: 'own' },
    errors: ['NOT_FOUND', 'REGISTRY_MISSING'],
  }),
} as const;

