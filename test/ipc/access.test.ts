import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { contract, type OperationName } from '#src/contract/ipc.ts';
import type { Operation } from '#src/contract/operation.ts';
import { ROLES, type Role } from '#src/domain/access/roles.ts';
import { DEMO_PASSWORD, DEMO_USERS } from '#main/data/demo/office.ts';
import type { TestBackend, TestLine } from './backend.ts';
import { registerInput, studyFamily } from './family.ts';
import { staffedBackend } from './smallOffice.ts';

const NAMES = Object.keys(contract) as OperationName[];
const operationOf = (name: OperationName): Operation => contract[name];
const GUARDED = NAMES.filter((name) => operationOf(name).access.who !== 'public');

describe('who may call what', () => {
  let test: TestBackend;
  const lines = new Map<Role, TestLine>();
  beforeAll(async () => {
    test = await staffedBackend();
    for (const user of DEMO_USERS) lines.set(user.role, await test.as(user.username));
  });
  afterAll(() => {
    test.close();
  });
  const codeOf = async (line: TestLine, name: string, input: unknown): Promise<string> => {
    const answer = await test.backend.dispatch(line.connection, name, input);
    return answer.ok ? 'OK' : answer.error.code;
  };

  it('has a demo user for every role', () => {
    expect([...lines.keys()].toSorted()).toEqual([...ROLES].toSorted());
  });

  // An input of no shape is refused after the role was checked and before anything is done: so every cell can be asked.
  it.each(GUARDED)('%s: exactly the roles of the contract', async (name) => {
    const { who } = operationOf(name).access;
    for (const role of ROLES) {
      const allowed = who === 'user' || (who !== 'public' && who.includes(role));
      expect(`${role} ${await codeOf(lines.get(role) as TestLine, name, { unexpected: 1 })}`).toBe(`${role} ${allowed ? 'INVALID_INPUT' : 'ROLE_NOT_ALLOWED'}`);
    }
  });

  it('needs a log-in for everything that is not public, an unlocked screen, and a password of one’s own', async () => {
    const nobody = test.connect();
    const locked = await test.as('fo');
    await locked.call('session.lock', {});
    const admin = lines.get('ADMINISTRATOR') as TestLine;
    await admin.call('user.create', { username: 'baru', name: 'Baru Contoh', role: 'FRONT_OFFICE', area: '32.04', position: null, nip: null, temporaryPassword: 'sandi-sementara' });
    const fresh = test.connect();
    await fresh.call('session.login', { username: 'baru', password: 'sandi-sementara' });
    for (const name of GUARDED) {
      expect(`${name} ${await codeOf(nobody, name, {})}`).toBe(`${name} NOT_LOGGED_IN`);
      expect(`${name} ${await codeOf(locked, name, {})}`).toBe(`${name} SESSION_LOCKED`);
      expect(`${name} ${await codeOf(fresh, name, {})}`).toBe(`${name} PASSWORD_CHANGE_REQUIRED`);
    }
    await expect(locked.call('session.unlock', { password: 'salah' })).rejects.toMatchObject({ code: 'LOGIN_FAILED' });
    await locked.call('session.unlock', { password: DEMO_PASSWORD });
    await locked.call('home.counters', {});
    await fresh.call('session.changePassword', { current: 'sandi-sementara', next: 'sandi-sendiri-9' });
    await fresh.call('home.counters', {});
  });

  it('refuses unknown names and every sender that the shell does not vouch for', async () => {
    const admin = lines.get('ADMINISTRATOR') as TestLine;
    for (const name of ['', 'case', 'case.open2', '__proto__', 'constructor', 'toString', 'hasOwnProperty']) {
      expect(await codeOf(admin, name, {})).toBe('UNKNOWN_OPERATION');
    }
    const stranger = { ...admin.connection, trusted: false };
    for (const name of NAMES) {
      const answer = await test.backend.dispatch(stranger, name, {});
      expect(answer).toMatchObject({ ok: false, error: { code: 'UNTRUSTED_SENDER' } });
    }
  });

  it('keeps a sub-district’s supervisor and a village’s facilitator out of another area, by every way in', async () => {
    const fo = lines.get('FRONT_OFFICE') as TestLine;
    const [supervisor, facilitator] = [lines.get('SUPERVISOR') as TestLine, lines.get('FACILITATOR') as TestLine];
    const far = studyFamily();
    const input = { ...registerInput(far), household: { ...far.household, village: '32.04.12.2002' } };
    const { number } = await fo.call('case.register', input);
    const { caseId } = far;
    expect(await codeOf(supervisor, 'case.open', { caseId })).toBe('AREA_NOT_ALLOWED');
    expect(await codeOf(supervisor, 'case.sendToReview', { caseId, basis: null, note: '' })).toBe('AREA_NOT_ALLOWED');
    expect(await codeOf(supervisor, 'household.open', { householdId: far.household.id })).toBe('AREA_NOT_ALLOWED');
    expect(await codeOf(supervisor, 'case.byCode', { code: number })).toBe('NOT_FOUND');
    expect(await codeOf(supervisor, 'case.queue', { queue: 'OPEN', village: '32.04.12.2002', text: null, cursor: null, limit: 5 })).toBe('AREA_NOT_ALLOWED');
    const page = await supervisor.call('case.queue', { queue: 'OPEN', village: null, text: null, cursor: null, limit: 100 });
    expect(page.rows.every((row) => row.village.startsWith('32.04.05.'))).toBe(true);
    expect(page.rows.map((row) => row.caseId)).not.toContain(caseId);
    expect(await supervisor.call('people.search', { text: far.head.nik ?? '', village: null, limit: 10 })).toEqual([]);

    const near = registerInput(studyFamily());
    expect(await codeOf(facilitator, 'case.register', { ...near, household: { ...near.household, village: '32.04.12.2002' } })).toBe('AREA_NOT_ALLOWED');
    // Naming another area's household or member by its id would move it.
    expect(await codeOf(facilitator, 'case.register', { ...near, household: { ...near.household, id: far.household.id } })).toBe('AREA_NOT_ALLOWED');
    const stolen = near.members.map((member, i) => (i === 1 ? { ...member, id: far.head.id } : member));
    expect(await codeOf(facilitator, 'case.register', { ...near, members: stolen })).toBe('AREA_NOT_ALLOWED');
    await facilitator.call('case.register', near);
    expect(await codeOf(facilitator, 'household.change', { householdId: near.household.id, household: near.household, members: stolen })).toBe('AREA_NOT_ALLOWED');
    expect((await fo.call('household.open', { householdId: far.household.id })).members.map((one) => one.id)).toContain(far.head.id);
  });
});
