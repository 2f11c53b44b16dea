import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { accessTable, STEP_EVENTS } from '#src/contract/accessTable.ts';
import type { AccessRule } from '#src/contract/access.ts';
import { contract, type OperationName } from '#src/contract/ipc.ts';
import type { Operation } from '#src/contract/operation.ts';
import { CRITERIA } from '#src/domain/proposal/criteria.ts';
import { ROLES, type Role } from '#src/domain/access/roles.ts';
import type { EventData, EventType } from '#src/domain/case/events.ts';
import { CASE_STATUSES, type CaseStatus } from '#src/domain/case/state.ts';
import { TRANSITIONS } from '#src/domain/case/transitions.ts';
import { commit, eventOf } from '#main/data/commit.ts';
import { DEMO_USERS } from '#main/data/demo/office.ts';
import { createDispatch } from '#main/ipc/dispatch.ts';
import { handlers } from '#main/ipc/handlers/index.ts';
import type { Handlers } from '#main/ipc/context.ts';
import { demoBackend, type TestBackend, type TestLine } from './backend.ts';
import { registerInput, studyFamily } from './family.ts';

const TABLE = accessTable();
const usernameOf = (role: Role): string => DEMO_USERS.find((user) => user.role === role)?.username ?? '';
type Line = { readonly connection: TestLine['connection'] };

/** The parts of a JSON schema that our inputs use. */
interface Shape {
  readonly type?: string;
  readonly properties?: Readonly<Record<string, unknown>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: unknown;
  readonly anyOf?: readonly unknown[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly pattern?: string;
  readonly format?: string;
  readonly items?: unknown;
  readonly minItems?: number;
  readonly minLength?: number;
  readonly minimum?: number;
}

/** Something of the shape that an operation takes; `at` gives what must name real records. */
function sample(schema: unknown, at: Readonly<Record<string, unknown>>, name = ''): unknown {
  if (name in at) return at[name];
  const { type, properties = {}, required = [], additionalProperties, anyOf, enum: values, const: value, pattern, format, items, minItems = 0, minLength = 1, minimum = 1 } = schema as Shape;
  if (value !== undefined) return value;
  if (values !== undefined) return values[0];
  if (anyOf !== undefined) return sample(anyOf[0], at);
  switch (type) {
    case 'object': return Object.fromEntries(required.map((key) => [key, sample(properties[key] ?? additionalProperties, at, key)]));
    case 'array': return Array.from({ length: minItems }, () => sample(items, at));
    case 'integer': case 'number': return Math.max(1, minimum);
    case 'boolean': return true;
    case 'null': return null;
    case 'string': {
      if (format === 'date') return '2026-11-24';
      if (pattern !== undefined) return fc.sample(fc.stringMatching(new RegExp(pattern)), { numRuns: 1, seed: 1 })[0];
      return 'x'.repeat(minLength);
    }
    default: return undefined;
  }
}

function inputFor(name: OperationName, at: Readonly<Record<string, unknown>>): unknown {
  const { input }: Operation = contract[name];
  const criteria = Object.fromEntries(CRITERIA.map((criterion) => [criterion, null]));
  const fixed = { criteria, document: 'KTP', bytes: new TextEncoder().encode('%PDF-1.4'), coordinates: null, personId: null };
  const proposal = name === 'proposal.start' || name === 'round.setEntry' ? { kind: 'NEW', reason: 'FAMILY_NOT_LISTED' } : name === 'fieldReport.correct' ? { kind: 'INQUIRY' } : {};
  return sample(z.toJSONSchema(input, { unrepresentable: 'any', io: 'input' }), { ...fixed, ...proposal, ...(name === 'attachment.add' ? {} : { personId: 'p1' }), ...at });
}

describe('the access table', () => {
  let test: TestBackend;
  const lines = new Map<Role, Line>();
  const caseIn = async (village: string): Promise<{ caseId: string; householdId: string }> => {
    const family = studyFamily();
    const input = registerInput({ ...family, kind: 'INQUIRY', household: { ...family.household, village } });
    expect(await test.backend.dispatch(lineOf('FRONT_OFFICE'), 'case.register', input)).toMatchObject({ ok: true });
    return { caseId: input.caseId, householdId: input.household.id };
  };

  /** A field report, a round and a proposal of a village, as their events make them. */
  const workIn = (village: string): { reportId: string; roundId: string; proposalId: string } => {
    const { store } = test.backend.services.office.get();
    const [reportId, roundId, proposalId] = [randomUUID(), randomUUID(), randomUUID()];
    const subject = { id: 'p1', personId: 'p1', registryId: null, name: 'Ani Contoh', birthDate: null, sex: null, registryAnswer: 'NOT_FOUND' as const };
    const events = [
      eventOf(reportId, 'fieldReportSubmitted', {
        village, householdId: 'h1', applicantId: 'p1', applicantName: 'Ani Contoh', representative: null, visitedOn: '2026-11-23', poverty: null, kind: 'INQUIRY', urgency: 'REGULAR', narrative: 'x',
        needs: [], helpReceived: '', house: null, documents: [], missingDocuments: [], consent: { textVersion: '1', means: 'SPOKEN', share: false },
      }, null),
      eventOf(roundId, 'roundOpened', { village, period: '2026-S2', registry: null, families: null, note: '' }, null),
      eventOf(roundId, 'proposalFromRound', {
        proposalId, kind: 'NEW', reason: 'FAMILY_NOT_LISTED', village, householdId: null, subjects: [subject], changes: [], programme: 'NONBANSOS', registryVersion: null, documents: [],
        replaces: null, note: '', vervalDue: true,
      }, null),
    ];
    commit(store, 'u1', () => ({ name: 'test', scope: village, subject: { type: 'round', id: roundId }, events }));
    return { reportId, roundId, proposalId };
  };

  beforeAll(async () => {
    test = await demoBackend();
    for (const role of ROLES) lines.set(role, { connection: (await test.as(usernameOf(role))).connection });
  }, 60_000);
  afterAll(() => {
    test.close();
  });
  const lineOf = (role: Role) => lines.get(role)?.connection ?? { trusted: false, token: null, tokenChanged: () => undefined };

  it('has a line for every operation, and is shown to the administrator alone', async () => {
    expect(TABLE.map((rule) => rule.operation).toSorted()).toEqual(Object.keys(contract).toSorted());
    expect(await (await test.as('admin')).call('access.table', {})).toEqual(TABLE);
    await expect((await test.as('manajer')).call('access.table', {})).rejects.toMatchObject({ code: 'ROLE_NOT_ALLOWED' });
  });

  it('names every step of a case once, with the roles that the transitions name', () => {
    const written = Object.values(STEP_EVENTS).flat();
    const unwritten = Object.keys(TRANSITIONS).filter((type) => !written.includes(type as (typeof written)[number]));
    expect(unwritten).toEqual([]);
    expect(new Set(written).size).toBe(written.length);
    for (const [name, events] of Object.entries(STEP_EVENTS)) {
      const rule = TABLE.find((candidate) => candidate.operation === name);
      for (const event of events) expect([name, ...ROLES.filter((role) => TRANSITIONS[event].roles.includes(role))]).toEqual([name, ...(rule?.roles ?? [])]);
    }
  });

  // A handler that only says it was reached: what stands before it is dispatch's own work.
  const reached = new Proxy({}, { get: () => () => 'REACHED' }) as Handlers;
  const rules = TABLE.filter((rule): rule is AccessRule & { operation: OperationName } => rule.who === 'ROLES');

  it('lets nobody near a record outside of the area, and everybody allowed near one inside', async () => {
    const dispatch = createDispatch(test.backend.services, reached, () => undefined);
    const near = { ...await caseIn('32.04.05.2004'), ...workIn('32.04.05.2004') };
    const far = { ...await caseIn('32.04.06.2003'), ...workIn('32.04.06.2003') };
    const tied = rules.filter((rule) => rule.area !== 'none' && rule.area !== 'own');
    expect([...new Set(tied.map((rule) => rule.area))].toSorted()).toEqual(['case', 'fieldReport', 'household', 'proposal', 'round']);
    expect(tied.length).toBeGreaterThan(45);
    const wrong: unknown[] = [];
    for (const { operation, roles } of tied) {
      for (const role of roles) {
        const village = DEMO_USERS.find((user) => user.role === role)?.area ?? '';
        const expected = { near: true, far: village === '32.04' ? true : 'AREA_NOT_ALLOWED', nowhere: 'NOT_FOUND' };
        for (const [place, at] of Object.entries({ near, far, nowhere: { caseId: randomUUID(), householdId: randomUUID(), reportId: randomUUID(), roundId: randomUUID(), proposalId: randomUUID() } })) {
          const answer = await dispatch(lineOf(role), operation, inputFor(operation, at));
          const got = answer.ok || answer.error.code;
          if (got !== expected[place as keyof typeof expected]) wrong.push([operation, role, place, got, answer.ok ? '' : answer.error.details]);
        }
      }
    }
    expect(wrong).toEqual([]);
  }, 20_000);

  const WAY: Readonly<Record<CaseStatus, readonly { [T in EventType]: { type: T; data: EventData<T> } }[EventType][]>> = (() => {
    const note = { note: '' };
    const referral: EventData<'referralIssued'> = { referralId: 'r1', number: 'N-1', code: 'AAAA-AAAA', partner: 'DINSOS', lineIds: ['l1'], subject: '', problem: '', documents: [], copies: [], signerId: 'u1', issuedOn: '2026-11-24', answerDueOn: null };
    const answered = { type: 'referralAnswered' as const, data: { referralId: 'r1', outcome: 'ACCEPTED' as const, answeredOn: '2026-11-24', note: '' } };
    const issued = { type: 'referralIssued' as const, data: referral };
    return {
      REGISTERED: [], INCOMPLETE: [{ type: 'returnedToFrontOffice', data: { missingDocuments: [], reason: 'x' } }], IN_REVIEW: [{ type: 'sentToReview', data: note }],
      IN_SERVICE: [{ type: 'sentToService', data: note }], AWAITING_APPROVAL: [{ type: 'planSubmitted', data: note }], APPROVED: [{ type: 'planApproved', data: note }],
      REFERRED: [issued], RESULT_RECEIVED: [issued, answered],
      INFORMED: [issued, answered, { type: 'citizenTold', data: { means: 'PHONE', reached: true, message: '', toldOn: '2026-11-24' } }],
      CLOSED: [{ type: 'closed', data: { result: 'HELPED', note: '', rating: null } }], REJECTED: [{ type: 'rejected', data: { reasonCode: 'X', reason: 'x' } }],
      CANCELLED: [{ type: 'cancelled', data: { reason: 'x' } }],
    };
  })();

  it.each(CASE_STATUSES)('in %s each step is taken or refused as the table says', async (status) => {
    const { store } = test.backend.services.office.get();
    const dispatch = createDispatch(test.backend.services, handlers, (name, error) => { throw new Error(`fault in ${name}`, { cause: error }); });
    const wrong: unknown[] = [];
    const caseInStatus = async () => {
      const at = await caseIn('32.04.05.2004');
      for (const { type, data } of WAY[status]) {
        commit(store, 'u1', () => ({
          name: 'test', scope: '32.04.05.2004', subject: { type: 'case', id: at.caseId }, events: [eventOf(at.caseId, type, data as never, null)],
        }));
      }
      return at;
    };
    const untouched = await caseInStatus();
    for (const { operation, roles, states } of rules.filter((rule) => rule.states !== null)) {
      const at = states?.includes(status) === true ? await caseInStatus() : untouched;
      const role = roles[0] ?? 'MANAGER';
      const answer = await dispatch(lineOf(role), operation, inputFor(operation, { ...at, basis: null }));
      const refused = !answer.ok && answer.error.code === 'STATE_NOT_ALLOWED';
      // Waiting ends only where it began, and only a change that came, or an emergency, can be seen.
      const needsMore = refused && ['case.ministryAnswered', 'case.seeRegistryChange', 'case.seeEmergency'].includes(operation);
      if (refused !== !(states ?? []).includes(status) && !needsMore) wrong.push([operation, role, answer.ok || answer.error]);
      if (!answer.ok && ['INVALID_INPUT', 'INTERNAL'].includes(answer.error.code)) wrong.push([operation, answer.error]);
    }
    expect(wrong).toEqual([]);
  }, 20_000);
});
