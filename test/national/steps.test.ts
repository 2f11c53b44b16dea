import { rmSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Result } from '#src/contract/siks-ng/proposals.ts';
import { readProposal } from '#main/data/flows/read.ts';
import { takeResults } from '#main/data/national/results.ts';
import { nationalFact } from '#main/data/national/state.ts';
import { openStore, type Store } from '#main/data/store.ts';
import { officeOutbox } from '#main/national/office/outbox.ts';
import { preview } from '#main/national/office/view.ts';
import { seededRandom } from '#main/registry/generate/random.ts';
import { approve, readyFamily } from './office.ts';
import { tempDir } from './world.ts';

const dir = tempDir();
let store: Store;
const random = seededRandom(91);
beforeAll(() => {
  store = openStore({ file: path.join(dir, 'steps.db'), keyHex: 'e5'.repeat(32) });
});
afterAll(() => {
  store.close();
  rmSync(dir, { recursive: true, force: true });
});

async function sent(count: number): Promise<string[]> {
  const ids = Array.from({ length: count }, () => readyFamily(store, random).proposalId);
  const outbox = officeOutbox(store, { author: 'u1' });
  outbox.sending?.(outbox.waiting(1_000), '4f8b2c1e-0000-4000-8000-000000000001');
  await outbox.settle(ids.map((proposalId) => ({ outcome: 'ACCEPTED' as const, proposalId, nationalId: `USL-${proposalId}` })));
  return ids;
}

const verified = (proposalId: string): Result => ({
  resultId: `R-${proposalId}`, proposalId, nationalId: `USL-${proposalId}`, stage: 'REGENCY', outcome: 'VERIFIED', at: '2026-11-10T09:00:00+07:00', reason: null, registryId: null, decile: null,
});

test('results are taken in steps: others come in between, the cursor moves with the last', async () => {
  const ids = await sent(60);
  let between = 0;
  let isOver = false;
  const heartbeat = (): void => {
    between += 1;
    if (!isOver) setImmediate(heartbeat);
  };
  heartbeat();
  const cursors = new Set<string | null>();
  await takeResults(store, ids.map(verified), 'c9', () => cursors.add(nationalFact(store, 'results')));
  isOver = true;
  expect(ids.map((id) => readProposal(store, id).status)).toEqual(ids.map(() => 'SENT_TO_CENTER'));
  expect(nationalFact(store, 'results')).toBe('c9');
  expect([...cursors][0]).toBeNull();
  expect(between).toBeGreaterThan(5);
});

test('killed between two steps, the page is read again and the rest is taken, each once', async () => {
  const ids = await sent(60);
  let heard = 0;
  const dying = takeResults(store, ids.map(verified), 'c10', () => {
    heard += 1;
    throw new Error('killed');
  });
  await expect(dying).rejects.toThrow('killed');
  expect(heard).toBe(1);
  expect(nationalFact(store, 'results')).toBe('c9');
  const before = ids.filter((id) => readProposal(store, id).status === 'SENT_TO_CENTER').length;
  expect(before).toBeGreaterThan(0);
  expect(before).toBeLessThan(60);
  await takeResults(store, ids.map(verified), 'c10', () => undefined);
  expect(ids.map((id) => readProposal(store, id).progress.map(({ stage }) => stage))).toEqual(ids.map(() => ['SUBMITTED', 'SENT_TO_CENTER']));
  expect(nationalFact(store, 'results')).toBe('c10');
});

test('an empty page moves the cursor', async () => {
  await takeResults(store, [], 'c11', () => undefined);
  expect(nationalFact(store, 'results')).toBe('c11');
});

test('the dry run tells how many wait in all and shows them page by page; what goes by file is not among them', async () => {
  const ids = Array.from({ length: 120 }, () => readyFamily(store, random).proposalId);
  store.connection.prepare("update national_item set state = 'SENDING', way = 'FILE', batch = 'x' where id in (?, ?)").run(ids[0], ids[1]);
  const seen: string[] = [];
  for (let cursor: string | null = null, pages = 0; pages < 9; pages += 1) {
    const page = await preview(store, cursor);
    expect(page.total).toBe(118);
    seen.push(...page.items.map(({ id }) => id));
    if (page.next === null) break;
    cursor = page.next;
  }
  expect(seen.toSorted()).toEqual(ids.slice(2).toSorted());
});

test('a step on one proposal of a round leaves the items of the others alone', () => {
  const { roundId, proposalId } = readyFamily(store, random);
  const other = readyFamily(store, random, { roundId });
  store.connection.prepare('delete from national_item where id = ?').run(proposalId);
  // Another proposal of the same round moves: nothing of the first has changed, so nothing of it is looked at.
  approve(store, roundId, other.proposalId);
  expect(store.connection.prepare('select count(*) from national_item where id = ?').pluck().get(proposalId)).toBe(0);
  expect(store.connection.prepare('select count(*) from national_item where id = ?').pluck().get(other.proposalId)).toBe(1);
  approve(store, roundId, proposalId);
  expect(store.connection.prepare('select count(*) from national_item where proposal_id = ?').pluck().get(proposalId)).toBe(1);
});
