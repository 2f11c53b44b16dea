import { randomUUID } from 'node:crypto';
import type { UserView } from '#src/contract/session.ts';
import { areaFitsRole, type Role } from '#src/domain/access/roles.ts';
import { isKnownArea } from '#src/domain/area/area.ts';
import type { OfficeTables } from '#src/schema/tables.ts';
import { SlrtError } from '#src/text/error.ts';
import { commit } from '../commit.ts';
import { rowWrite } from '../rows.ts';
import { checkPassword, hashPassword } from '../sessions/password.ts';
import { endOtherSessions } from '../sessions/session.ts';
import type { Store } from '../store.ts';

export interface NewUser {
  readonly username: string;
  readonly name: string;
  readonly role: Role;
  readonly area: string;
  readonly position: string | null;
  readonly nip: string | null;
  readonly password: string;
  readonly mustChange: boolean;
}

export interface UserChange {
  readonly userId: string;
  readonly name: string;
  readonly role: Role;
  readonly area: string;
  readonly position: string | null;
  readonly nip: string | null;
  readonly disabled: boolean;
}

export function listUsers(store: Store): UserView[] {
  return store.sql.all(store.q.selectFrom('user_account').selectAll().orderBy('name')).map(view);
}

/** People who may sign a letter: active, with a position. */
export function listSigners(store: Store): UserView[] {
  return listUsers(store).filter((user) => !user.disabled && user.position !== null && SIGNING_ROLES.has(user.role));
}

const SIGNING_ROLES: ReadonlySet<Role> = new Set(['MANAGER', 'HEAD_OF_DIVISION', 'HEAD_OF_OFFICE']);

/** @throws SlrtError USERNAME_TAKEN, PASSWORD_TOO_WEAK, AREA_NOT_ALLOWED */
export async function createUser(store: Store, author: string, user: NewUser): Promise<UserView> {
  checkPassword(user.password, user.username);
  checkArea(user.role, user.area);
  const passwordHash = await hashPassword(user.password);
  const id = randomUUID();
  commit(store, author, () => {
    const taken = store.sql.first(store.q.selectFrom('user_account').select('id').where('username', '=', user.username));
    if (taken !== undefined) throw new SlrtError('USERNAME_TAKEN');
    return {
      name: 'user.create',
      scope: 'reference',
      subject: { type: 'user', id },
      rows: [
        rowWrite(store, 'user_account', id, {
          username: user.username, name: user.name, role: user.role, area: user.area, position: user.position,
          nip: user.nip, password_hash: passwordHash, must_change_password: user.mustChange ? 1 : 0, disabled: 0,
        }),
      ],
    };
  });
  return view(userRow(store, id));
}

/** Who is disabled is logged out for good, not only until enabled again. @throws SlrtError NOT_FOUND, AREA_NOT_ALLOWED, LAST_ADMINISTRATOR */
export function changeUser(store: Store, author: string, change: UserChange): UserView {
  checkArea(change.role, change.area);
  commit(store, author, () => {
    const before = userRow(store, change.userId);
    const staysAdministrator = change.role === 'ADMINISTRATOR' && !change.disabled;
    if (before.role === 'ADMINISTRATOR' && !staysAdministrator && otherAdministrators(store, change.userId) === 0) {
      throw new SlrtError('LAST_ADMINISTRATOR');
    }
    return {
      name: 'user.change',
      scope: 'reference',
      subject: { type: 'user', id: change.userId },
      rows: [
        rowWrite(store, 'user_account', change.userId, {
          name: change.name, role: change.role, area: change.area, position: change.position, nip: change.nip,
          disabled: change.disabled ? 1 : 0,
        }),
      ],
    };
  });
  if (change.disabled) endOtherSessions(store, change.userId, null);
  return view(userRow(store, change.userId));
}

/** Sets a password and ends the user's other sessions. @throws SlrtError NOT_FOUND, PASSWORD_TOO_WEAK */
export async function setPassword(
  store: Store, author: string, userId: string, password: string, options: { mustChange: boolean; keepToken: string | null },
): Promise<void> {
  checkPassword(password, userRow(store, userId).username);
  const passwordHash = await hashPassword(password);
  commit(store, author, () => ({
    name: 'user.setPassword',
    scope: 'reference',
    subject: { type: 'user', id: userId },
    rows: [
      rowWrite(store, 'user_account', userId, { password_hash: passwordHash, must_change_password: options.mustChange ? 1 : 0 }),
    ],
  }));
  endOtherSessions(store, userId, options.keepToken);
}

export function userRow(store: Store, userId: string): OfficeTables['user_account'] {
  const row = store.sql.first(store.q.selectFrom('user_account').selectAll().where('id', '=', userId));
  if (row === undefined) throw new SlrtError('NOT_FOUND');
  return row;
}

/** Names by user id, for timelines: of these users, or of all. */
export function userNames(store: Store, ids?: ReadonlySet<string>): Map<string, string> {
  const users = store.q.selectFrom('user_account').select(['id', 'name']);
  const rows = store.sql.all(ids === undefined ? users : users.where('id', 'in', [...ids]));
  return new Map(rows.map((row) => [row.id, row.name]));
}

export function userRoles(store: Store): Map<string, string> {
  const rows = store.sql.all(store.q.selectFrom('user_account').select(['id', 'role']));
  return new Map(rows.map((row) => [row.id, row.role]));
}

function checkArea(role: Role, area: string): void {
  if (!areaFitsRole(role, area) || !isKnownArea(area)) throw new SlrtError('AREA_NOT_ALLOWED');
}

function otherAdministrators(store: Store, userId: string): number {
  const rows = store.sql.all(
    store.q.selectFrom('user_account').select('id').where('role', '=', 'ADMINISTRATOR').where('disabled', '=', 0).where('id', '!=', userId),
  );
  return rows.length;
}

export function view(row: OfficeTables['user_account']): UserView {
  return {
    id: row.id, username: row.username, name: row.name, role: row.role as Role, area: row.area, position: row.position,
    nip: row.nip, disabled: row.disabled === 1, mustChangePassword: row.must_change_password === 1,
  };
}
