import type { Role } from '../../domain/access/roles.ts';

const name: Record<Role, string> = {
  ADMINISTRATOR: 'Administrator',
  MANAGER: 'SLRT manager',
  SUPERVISOR: 'Sub-district supervisor',
  FACILITATOR: 'Facilitator',
  FRONT_OFFICE: 'Front office',
  REVIEW_ANALYST: 'Review analyst (mid office)',
  BACK_OFFICE: 'Service planner (back office)',
  SURVEYOR: 'Surveyor',
  PUSKESOS_COORDINATOR: 'Puskesos coordinator',
  HEAD_OF_DIVISION: 'Head of division',
  HEAD_OF_OFFICE: 'Head of office',
  VILLAGE_OPERATOR: 'Village operator',
  SIKS_SUPERVISOR: 'SIKS supervisor',
};

export const role = { name };
