import { z } from 'zod';
import { ROLES, type Role } from '../domain/access/roles.ts';
import { password } from './app.ts';
import { answer, areaPrefix, id, nothing, operation, optionalText, requiredText } from './operation.ts';

export interface SessionView {
  readonly userId: string;
  readonly username: string;
  readonly name: string;
  readonly role: Role;
  readonly area: string;
  readonly mustChangePassword: boolean;
  readonly locked: boolean;
}

export interface UserView {
  readonly id: string;
  readonly username: string;
  readonly name: string;
  readonly role: Role;
  readonly area: string;
  readonly position: string | null;
  readonly nip: string | null;
  readonly disabled: boolean;
  readonly mustChangePassword: boolean;
}

const username = z.string().trim().toLowerCase().regex(/^[a-z0-9._-]{3,40}$/);
const userFields = {
  name: requiredText(100),
  role: z.enum(ROLES),
  area: areaPrefix,
  position: optionalText(120),
  nip: z.string().regex(/^\d{18}$/).nullable(),
};

export const sessionOperations = {
  'session.login': operation({
    input: z.strictObject({ username: z.string().trim().toLowerCase().max(40), password }),
    output: answer<SessionView>(),
    access: { who: 'public', area: 'none' },
    errors: ['LOGIN_FAILED', 'LOGIN_DELAYED', 'ACCOUNT_DISABLED'],
  }),
  'session.current': operation({
    input: nothing, output: answer<SessionView | null>(), access: { who: 'public', area: 'none' }, errors: [],
  }),
  'session.logout': operation({
    input: nothing, output: answer<null>(), access: { who: 'public', area: 'none' }, errors: [],
  }),
  'session.lock': operation({
    input: nothing, output: answer<null>(), access: { who: 'public', area: 'none' }, errors: [],
  }),
  'session.unlock': operation({
    input: z.strictObject({ password }),
    output: answer<SessionView>(),
    access: { who: 'public', area: 'none' },
    errors: ['LOGIN_FAILED', 'LOGIN_DELAYED', 'NOT_LOGGED_IN'],
  }),
  'session.changePassword': operation({
    input: z.strictObject({ current: password, next: password }),
    output: answer<null>(),
    access: { who: 'public', area: 'none' },
    errors: ['LOGIN_FAILED', 'PASSWORD_TOO_WEAK', 'NOT_LOGGED_IN'],
  }),
  'user.list': operation({
    input: nothing, output: answer<readonly UserView[]>(), access: { who: ['ADMINISTRATOR'], area: 'none' }, errors: [],
  }),
  /** Who may be responsible for a line of a plan. */
  'user.officers': operation({
    input: nothing, output: answer<readonly { readonly id: string; readonly name: string; readonly role: string }[]>(),
    access: { who: ['BACK_OFFICE', 'MANAGER', 'REVIEW_ANALYST'], area: 'none' }, errors: [],
  }),
  'user.signers': operation({
    input: nothing, output: answer<readonly UserView[]>(), access: { who: 'user', area: 'none' }, errors: [],
  }),
  'user.create': operation({
    input: z.strictObject({ username, temporaryPassword: password, ...userFields }),
    output: answer<UserView>(),
    access: { who: ['ADMINISTRATOR'], area: 'none' },
    errors: ['USERNAME_TAKEN', 'PASSWORD_TOO_WEAK', 'AREA_NOT_ALLOWED'],
  }),
  'user.change': operation({
    input: z.strictObject({ userId: id, disabled: z.boolean(), ...userFields }),
    output: answer<UserView>(),
    access: { who: ['ADMINISTRATOR'], area: 'none' },
    errors: ['NOT_FOUND', 'LAST_ADMINISTRATOR', 'AREA_NOT_ALLOWED'],
  }),
  'user.resetPassword': operation({
    input: z.strictObject({ userId: id, temporaryPassword: password }),
    output: answer<null>(),
    access: { who: ['ADMINISTRATOR'], area: 'none' },
    errors: ['NOT_FOUND', 'PASSWORD_TOO_WEAK'],
  }),
} as const;
