/** The roles of the domain handbook §1.2, and how wide each one's area is. */
export const ROLES = [
  'ADMINISTRATOR',
  'MANAGER',
  'SUPERVISOR',
  'FACILITATOR',
  'FRONT_OFFICE',
  'REVIEW_ANALYST',
  'BACK_OFFICE',
  'SURVEYOR',
  'PUSKESOS_COORDINATOR',
  'HEAD_OF_DIVISION',
  'HEAD_OF_OFFICE',
  'VILLAGE_OPERATOR',
  'SIKS_SUPERVISOR',
] as const;
export type Role = (typeof ROLES)[number];

export type AreaLevel = 'regency' | 'subdistrict' | 'village';

/** The level of area that a role works on. An area narrower than the level is allowed, a wider one is not. */
export const ROLE_AREA: Readonly<Record<Role, AreaLevel>> = {
  ADMINISTRATOR: 'regency',
  MANAGER: 'regency',
  SUPERVISOR: 'subdistrict',
  FACILITATOR: 'village',
  FRONT_OFFICE: 'regency',
  REVIEW_ANALYST: 'regency',
  BACK_OFFICE: 'regency',
  SURVEYOR: 'regency',
  PUSKESOS_COORDINATOR: 'village',
  HEAD_OF_DIVISION: 'regency',
  HEAD_OF_OFFICE: 'regency',
  VILLAGE_OPERATOR: 'village',
  SIKS_SUPERVISOR: 'regency',
};

const LEVEL_PARTS: Readonly<Record<AreaLevel, number>> = { regency: 2, subdistrict: 3, village: 4 };

/** Whether an area prefix is at least as narrow as the role demands. */
export function areaFitsRole(role: Role, area: string): boolean {
  return /^\d{2}\.\d{2}(\.\d{2}(\.\d{4})?)?$/.test(area) && area.split('.').length >= LEVEL_PARTS[ROLE_AREA[role]];
}
