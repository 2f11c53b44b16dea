import type { Queue } from '#src/contract/cases.ts';
import type { Role } from '#src/domain/access/roles.ts';

/** The queue that a desk starts its day with. */
const FIRST: Partial<Record<Role, Queue>> = { FRONT_OFFICE: 'REGISTERED', REVIEW_ANALYST: 'IN_REVIEW', BACK_OFFICE: 'IN_SERVICE', MANAGER: 'AWAITING_APPROVAL', SUPERVISOR: 'REGISTERED' };

export const firstQueue = (role: Role): Queue => FIRST[role] ?? 'OPEN';

