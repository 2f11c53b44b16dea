import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { NATIONAL } from '#src/contract/siks-ng.ts';
import type { Proposal, Result } from '#src/contract/siks-ng/proposals.ts';
import { followResults } from '#main/national/client/feed.ts';
import { isPassing } from '#main/national/client/errors.ts';
import { sendWaiting } from '#main/national/client/send.ts';
import { PROFILES } from '#main/national/simulator/faultProfiles.ts';
import type { Answering } from '#main/national/simulator/line.ts';
import { seededRandom } from '#main/registry/generate/random.ts';
import { newFamily, outboxOf, removalOf, type TestOutbox } from './proposals.ts';
import { openWorld, sentJson, type World } from './world.ts';

/** Of each profile; raise it for a long search. */
const HISTORIES = Number(process.env['SLRT_HISTORIES'] ?? 42);

let world: World;
beforeAll(async () => {
  world = await openWorld({ people: 1_000 });
});
afterAll(() => world.simulator.close());

class Killed extends Error {}

/** Throws at some of the points where a computer may lose its power. */
function killer(seed: number, share: number): () => void {
  const random = seededRandom(seed);
  return () => {
    if (random.chance(share)) throw new Killed();
  };
}

/** Notes which proposals were sent after their answer had been settled. */
function watching(answer: Answering, outbox: TestOutbox, mayDie: () => void, sentAgain: string[]): Answering {
  return async (request) => {
    if (request.method === 'POST' && request.url.endsWith('/proposal-batches')) {
      const { items } = await sentJson(request) as { items: { proposalId: string }[] };
      sentAgain.push(...items.map(({ proposalId }) => proposalId).filter((id) => outbox.accepted.has(id) || outbox.refused.has(id)));
    }
    mayDie();
    const response = await answer(request);
    mayDie();
    return response;
  };
}

function proposalsFor(seed: number, count: number): Proposal[] {
  const random = seededRandom(seed);
  return Array.from({ length: count }, () => {
    if (random.chance(0.8)) return newFamily(random);
    const row = world.simulator.store.db.prepare<[number], { registry_id: string; village: string }>('select registry_id, village from person where rowid = ?').get(1 + random.below(1_000));
    return removalOf(random, row?.registry_id ?? '', row?.village ?? '');
  });
}

async function history(profile: string, seed: number, count: number, deaths: number): Promise<void> {
  const mayDie = killer(seed + 1, deaths);
  const outbox = outboxOf(proposalsFor(seed, count), mayDie);
  const sentAgain: string[] = [];
  const line = world.line(profile, seed);
  for (let lives = 0; outbox.waiting(1).length > 0; lives += 1) {
    // After so many lives the line is mended, and nobody dies: the end must come.
    const answer = lives < 30 ? watching(line, outbox, mayDie, sentAgain) : world.simulator.honest;
    try {
      await sendWaiting({ client: world.clientOver(answer, true), outbox, patience: world.patience, mostItems: 20 });
    } catch (error) {
      if (!(error instanceof Killed) && !isPassing(error)) throw error;
    }
  }
  check(outbox, sentAgain);
}

function check(outbox: TestOutbox, sentAgain: string[]): void {
  expect(sentAgain).toEqual([]);
  expect(outbox.twice).toEqual([]);
  const row = world.simulator.store.db.prepare<[string], { national_id: string }>('select national_id from proposal where proposal_id = ?');
  for (const [id, nationalId] of outbox.accepted) expect(row.get(id)?.national_id).toBe(nationalId);
  for (const id of outbox.refused.keys()) expect(row.get(id)).toBeUndefined();
}

describe('exactly one effect', () => {
  test.each([...PROFILES.keys()])('line with %s, senders killed at random', async (profile) => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 2 ** 30 }), fc.integer({ min: 1, max: 25 }), fc.constantFrom(0, 0.05, 0.3), (seed, count, deaths) => history(profile, seed, count, deaths)),
      { numRuns: HISTORIES * (profile === 'all' ? 3 : 1), seed: 20_261_110, endOnFailure: true },
    );
  });

  test('a batch that is refused as a whole loses only the item at fault', async () => {
    const random = seededRandom(77);
    const bad = { ...newFamily(random), madeAt: 'kemarin' };
    const outbox = outboxOf([newFamily(random), newFamily(random), bad, newFamily(random)]);
    const sent = await sendWaiting({ client: world.clientOver(world.simulator.honest), outbox, patience: world.patience });
    expect(sent).toMatchObject({ accepted: 3, refused: 1 });
    expect([...outbox.refused]).toEqual([[bad.proposalId, 'VALIDATION_FAILED']]);
  });

  test('batches shrink on 413 and on silence', async () => {
    const random = seededRandom(78);
    const sizes: number[] = [];
    const narrow: Answering = async (request) => {
      if (!request.url.endsWith('/proposal-batches')) return world.simulator.honest(request);
      const { items } = await sentJson(request) as { items: unknown[] };
      sizes.push(items.length);
      if (items.length > 60) return new Response(null, { status: 413 });
      if (items.length > 20) return new Promise(() => undefined);
      return world.simulator.honest(request);
    };
    const outbox = outboxOf(Array.from({ length: 150 }, () => newFamily(random)));
    await sendWaiting({ client: world.clientOver(narrow, true), outbox, patience: world.patience });
    expect(outbox.accepted.size + outbox.refused.size).toBe(150);
    expect(sizes.slice(0, 4)).toEqual([100, 50, 25, 12]);
  });
});

describe('results', () => {
  test.each(['none', 'repeat', 'unknown-results', 'drop', 'all'])('line with %s: each once, whatever comes how often', async (profile) => {
    const random = seededRandom(profile.length);
    const outbox = outboxOf(Array.from({ length: 25 }, () => newFamily(random)));
    const honest = world.clientOver(world.simulator.honest);
    await sendWaiting({ client: honest, outbox, patience: world.patience });
    world.simulator.clock.advance(60 * 86_400_000);
    const seen = new Map<string, Result>();
    let cursor: string | null = null;
    const client = world.clientOver(world.line(profile, 9), true);
    await followResults({ client, patience: world.patience, pageSize: 50 }, {
      cursor: () => cursor,
      take: (items, next) => {
        for (const item of items) if (outbox.accepted.has(item.proposalId)) seen.set(item.resultId, item);
        cursor = next;
      },
    });
    const asked = await honest.call(NATIONAL.lookUpProposals, { body: { proposalIds: [...outbox.accepted.keys()] } });
    const truth = asked.body.items.flatMap(({ results }) => results);
    expect([...seen.values()].sort(byId)).toEqual(truth.sort(byId));
    expect(truth.filter(({ outcome }) => outcome !== 'VERIFIED')).toHaveLength(outbox.accepted.size);
  });
});

const byId = (a: Result, b: Result): number => (a.resultId < b.resultId ? -1 : 1);
