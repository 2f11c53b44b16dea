import { ROLE_AREA, type Role } from '#src/domain/access/roles.ts';
import { REGENCY } from '#src/domain/area/area.ts';
import type { UserView } from '#src/contract/session.ts';
import type { Translate } from '#src/text/index.ts';
import type { Problems } from '../../components/useForm.ts';
import { SHORTEST_PASSWORD } from '#src/domain/access/password.ts';

export interface UserForm {
  readonly name: string;
  readonly username: string;
  readonly role: Role;
  /** `32.04.05`, for roles that work in one sub-district. */
  readonly subdistrict: string | null;
  /** `32.04.05.2001`, for roles that work in one village. */
  readonly village: string | null;
  readonly position: string;
  readonly nip: string;
  readonly temporaryPassword: string;
}

export const EMPTY_USER: UserForm = { name: '', username: '', role: 'FRONT_OFFICE', subdistrict: null, village: null, position: '', nip: '', temporaryPassword: '' };

/** The same rule as the contract's. */
export function isUsername(text: string): boolean {
  return /^[a-z0-9._-]{3,40}$/.test(text.trim().toLowerCase());
}

export function userFormOf(user: UserView): UserForm {
  const parts = user.area.split('.').length;
  return {
    ...EMPTY_USER, name: user.name, username: user.username, role: user.role, position: user.position ?? '', nip: user.nip ?? '',
    subdistrict: parts === 3 ? user.area : null, village: parts === 4 ? user.area : null,
  };
}

/** The area that the form means: as narrow as the role demands. */
export function areaOf({ role, subdistrict, village }: UserForm): string {
  switch (ROLE_AREA[role]) {
    case 'village': return village ?? '';
    case 'subdistrict': return subdistrict ?? '';
    default: return REGENCY.code;
  }
}

/** What `user.create` and `user.change` share. */
export function userFieldsOf(form: UserForm) {
  const orNull = (text: string): string | null => (text.trim() === '' ? null : text.trim());
  return { name: form.name.trim(), role: form.role, area: areaOf(form), position: orNull(form.position), nip: orNull(form.nip.replace(/\s/g, '')) };
}

export function checkUser(form: UserForm, isNew: boolean, t: Translate): Problems<UserForm> {
  const problems: Problems<UserForm> = {};
  if (form.name.trim() === '') problems.name = t('form.required', { label: t('user.field.name') });
  if (isNew && !isUsername(form.username)) problems.username = t('office.usernameWrong');
  if (ROLE_AREA[form.role] === 'subdistrict' && form.subdistrict === null) problems.subdistrict = t('user.problem.subdistrict');
  if (ROLE_AREA[form.role] === 'village' && form.village === null) problems.village = t('user.problem.village');
  if (form.nip.trim() !== '' && !/^\d{18}$/.test(form.nip.replace(/\s/g, ''))) problems.nip = t('user.problem.nip');
  if (isNew && form.temporaryPassword.length < SHORTEST_PASSWORD) problems.temporaryPassword = t('user.problem.password');
  return problems;
}
