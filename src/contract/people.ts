import { z } from 'zod';
import { RELATIONS } from '../domain/person/relation.ts';
import { answer, id, operation, optionalText, requiredText, villageCode } from './operation.ts';

export const memberInput = z.strictObject({
  id,
  name: requiredText(100),
  nik: z.string().regex(/^\d{16}$/).nullable(),
  birthPlace: optionalText(60),
  birthDate: z.iso.date().nullable(),
  sex: z.enum(['L', 'P']).nullable(),
  relation: z.enum(RELATIONS),
  occupation: optionalText(80),
  /** Illness, disability, pregnancy: in the family's own words. Specific personal data (UU 27/2022 art. 4). */
  condition: optionalText(300),
});
export type MemberInput = z.infer<typeof memberInput>;

export const householdInput = z.strictObject({
  id,
  familyCard: z.string().regex(/^\d{16}$/).nullable(),
  village: villageCode,
  address: requiredText(200),
  rt: z.string().regex(/^\d{3}$/).nullable(),
  rw: z.string().regex(/^\d{3}$/).nullable(),
  phone: optionalText(20),
  latitude: z.number().min(-90).max(90).nullable(),
  longitude: z.number().min(-180).max(180).nullable(),
});
export type HouseholdInput = z.infer<typeof householdInput>;

export interface HouseholdView {
  readonly household: HouseholdInput;
  readonly members: readonly MemberInput[];
  readonly cases: readonly { caseId: string; number: string; status: string; openedAt: number; kind: string; protected: boolean }[];
  /** Help that the family receives or is referred for. */
  readonly services: readonly { caseId: string; personId: string | null; programme: string; status: string; since: number }[];
}

/** One of our own people, as shown before a new family is typed. */
export interface PersonMatch {
  readonly personId: string;
  readonly householdId: string;
  readonly name: string;
  readonly nik: string | null;
  readonly birthDate: string | null;
  readonly village: string;
  readonly address: string;
  readonly openCases: number;
  /** Why it is shown: text keys. */
  readonly reasons: readonly string[];
}

export const peopleOperations = {
  'people.search': operation({
    input: z.strictObject({ text: z.string().trim().min(1).max(120), village: villageCode.nullable(), limit: z.int().min(1).max(50) }),
    output: answer<readonly PersonMatch[]>(),
    access: { who: ['FRONT_OFFICE', 'REVIEW_ANALYST', 'BACK_OFFICE', 'MANAGER', 'SUPERVISOR', 'FACILITATOR', 'PUSKESOS_COORDINATOR', 'SURVEYOR', 'VILLAGE_OPERATOR'], area: 'own' },
    errors: [],
  }),
  'household.open': operation({
    input: z.strictObject({ householdId: id }),
    output: answer<HouseholdView>(),
    access: { who: ['FRONT_OFFICE', 'REVIEW_ANALYST', 'BACK_OFFICE', 'MANAGER', 'SUPERVISOR', 'FACILITATOR', 'PUSKESOS_COORDINATOR', 'SURVEYOR', 'VILLAGE_OPERATOR'], area: 'household' },
    errors: ['NOT_FOUND'],
  }),
  'household.change': operation({
    input: z.strictObject({ householdId: id, household: householdInput, members: z.array(memberInput).min(1).max(30) }),
    output: answer<HouseholdView>(),
    access: { who: ['FRONT_OFFICE', 'REVIEW_ANALYST', 'BACK_OFFICE', 'FACILITATOR'], area: 'household' },
    errors: ['NOT_FOUND', 'VILLAGE_UNKNOWN', 'NAME_INVALID', 'NIK_INVALID', 'FAMILY_CARD_INVALID', 'BIRTH_DATE_INVALID'],
  }),
} as const;
