import type { z } from 'zod';
import { contract, type Envelope, type OperationName, type OutputOf } from '#src/contract/ipc.ts';
import type { Access, Operation } from '#src/contract/operation.ts';
import { covers } from '#src/domain/area/area.ts';
import type { Work } from '#src/domain/flow/events.ts';
import { SlrtError } from '#src/text/error.ts';
import { checkProtected } from '../data/cases/protected.ts';
import { checkReport } from '../data/fieldReports/protected.ts';
import { asDatabaseError } from '../data/open.ts';
import { sessionUser, type SessionUser } from '../data/sessions/session.ts';
import type { Store } from '../data/store.ts';
import type { Connection, Handlers, PublicContext, Services, UserContext } from './context.ts';

export type Dispatch = <N extends OperationName>(connection: Connection, name: N | string, input: unknown) => Promise<Envelope<OutputOf<N>>>;

/**
 * The one door: known name, sender, session, role, shape, area, then the handler. No exception crosses it;
 * what is not a SlrtError is reported (without its message, which may hold data) and answered as INTERNAL.
 */
export function createDispatch(services: Services, handlers: Handlers, report: (name: string, error: unknown) => void): Dispatch {
  const answer: Dispatch = async (connection, name, input) => {
    try {
      if (!isOperation(name)) throw new SlrtError('UNKNOWN_OPERATION');
      if (!connection.trusted || connection.only?.includes(name) === false) throw new SlrtError('UNTRUSTED_SENDER');
      const operation: Operation = contract[name];
      const context = contextFor(operation.access, services, connection);
      const parsed = parse(operation, input);
      if ('store' in context) checkRecord(name, operation.access, context, parsed);
      const handler = handlers[name] as (input: unknown, context: PublicContext) => unknown;
      return { ok: true, value: (await handler(parsed, context)) as never };
    } catch (thrown) {
      const error = asDatabaseError(thrown);
      if (error instanceof SlrtError) return { ok: false, error: { code: error.code, details: error.details } };
      report(name, error);
      return { ok: false, error: { code: 'INTERNAL', details: {} } };
    }
  };
  return async (connection, name, input) => {
    const began = performance.now();
    const envelope = await answer(connection, name, input);
    if (isOperation(name)) services.journal.done(name, envelope.ok ? 'ok' : envelope.error.code, Math.round(performance.now() - began));
    return envelope as never;
  };
}

function isOperation(name: string): name is OperationName {
  return Object.hasOwn(contract, name);
}

function contextFor(access: Access, services: Services, connection: Connection): PublicContext | UserContext {
  if (access.who === 'public') return { services, connection };
  const { store } = services.office.get();
  const user = sessionUser(store, connection.token);
  if (user === null) throw new SlrtError('NOT_LOGGED_IN');
  if (user.locked) throw new SlrtError('SESSION_LOCKED');
  if (user.mustChangePassword) throw new SlrtError('PASSWORD_CHANGE_REQUIRED');
  if (access.who !== 'user' && !access.who.includes(user.role)) throw new SlrtError('ROLE_NOT_ALLOWED', { role: user.role });
  return { services, connection, store, user };
}

function parse(operation: Operation, input: unknown): unknown {
  const result = operation.input.safeParse(input);
  if (result.success) return result.data;
  throw new SlrtError('INVALID_INPUT', { fields: fieldsOf(result.error) });
}

/** Names of the fields only: what was typed into them stays out of errors. */
function fieldsOf(error: z.ZodError): string[] {
  return [...new Set(error.issues.map((issue) => issue.path.join('.')))].slice(0, 20);
}

type Place = (store: Store, input: unknown) => string | undefined;

/** Where the record that an operation names lies. */
const PLACES: Readonly<Partial<Record<Access['area'], Place>>> = {
  case: (store, input) => villageOfCase(store, field(input, 'caseId')),
  household: (store, input) => villageOfHousehold(store, field(input, 'householdId')),
  proposal: (store, input) => villageOfWork(store, 'PROPOSAL', field(input, 'proposalId')),
  fieldReport: (store, input) => villageOfWork(store, 'FIELD_REPORT', field(input, 'reportId')),
  round: (store, input) => villageOfWork(store, 'ROUND', field(input, 'roundId')),
};

/** What may be done with a protected case without reading it: its answers tell number and state at most. */
const WITHOUT_READING: readonly OperationName[] = ['case.addReport', 'ticket.tie'];

function checkRecord(name: OperationName, access: Access, { store, user }: { store: Store; user: SessionUser }, input: unknown): void {
  const place = PLACES[access.area];
  if (place === undefined) return;
  const village = place(store, input);
  if (village === undefined) throw new SlrtError('NOT_FOUND');
  if (!covers(user.area, village)) throw new SlrtError('AREA_NOT_ALLOWED');
  if (access.area === 'fieldReport') checkReport(store, user, field(input, 'reportId'));
  if (access.area === 'case' && !WITHOUT_READING.includes(name)) checkProtected(store, user, field(input, 'caseId'));
}

const field = (input: unknown, name: string): string => String((input as Record<string, unknown>)[name]);

function villageOfCase(store: Store, caseId: string): string | undefined {
  return store.sql.first(store.q.selectFrom('case_projection').select('village').where('case_id', '=', caseId))?.village;
}

function villageOfHousehold(store: Store, householdId: string): string | undefined {
  return store.sql.first(store.q.selectFrom('household').select('village').where('id', '=', householdId))?.village;
}

function villageOfWork({ q, sql }: Store, work: Work, id: string): string | undefined {
  return sql.first(q.selectFrom('work_projection').select('village').where('work', '=', work).where('id', '=', id))?.village;
}
