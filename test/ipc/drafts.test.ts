import { afterAll, beforeAll, expect, test } from 'vitest';
import { demoBackend, type TestBackend } from './backend.ts';

let backend: TestBackend;
beforeAll(async () => {
  backend = await demoBackend();
});
afterAll(() => {
  backend.close();
});

test('a draft is its writer’s alone; saving over another one’s is said, not swallowed', async () => {
  const draft = { id: 'draft-of-fo', form: 'register', title: 'Contoh', body: '{"step":1}' };
  const fo = await backend.as('fo');
  await fo.call('draft.save', draft);
  const planner = await backend.as('bo');
  await expect(planner.call('draft.save', { ...draft, body: '{}' })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  expect(await fo.call('draft.open', { id: draft.id })).toMatchObject({ body: draft.body });
  expect(await planner.call('draft.list', {})).toEqual([]);
});
