import type { sessionOperations, SessionView } from '#src/contract/session.ts';
import { SHORTEST_PASSWORD } from '#src/domain/access/password.ts';
import { SlrtError } from '#src/text/error.ts';
import { endSession, login, sessionUser, setLocked, verifyUser, type SessionUser } from '../../data/sessions/session.ts';
import { changeUser, createUser, listSigners, listUsers, setPassword } from '../../data/users/users.ts';
import type { HandlersOf, PublicContext } from '../context.ts';

/** Who sees to services of a family. */
const PLANNED_FOR: ReadonlySet<string> = new Set(['BACK_OFFICE', 'FRONT_OFFICE', 'FACILITATOR', 'PUSKESOS_COORDINATOR', 'SUPERVISOR']);

export const sessionHandlers: HandlersOf<keyof typeof sessionOperations> = {
  'session.login': async ({ username, password }, { services, connection }) => {
    const { token, user } = await login(services.office.get().store, username, password);
    setToken(connection, token);
    return sessionView(user);
  },

  'session.current': (_, context) => {
    if (context.services.office.standing().phase !== 'READY') return null;
    const user = sessionUser(context.services.office.get().store, context.connection.token);
    return user === null ? null : sessionView(user);
  },

  'session.logout': (_, { services, connection }) => {
    if (connection.token !== null) endSession(services.office.get().store, connection.token);
    setToken(connection, null);
    return null;
  },

  'session.lock': (_, { services, connection }) => {
    if (connection.token !== null) setLocked(services.office.get().store, connection.token, true);
    return null;
  },

  'session.unlock': async ({ password }, context) => {
    const { store, user, token } = present(context);
    await verifyUser(store, user.username, password);
    setLocked(store, token, false);
    return sessionView({ ...user, locked: false });
  },

  'session.changePassword': async ({ current, next }, context) => {
    const { store, user, token } = present(context);
    await verifyUser(store, user.username, current);
    if (current === next) throw new SlrtError('PASSWORD_TOO_WEAK', { least: SHORTEST_PASSWORD });
    await setPassword(store, user.userId, user.userId, next, { mustChange: false, keepToken: token });
    return null;
  },

  'user.list': (_, { store }) => listUsers(store),
  'user.officers': (_, { store }) => listUsers(store).filter((user) => !user.disabled && PLANNED_FOR.has(user.role)).map(({ id, name, role }) => ({ id, name, role })),
  'user.signers': (_, { store }) => listSigners(store),
  'user.create': ({ temporaryPassword, ...user }, { store, user: author }) =>
    createUser(store, author.userId, { ...user, password: temporaryPassword, mustChange: true }),
  'user.change': (change, { store, user }) => changeUser(store, user.userId, change),
  'user.resetPassword': async ({ userId, temporaryPassword }, { store, user }) => {
    await setPassword(store, user.userId, userId, temporaryPassword, { mustChange: true, keepToken: null });
    return null;
  },
};

/** The session of this line, locked or not. @throws SlrtError NOT_LOGGED_IN */
function present({ services, connection }: PublicContext) {
  const { store } = services.office.get();
  const { token } = connection;
  const user = sessionUser(store, token);
  if (user === null || token === null) throw new SlrtError('NOT_LOGGED_IN');
  return { store, user, token };
}

function setToken(connection: PublicContext['connection'], token: string | null): void {
  connection.token = token;
  connection.tokenChanged(token);
}

function sessionView(user: SessionUser): SessionView {
  const { userId, username, name, role, area, mustChangePassword, locked } = user;
  return { userId, username, name, role, area, mustChangePassword, locked };
}
