import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { mayFollowAgain } from '#src/domain/registry/recheck.ts';
import { eventsOf } from '#main/data/cases/events.ts';
import { demoBackend, type TestBackend, type TestLine } from '../ipc/backend.ts';
import { registerInput, studyFamily } from '../ipc/family.ts';
import { person, snapshotFile } from '../registry/people.ts';

describe('newer data against the check on record', () => {
  const source = { version: 2 };
  it.each([
    ['a new decile', { answer: 'FOUND', decile: 1, version: 1 }, { answer: 'FOUND', decile: 3, source }, true],
    ['the same decile', { answer: 'FOUND', decile: 1, version: 1 }, { answer: 'FOUND', decile: 1, source }, false],
    ['gone', { answer: 'FOUND', decile: 1, version: 1 }, { answer: 'NOT_FOUND', decile: null, source }, true],
    ['still unranked, by another number', { answer: 'FOUND_UNRANKED', decile: 0, version: 1 }, { answer: 'FOUND_UNRANKED', decile: 0, source }, false],
    ['data at last', { answer: 'NOT_CONNECTED', decile: null, version: null }, { answer: 'NOT_FOUND', decile: null, source }, true],
    ['undecided stays undecided', { answer: 'SEVERAL', decile: null, version: 1 }, { answer: 'NOT_FOUND', decile: null, source }, false],
    ['one of the several', { answer: 'SEVERAL', decile: null, version: 1 }, { answer: 'FOUND', decile: 2, source }, true],
    ['the same data', { answer: 'FOUND', decile: 1, version: 2 }, { answer: 'FOUND', decile: 3, source }, false],
    ['older data', { answer: 'FOUND', decile: 1, version: 3 }, { answer: 'NOT_FOUND', decile: null, source }, false],
  ] as const)('%s', (_, known, now, differs) => {
    expect(mayFollowAgain(known, now)).toBe(differs);
  });
});

describe('open cases when newer registry data arrives', () => {
  let test: TestBackend;
  let analyst: TestLine;
  beforeAll(async () => {
    test = await demoBackend();
    analyst = await test.as('analis');
  });
  afterAll(() => {
    test.close();
  });

  const family = studyFamily();
  const { caseId, head, elder, son } = family;

  const check = async (personId: string, nik: string | null): Promise<void> => {
    const found = await analyst.call('registry.search', { nik, familyCard: null, name: null, village: null, birthYear: null, sex: null, caseId, limit: 5 });
    const [hit] = found.hits;
    await analyst.call('case.recordRegistryCheck', {
      caseId, basis: null,
      check: {
        personId, answer: found.state, query: nik ?? '', registryId: hit?.registryId ?? null, decile: hit?.decile ?? null, version: found.source?.version ?? null,
        quarter: found.source?.quarter ?? null, dataDate: found.source?.date ?? null, candidates: found.hits.map(({ registryId, score }) => ({ registryId, score })),
      },
    });
  };
  const take = async (version: number, lines: Parameters<typeof snapshotFile>[0]): Promise<void> => {
    const administrator = await test.as('admin');
    test.open.file = await snapshotFile(lines, 'snapshot.ndjson.gz', { version, quarter: '2027Q1', date: '2027-01-01' });
    const chosen = await administrator.call('shell.chooseFile', { kind: 'REGISTRY' });
    await administrator.call('registry.import', { fileToken: chosen?.fileToken ?? '', allowBadLines: false });
    await test.backend.services.recheck.run();
  };
  const queue = async () => (await analyst.call('case.queue', { queue: 'REGISTRY_CHANGED', village: null, text: null, cursor: null, limit: 50 })).rows;
  const known = (member: typeof head, fields: Record<string, unknown>) =>
    person(1, { registryId: `x-${member.id.slice(0, 8)}`, nik: member.nik, name: member.name.toUpperCase(), birthDate: member.birthDate, sex: member.sex, village: '32.04.05.2004', ...fields });

  it('are asked again; what changed stands in the reviewer’s queue until somebody has seen it', async () => {
    const fo = await test.as('fo');
    await fo.call('case.register', registerInput(family));
    await fo.call('case.sendToReview', { caseId, basis: null, note: '' });
    for (const member of [head, elder, son]) await check(member.id, member.nik);
    expect(await queue()).toEqual([]);

    // The head has another rank under the same id, the elder is gone, the son is as he was under a new id.
    await take(2, [known(head, { registryId: 'contoh-1', decile: 4 }), known(son, { decile: 1 })]);
    expect(await queue()).toMatchObject([{ caseId, registryChanged: true, status: 'IN_REVIEW' }]);
    const counters = await analyst.call('home.counters', {});
    expect(counters.find((counter) => counter.queue === 'REGISTRY_CHANGED')).toMatchObject({ count: 1, urgent: 1 });
    expect(test.events.filter(({ event }) => event === 'case.changed').at(-1)?.data).toEqual({ caseId });

    const { state, actions } = await analyst.call('case.open', { caseId });
    expect(new Set(state.registryChanges)).toEqual(new Set([head.id, elder.id]));
    expect(state.checks[head.id]).toMatchObject({ answer: 'FOUND', decile: 4, version: 2, quarter: '2027Q1', by: 'system', query: head.nik });
    expect(state.checks[elder.id]).toMatchObject({ answer: 'NOT_FOUND', removedUntil: '2027-01-01' });
    expect(state.checks[son.id]).toMatchObject({ version: 1, by: expect.not.stringMatching('system') as string });
    const told = state.timeline.filter((entry) => entry.type === 'registryRechecked').map((entry) => entry.data);
    expect(told).toContainEqual(expect.objectContaining({ personId: head.id, previousAnswer: 'FOUND', previousDecile: 1, previousVersion: 1, decile: 4 }));
    expect(actions).toContain('registryChangeSeen');

    await analyst.call('case.seeRegistryChange', { caseId, basis: state.lastEventId, note: '' });
    expect(await queue()).toEqual([]);
    await expect(analyst.call('case.seeRegistryChange', { caseId, basis: null, note: '' })).rejects.toMatchObject({ code: 'STATE_NOT_ALLOWED' });
    await expect(fo.call('case.seeRegistryChange', { caseId, basis: null, note: '' })).rejects.toMatchObject({ code: 'ROLE_NOT_ALLOWED' });
  });

  it('say of a removed person until when they were in the registry', async () => {
    const answer = await analyst.call('registry.search', { nik: elder.nik, familyCard: null, name: null, village: null, birthYear: null, sex: null, caseId, limit: 5 });
    expect(answer).toMatchObject({ state: 'NOT_FOUND', removedUntil: '2027-01-01' });
  });

  it('offer people one slip of the hand away for a mistyped NIK, and never call that found', async () => {
    const typo = `${head.nik?.slice(0, 15)}9`;
    const answer = await analyst.call('registry.search', { nik: typo, familyCard: null, name: null, village: null, birthYear: null, sex: null, caseId, limit: 5 });
    expect(answer).toMatchObject({ state: 'SEVERAL', hits: [{ registryId: 'contoh-1', reasons: ['NIK_NEAR'] }] });
  });

  it('are asked once per data; another run, or the same version again, writes nothing', async () => {
    const { store } = test.backend.services.office.get();
    const before = eventsOf(store, caseId).length;
    await test.backend.services.recheck.run();
    await take(2, [known(head, { registryId: 'contoh-1', decile: 9 }), known(son, { decile: 1 })]);
    expect(eventsOf(store, caseId)).toHaveLength(before);
  });

  it('are gone through in slices, however many they are, and a rebuild finds the same', async () => {
    const fo = await test.as('fo');
    const ids: string[] = [];
    for (let at = 0; at < 22; at += 1) {
      const one = studyFamily();
      const input = registerInput(one);
      await fo.call('case.register', { ...input, caseId: randomUUID(), members: [{ ...one.head, nik: null }], applicantId: one.head.id, needs: [] });
      ids.push(one.head.id);
    }
    const { store } = test.backend.services.office.get();
    const cases = store.sql.all(store.q.selectFrom('case_projection').select('case_id').where('status', '=', 'REGISTERED'));
    for (const { case_id } of cases) await fo.call('case.sendToReview', { caseId: case_id, basis: null, note: '' });
    for (const { case_id } of cases) {
      const { state } = await analyst.call('case.open', { caseId: case_id });
      await analyst.call('case.recordRegistryCheck', {
        caseId: case_id, basis: null,
        check: { personId: state.registration?.applicantId ?? '', answer: 'FOUND', query: 'x', registryId: 'g-1', decile: 2, version: 2, quarter: '2027Q1', dataDate: '2027-01-01', candidates: [] },
      });
    }
    await take(3, [person(1, { registryId: 'g-1', decile: 5 })]);
    expect((await queue()).length).toBeGreaterThanOrEqual(22);
    const administrator = await test.as('admin');
    expect(await administrator.call('projection.rebuild', {})).toMatchObject({ differing: 0 });
  });
});
