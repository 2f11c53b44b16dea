import { z } from 'zod';
import { LINK_DECISIONS, type LinkDecision } from '../domain/person/links.ts';
import { answer, id, operation, villageCode } from './operation.ts';

const sixteen = z.string().regex(/^\d{16}$/).nullable();

/** A family as far as it is typed: what is not known yet is null or empty. */
export const duplicateQuery = z.strictObject({
  household: z.strictObject({ familyCard: sixteen, village: villageCode.nullable(), address: z.string().max(200), phone: z.string().max(20).nullable() }),
  members: z.array(z.strictObject({ id, name: z.string().trim().min(1).max(100), nik: sixteen, birthDate: z.iso.date().nullable(), sex: z.enum(['L', 'P']).nullable() })).max(30),
});
export type DuplicateQuery = z.infer<typeof duplicateQuery>;

/** One of our own people who may be a member of this family, recorded twice. */
export interface DuplicateRow {
  readonly memberId: string;
  readonly personId: string;
  readonly householdId: string;
  readonly name: string;
  readonly nik: string | null;
  readonly birthDate: string | null;
  readonly village: string;
  readonly address: string;
  /** 0 to 1 */
  readonly score: number;
  /** Text keys `duplicate.reason.…`. */
  readonly reasons: readonly string[];
  readonly decision: LinkDecision;
}

export const duplicateOperations = {
  'people.duplicates': operation({
    input: duplicateQuery,
    output: answer<readonly DuplicateRow[]>(),
    access: { who: ['FRONT_OFFICE', 'REVIEW_ANALYST', 'BACK_OFFICE', 'MANAGER', 'FACILITATOR', 'PUSKESOS_COORDINATOR', 'SURVEYOR', 'VILLAGE_OPERATOR'], area: 'own' },
    errors: [],
  }),
  /** The later decision counts; `OPEN` undoes. The records themselves stay as they are. */
  'people.decideDuplicate': operation({
    input: z.strictObject({ personId: id, otherId: id, decision: z.enum(LINK_DECISIONS) }),
    output: answer<null>(),
    access: { who: ['FRONT_OFFICE', 'REVIEW_ANALYST', 'BACK_OFFICE', 'MANAGER'], area: 'own' },
    errors: ['NOT_FOUND', 'AREA_NOT_ALLOWED'],
  }),
} as const;
