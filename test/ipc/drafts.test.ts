import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { demoBackend, type TestBackend } from './backend.ts';
import { registerInput, studyFamily } from './family.ts';

let backend: TestBackend;
beforeAll(async () => {
  backend = await demoBackend();
});
afterAll(() => {
  backend.close();
});

const draft = { id: 'draft-of-fo', form: 'register', title: 'Contoh', body: '{"step":1}' };

test('a draft is its writer’s alone; saving over another one’s is said, not swallowed', async () => {
  const fo = await backend.as('fo');
  await fo.call('draft.save', draft);
  const planner = await backend.as('bo');
  await expect(planner.call('draft.save', { ...draft, body: '{}' })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  expect(await fo.call('draft.open', { id: draft.id })).toMatchObject({ body: draft.body });
  expect(await planner.call('draft.list', {})).toEqual([]);
});

test('the same form saved from two windows is found out: the older text overwrites nothing', async () => {
  const [one, two] = [await backend.as('fo'), await backend.as('fo')];
  const id = randomUUID();
  const { savedAt } = await one.call('draft.save', { ...draft, id, basis: null });
  const second = await two.call('draft.save', { ...draft, id, body: '{"step":2}', basis: savedAt });
  expect(second.savedAt).toBeGreaterThan(savedAt);
  await expect(one.call('draft.save', { ...draft, id, body: '{"step":3}', basis: savedAt })).rejects.toMatchObject({ code: 'STALE_VERSION' });
  await expect(one.call('draft.save', { ...draft, id, body: '{"step":3}', basis: null })).rejects.toMatchObject({ code: 'STALE_VERSION' });
  expect((await one.call('draft.open', { id })).body).toBe('{"step":2}');
  await two.call('draft.discard', { id });
  await expect(one.call('draft.save', { ...draft, id, basis: savedAt })).rejects.toMatchObject({ code: 'NOT_FOUND' });
});

test('what was handed in does not come back as a draft; three presses make one case', async () => {
  const [one, two] = [await backend.as('fo'), await backend.as('fo')];
  const input = registerInput(studyFamily());
  const { savedAt } = await one.call('draft.save', { ...draft, id: input.caseId, basis: null });
  const pressed = await Promise.all([1, 2, 3].map(() => one.call('case.register', input)));
  expect(pressed.map((answer) => answer.created)).toEqual([true, false, false]);
  expect(new Set(pressed.map((answer) => answer.number)).size).toBe(1);
  await expect(two.call('draft.save', { ...draft, id: input.caseId, basis: savedAt })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  expect((await one.call('draft.list', {})).map((row) => row.id)).not.toContain(input.caseId);
});

test('500 drafts are saved and listed at once, and the list carries no texts', async () => {
  const fo = await backend.as('fo');
  for (let n = 0; n < 500; n++) await fo.call('draft.save', { ...draft, id: `many-${n}`, title: `Warga ${n}`, body: 'x'.repeat(20_000), basis: null });
  const before = performance.now();
  const listed = await fo.call('draft.list', {});
  const took = performance.now() - before;
  expect(listed.filter((row) => row.id.startsWith('many-'))).toHaveLength(500);
  expect(JSON.stringify(listed).length).toBeLessThan(100_000);
  expect(took).toBeLessThan(250); // some milliseconds; the bound is for a busy machine
});
