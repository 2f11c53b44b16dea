import { createHash, randomBytes } from 'node:crypto';
import type { Role } from '#src/domain/access/roles.ts';
import type { OfficeTables } from '#src/schema/tables.ts';
import { SlrtError } from '#src/text/error.ts';
import { logAccess } from '../accessLog.ts';
import type { Store } from '../store.ts';
import { passwordFits } from './password.ts';

/** Who is calling, in which role, for which area. */
export interface SessionUser {
  readonly userId: string;
  readonly username: string;
  readonly name: string;
  readonly role: Role;
  readonly area: string;
  readonly mustChangePassword: boolean;
  readonly locked: boolean;
}

/** Checked when there is no such user, so that the time taken does not tell. */
const NOBODY = '$argon2id$v=19$m=19456,t=2,p=1$DQ0YfyhqMwlbRqxFUy60Tg$DYbk+iSG4Gauo3sHmKK4ow3Y2q4dWmVNdTwDqQPXGqU';
const FREE_TRIES = 3;
const LONGEST_DELAY_S = 900;
/** A session ends after a working day, whatever the screen does. */
const LONGEST_SESSION_MS = 12 * 3_600_000;

const hashOf = (token: string): string => createHash('sha256').update(token).digest('hex');

/** Checks name and password, with growing delays after failures. Answers a token, known in the file only by its hash. */
export async function login(store: Store, username: string, password: string): Promise<{ token: string; user: SessionUser }> {
  const user = await verifyUser(store, username, password);
  const token = randomBytes(32).toString('hex');
  const now = store.now();
  store.sql.run(
    store.q.insertInto('session').values({ token_hash: hashOf(token), user_id: user.id, created_at: now, seen_at: now, locked: 0 }),
  );
  logAccess(store, { userId: user.id, action: 'LOGIN', subjectType: 'user', subjectId: user.id, note: null });
  return { token, user: view(user, false) };
}

/** @throws SlrtError LOGIN_DELAYED, LOGIN_FAILED, ACCOUNT_DISABLED */
export async function verifyUser(store: Store, username: string, password: string): Promise<OfficeTables['user_account']> {
  const { q, sql } = store;
  const attempt = sql.first(q.selectFrom('login_attempt').selectAll().where('username', '=', username));
  const wait = (attempt?.blocked_until ?? 0) - store.now();
  if (wait > 0) throw new SlrtError('LOGIN_DELAYED', { seconds: Math.ceil(wait / 1_000) });
  const user = sql.first(q.selectFrom('user_account').selectAll().where('username', '=', username));
  // Counted before the slow check, so that many tries at once don't share one count.
  countFailure(store, username, (attempt?.failures ?? 0) + 1);
  const fits = await passwordFits(user?.password_hash ?? NOBODY, password);
  if (user === undefined || !fits) {
    logAccess(store, { userId: user?.id ?? 'unknown', action: 'LOGIN_FAILED', subjectType: 'user', subjectId: user?.id ?? 'unknown', note: null });
    throw new SlrtError('LOGIN_FAILED');
  }
  sql.run(q.deleteFrom('login_attempt').where('username', '=', username));
  if (user.disabled === 1) throw new SlrtError('ACCOUNT_DISABLED');
  return user;
}

function countFailure(store: Store, username: string, failures: number): void {
  const { q, sql } = store;
  const delay = failures < FREE_TRIES ? 0 : Math.min(2 ** (failures - FREE_TRIES) * 5, LONGEST_DELAY_S);
  const blocked_until = store.now() + delay * 1_000;
  sql.run(
    q
      .insertInto('login_attempt')
      .values({ username, failures, blocked_until })
      .onConflict((conflict) => conflict.column('username').doUpdateSet({ failures, blocked_until })),
  );
}

/** The user behind a token, read anew each time: a disabled account or a changed role counts at once. */
export function sessionUser(store: Store, token: string | null): SessionUser | null {
  if (token === null) return null;
  const { q, sql } = store;
  const session = sql.first(q.selectFrom('session').selectAll().where('token_hash', '=', hashOf(token)));
  if (session === undefined || store.now() - session.created_at > LONGEST_SESSION_MS) return null;
  const user = sql.first(q.selectFrom('user_account').selectAll().where('id', '=', session.user_id));
  return user === undefined || user.disabled === 1 ? null : view(user, session.locked === 1);
}

export function setLocked(store: Store, token: string, locked: boolean): void {
  const { q, sql } = store;
  sql.run(q.updateTable('session').set({ locked: locked ? 1 : 0, seen_at: store.now() }).where('token_hash', '=', hashOf(token)));
}

export function endSession(store: Store, token: string): void {
  store.sql.run(store.q.deleteFrom('session').where('token_hash', '=', hashOf(token)));
}

/** After a new password nobody goes on with the old one. */
export function endOtherSessions(store: Store, userId: string, keepToken: string | null): void {
  const { q, sql } = store;
  sql.run(q.deleteFrom('session').where('user_id', '=', userId).where('token_hash', '!=', keepToken === null ? '' : hashOf(keepToken)));
}

function view(user: OfficeTables['user_account'], locked: boolean): SessionUser {
  return {
    userId: user.id, username: user.username, name: user.name, role: user.role as Role, area: user.area,
    mustChangePassword: user.must_change_password === 1, locked,
  };
}
