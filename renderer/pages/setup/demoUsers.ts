import type { Role } from '#src/domain/access/roles.ts';

/** The demo office names its users after their roles. */
const ROLE_OF: Readonly<Record<string, Role>> = {
  admin: 'ADMINISTRATOR', manajer: 'MANAGER', fo: 'FRONT_OFFICE', analis: 'REVIEW_ANALYST', bo: 'BACK_OFFICE', kabid: 'HEAD_OF_DIVISION',
  kadis: 'HEAD_OF_OFFICE', supervisor: 'SUPERVISOR', fasilitator: 'FACILITATOR', puskesos: 'PUSKESOS_COORDINATOR', surveyor: 'SURVEYOR',
  operator: 'VILLAGE_OPERATOR', siks: 'SIKS_SUPERVISOR',
};

export function demoRole(username: string): Role | null {
  return ROLE_OF[username] ?? null;
}
