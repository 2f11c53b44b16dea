import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { NATIONAL } from '#src/contract/siks-ng.ts';
import { downloadNewest } from '#main/national/client/download.ts';
import { readDelta } from '#main/national/client/feed.ts';
import { sendWaiting } from '#main/national/client/send.ts';
import { decide } from '#main/national/simulator/decide.ts';
import { faultProfile } from '#main/national/simulator/faultProfiles.ts';
import { openSimulator } from '#main/national/simulator/simulator.ts';
import { seededRandom } from '#main/registry/generate/random.ts';
import { newFamily, outboxOf, removalOf, uuid } from './proposals.ts';
import { openWorld, tempDir, type World } from './world.ts';

const DAY = 86_400_000;

async function linesOf(world: World): Promise<Map<string, Record<string, unknown>>> {
  const { file } = await downloadNewest({ client: world.clientOver(world.simulator.honest), dir: tempDir(), regency: '32.04', patience: world.patience });
  const [, ...lines] = gunzipSync(readFileSync(file)).toString('utf8').trim().split('\n');
  return new Map(lines.map((line) => JSON.parse(line) as Record<string, unknown>).map((line) => [String(line['registryId']), line]));
}

test('old snapshot + delta = new snapshot; proposals that were determined are in it', async () => {
  const world = await openWorld({ people: 2_000, publishEveryDays: 1_000 });
  const random = seededRandom(21);
  const before = await linesOf(world);
  const [leaver = ''] = before.keys();
  const family = newFamily(random);
  const removal = removalOf(random, leaver, String(before.get(leaver)?.['village']));
  const outbox = outboxOf([family, removal]);
  const client = world.clientOver(world.simulator.honest);
  await sendWaiting({ client, outbox, patience: world.patience });
  world.simulator.clock.advance(60 * DAY);
  const results = (await client.call(NATIONAL.readResults)).body.items;
  const determined = results.filter(({ outcome }) => outcome === 'DETERMINED');
  await world.simulator.publish();

  const delta = await readDelta({ client, patience: world.patience, pageSize: 3 }, '32.04', 1);
  const expected = new Map(before);
  for (const change of delta?.changes ?? []) {
    if (change.op === 'REMOVE') expected.delete(change.registryId);
    else expected.set(change.registryId, change.line);
  }
  const after = await linesOf(world);
  expect(delta?.version).toBe(2);
  expect(Object.fromEntries(after)).toEqual(Object.fromEntries(expected));
  expect(after.has(leaver)).toBe(determined.every(({ proposalId }) => proposalId !== removal.proposalId));
  const found = [...after.values()].filter(({ nik }) => nik === family.members[0]?.nik);
  expect(found).toHaveLength(determined.filter(({ proposalId }) => proposalId === family.proposalId).length);
  world.simulator.close();
});

test('it publishes by itself when its days have passed, and remembers everything in its folder', async () => {
  const dir = tempDir();
  const options = { dir, people: 200, seed: 1, faults: 'none', publishEveryDays: 7 };
  const first = await openSimulator(options);
  first.clock.advance(8 * DAY);
  await first.honest(new Request('http://x/v1/registry/snapshots?regency=32.04'));
  const now = first.clock.now();
  first.close();
  const second = await openSimulator(options);
  expect(second.store.db.prepare('select max(version) from snapshot').pluck().get()).toBe(2);
  expect(second.clock.now()).toBeGreaterThanOrEqual(now);
  expect((await second.honest(new Request('http://x/simulator/advance', { method: 'POST', body: '{"days":1}' }))).status).toBe(200);
  expect((await second.honest(new Request('http://x/simulator/advance', { method: 'POST', body: '{"days":-1}' }))).status).toBe(400);
  second.close();
});

test('decisions walk the stages in order, take days, and reject for reasons that can be mended', () => {
  const random = seededRandom(3);
  const outcomes = Array.from({ length: 300 }, () => decide(newFamily(random), 1));
  const lengths = outcomes.map((decisions) => decisions.at(-1)?.afterMs ?? 0);
  expect(Math.min(...lengths)).toBeGreaterThan(2 * DAY);
  expect(Math.max(...lengths)).toBeLessThan(45 * DAY);
  const rejected = outcomes.filter((decisions) => decisions.at(-1)?.result.outcome === 'REJECTED');
  expect(rejected.length / 300).toBeGreaterThan(0.02);
  expect(rejected.length / 300).toBeLessThan(0.12);
  for (const decisions of outcomes) {
    const stages = decisions.map(({ result }) => ['VILLAGE', 'SUB_DISTRICT', 'REGENCY', 'NATIONAL'].indexOf(result.stage));
    expect(stages).toEqual(stages.map((_, at) => at));
  }
  const old = { ...newFamily(random), minutes: { number: '1', heldOn: '2026-03-01', sha256: null } };
  const last = decide(old, 1).at(-1)?.result;
  expect([last?.outcome, last?.reason?.code, last?.reason?.toFix.length]).toEqual(['REJECTED', 'MINUTES_TOO_OLD', 1]);
});

test('what can be seen at once is refused at once', async () => {
  const world = await openWorld();
  const random = seededRandom(33);
  const row = world.simulator.store.db.prepare<[], { registry_id: string; nik: string; village: string }>('select registry_id, nik, village from person where nik is not null limit 1').get();
  const known = newFamily(random);
  const twin = newFamily(random);
  const outbox = outboxOf([
    { ...known, members: known.members.map((member) => ({ ...member, nik: row?.nik ?? null })) },
    removalOf(random, 'NOBODY', '32.04.05.2001'),
    { ...newFamily(random), minutes: { number: '1', heldOn: '2026-11-30', sha256: null } },
    twin, { ...twin, proposalId: uuid(random) },
  ]);
  await sendWaiting({ client: world.clientOver(world.simulator.honest), outbox, patience: world.patience });
  expect([...outbox.refused.values()]).toEqual(['ALREADY_IN_REGISTRY', 'NOT_IN_REGISTRY', 'MINUTES_INVALID', 'DUPLICATE_PROPOSAL']);
  expect(outbox.accepted.size).toBe(1);
  world.simulator.close();
});

test('the same seed makes the same faults; unknown profiles are named', async () => {
  const world = await openWorld();
  const run = async (): Promise<number[]> => {
    const line = world.line('server-errors', 5);
    const statuses: number[] = [];
    for (let asked = 0; asked < 30; asked += 1) statuses.push((await line(new Request('http://x/v1/service'))).status);
    return statuses;
  };
  expect(await run()).toEqual(await run());
  expect(new Set(await run()).size).toBeGreaterThan(2);
  expect(() => faultProfile('earthquake')).toThrow('INVALID_INPUT');
  world.simulator.close();
});
