import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Proposal } from '#src/contract/siks-ng/proposals.ts';
import { readProposal } from '#main/data/flows/read.ts';
import type { Store } from '#main/data/store.ts';
import { sendWaiting } from '#main/national/client/send.ts';
import { officeOutbox } from '#main/national/office/outbox.ts';
import { preview } from '#main/national/office/view.ts';
import { serveSimulator, type RunningSimulator } from '#main/national/simulator/server.ts';
import { nationalClient } from '#main/national/client/client.ts';
import { httpTransport } from '#main/national/client/transport.ts';
import { seededRandom } from '#main/registry/generate/random.ts';
import { HOUSE, PERSON, sheet, verval } from '../domain/proposal/samples.ts';
import { demoBackend, type TestBackend, type TestLine } from '../ipc/backend.ts';
import { readyChange, readyFamily } from './office.ts';
import { credentialsOf, openWorld, type World } from './world.ts';

let world: World;
let running: RunningSimulator;
let backend: TestBackend;
let siks: TestLine;
let store: Store;
let known: string[];
const random = seededRandom(61);
const now = Date.parse('2026-11-10T02:00:00Z');

beforeAll(async () => {
  world = await openWorld({ people: 600 });
  running = await serveSimulator(world.simulator, 0);
  backend = await demoBackend({ now: () => now });
  siks = await backend.as('siks');
  ({ store } = backend.backend.services.office.get());
  known = world.simulator.store.db.prepare<[], string>('select registry_id from person order by rowid limit 60').pluck().all();
}, 60_000);
afterAll(async () => {
  backend.close();
  await running.close();
  world.simulator.close();
});

const next = (count: number): string[] => known.splice(0, count);
const bodies = async (proposalId: string): Promise<Proposal[]> => {
  const own = new Set(store.connection.prepare<[string], string>('select id from national_item where proposal_id = ?').pluck().all(proposalId));
  return (await preview(store, null)).items.filter(({ id }) => own.has(id)).map(({ body }) => JSON.parse(body ?? 'null') as Proposal);
};
const send = () => {
  const client = nationalClient(httpTransport({ baseUrl: running.url }), () => Promise.resolve(credentialsOf(world.simulator)));
  return sendWaiting({ client, outbox: officeOutbox(store, { author: 'u1' }), patience: world.patience });
};
const lineOf = (registryId: string): Record<string, unknown> => JSON.parse(world.simulator.store.db.prepare<[string], { line: string }>('select line from person where registry_id = ?').get(registryId)?.line ?? '{}') as Record<string, unknown>;
const sheetOf = (archive: Uint8Array): string => {
  const name = Object.keys(unzipSync(archive)).find((file) => file.endsWith('.xlsx')) ?? '';
  const inside = unzipSync(unzipSync(archive)[name] ?? new Uint8Array());
  return ['xl/sharedStrings.xml', 'xl/worksheets/sheet1.xml'].map((file) => (inside[file] === undefined ? '' : strFromU8(inside[file]))).join('');
};

describe('by network', () => {
  it('the mother\'s name of a correction and of a new member go up as they were written, in capitals', async () => {
    const [id = ''] = next(1);
    const { proposalId } = readyChange(store, random, 'CORRECT', 'IDENTITY', [id], { changes: [{ of: 0, field: 'motherName', from: '', to: ' Enok Contoh ' }, { of: 0, field: 'nik', from: '', to: '3204991501850077' }] });
    expect(await bodies(proposalId)).toMatchObject([{ kind: 'CORRECT', registryId: id, fields: { motherName: 'ENOK CONTOH', nik: '3204991501850077' } }]);
    const family = readyFamily(store, random, { form: (personId) => verval([personId], { sheets: [sheet(null, HOUSE), sheet(personId, PERSON), { instrument: 'DTSEN', version: '2025', subject: personId, answers: { mother_name: 'Enok Contoh' } }] }) });
    expect(await bodies(family.proposalId)).toMatchObject([{ kind: 'NEW', members: [{ motherName: 'ENOK CONTOH' }] }]);
  });

  it('what was seen of a house goes once for the family, with its instrument, and nothing of the people in it', async () => {
    const ids = next(3);
    const { proposalId } = readyChange(store, random, 'CORRECT', 'HOUSEHOLD_VARIABLES', ids, { form: (subjectIds) => verval(subjectIds) });
    const sent = await bodies(proposalId);
    expect(sent).toMatchObject([{ kind: 'CORRECT', registryId: ids[0], fields: {}, household: [{ instrument: 'REGSOSEK', version: '2022.K', visitedOn: '2026-11-20', answers: { '302': 24, '303': 8 } }] }]);
    // 430 is an illness, 418 the work of a person.
    expect(JSON.stringify(sent)).not.toMatch(/"(430|418|412)"/);
  });

  it('a correction of two of three people is two items, and over when both are', async () => {
    const ids = next(3);
    const { proposalId } = readyChange(store, random, 'CORRECT', 'IDENTITY', ids, { changes: [{ of: 0, field: 'name', from: 'A', to: 'Asep Contoh' }, { of: 2, field: 'name', from: 'B', to: 'Cucu Contoh' }] });
    expect((await bodies(proposalId)).map((item) => (item.kind === 'CORRECT' ? `${item.registryId} ${item.fields.name ?? ''}` : '')).toSorted()).toEqual([`${ids[0] ?? ''} ASEP CONTOH`, `${ids[2] ?? ''} CUCU CONTOH`].toSorted());
  });

  it('one that says nothing is told to somebody, and goes nowhere', async () => {
    const { proposalId } = readyChange(store, random, 'CORRECT', 'HOUSEHOLD_VARIABLES', next(2));
    expect((await preview(store, null)).items.filter(({ gaps }) => gaps.includes('NO_FIELDS'))).toHaveLength(1);
    expect(await bodies(proposalId)).toEqual([null]);
  });

  it('all of it arrives over real HTTP, each once, and in the end stands in the register', async () => {
    const before = world.simulator.store.db.prepare('select count(*) from proposal').pluck().get() as number;
    const sent = await send();
    expect(sent).toMatchObject({ refused: 0 });
    expect(world.simulator.store.db.prepare('select count(*) from proposal').pluck().get()).toBe(before + sent.accepted);
    expect(await send()).toMatchObject({ accepted: 0, batches: 0 });
    world.simulator.clock.advance(60 * 86_400_000);
    await world.simulator.publish();
    const determined = world.simulator.store.db.prepare<[], { body: string }>("select p.body from proposal p join result r on r.proposal_id = p.proposal_id where json_extract(r.body, '$.outcome') = 'DETERMINED'").all().map(({ body }) => JSON.parse(body) as Proposal);
    for (const item of determined) {
      if (item.kind !== 'CORRECT') continue;
      expect(lineOf(item.registryId)).toMatchObject(item.fields);
      if (item.household !== undefined) expect(lineOf(item.registryId)['housing']).toMatchObject({ '302': 24, '303': 8 });
    }
    expect(determined.filter(({ kind }) => kind === 'CORRECT').length).toBeGreaterThan(2);
  });
});

describe('by file', () => {
  const PART = (kind: 'CORRECT' | 'REMOVE') => ({ sheet: kind, area: '32.04' });

  it('corrections are a sheet of their own: a line for each thing to be typed, never a bare code, numbers as text', async () => {
    const [one = '', two = ''] = next(2);
    const named = readyChange(store, random, 'CORRECT', 'IDENTITY', [one], { changes: [{ of: 0, field: 'motherName', from: '', to: 'Enok Contoh' }, { of: 0, field: 'birthDate', from: '1985-01-15', to: '1986-02-16' }, { of: 0, field: 'nik', from: '3204991501850001', to: '3204991501850002' }] });
    readyChange(store, random, 'CORRECT', 'HOUSEHOLD_VARIABLES', [two], { form: (subjectIds) => verval(subjectIds, { sheets: [sheet(null, { '303': 8 }), sheet(subjectIds[0] ?? '', PERSON)] }) });
    const report = await siks.call('national.exportFile', PART('CORRECT'));
    expect(report).toMatchObject({ saved: true, proposals: 2, rows: 4, blanks: [] });
    const saved = backend.saved.at(-1);
    expect(saved?.fileName).toBe('perbaikan-2026-11-32.04.zip');
    const text = sheetOf(saved?.bytes ?? new Uint8Array());
    for (const cell of ['ID DTSEN', one, 'IBU KANDUNG', 'ENOK CONTOH', '16/02/1986', '3204991501850002', 'REGSOSEK 2022 K 303', '>TANAH<']) expect(text).toContain(cell);
    expect(text).not.toContain('<v>3204991501850002</v>');
    // Never both ways.
    expect(officeOutbox(store, { author: 'u1' }).waiting(50).map(({ proposalId }) => proposalId)).not.toContain(named.proposalId);
    expect(await siks.call('national.files', {})).toMatchObject([{ sheet: 'CORRECT', count: 2 }]);
  });

  it('removals too; a later file of the month holds the earlier lines, and what is seen at SIKS-NG settles them', async () => {
    const first = readyChange(store, random, 'REMOVE', 'MOVED', next(2));
    expect(await siks.call('national.exportFile', PART('REMOVE'))).toMatchObject({ proposals: 1, rows: 2, repeated: 0 });
    readyChange(store, random, 'REMOVE', 'DIED', next(1));
    expect(await siks.call('national.exportFile', PART('REMOVE'))).toMatchObject({ proposals: 2, rows: 3, repeated: 1 });
    expect(backend.saved.at(-1)?.fileName).toBe('penghapusan-2026-11-32.04.zip');
    expect(sheetOf(backend.saved.at(-1)?.bytes ?? new Uint8Array())).toContain('ALASAN');
    await siks.call('proposal.recordProgress', { proposalId: first.proposalId, basis: readProposal(store, first.proposalId).lastEventId, stage: 'SUBMITTED', on: '2026-11-10', reference: null, reason: '' });
    expect(store.connection.prepare('select distinct state from national_item where proposal_id = ?').pluck().all(first.proposalId)).toEqual(['TAKEN']);
  });

  it('a line of the result file never settles a correction or a removal', async () => {
    const states = () => store.connection.prepare("select id, state from national_item where way = 'FILE' order by id").all();
    const before = states();
    const niks = store.connection.prepare<[], string>("select distinct p.nik from person p join proposal_subject s on s.person_id = p.id join national_item i on i.proposal_id = s.proposal_id where i.way = 'FILE'").pluck().all();
    expect(niks.length).toBeGreaterThan(2);
    const lines = ['KECAMATAN;DESA;NIK USULAN;PROGRAM BANSOS;HASIL;PADAN;NAMA LENGKAP;KETERANGAN VALIDASI', ...niks.map((nik) => `CILEUNYI;CINUNUK;${nik};BPNT;BERHASIL;PADAN;X;`)];
    const { takeResultFile } = await import('#main/national/file/results.ts');
    expect(takeResultFile(store, 'u1', lines.join('\n')).report).toMatchObject({ accepted: 0, refused: 0, unknown: niks.length });
    expect(states()).toEqual(before);
  });
});
