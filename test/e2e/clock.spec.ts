import { expect, test } from '@playwright/test';
import { launchDemoAt, moveTo } from './clock.ts';
import { call, loginAs } from './desk.ts';
import type { LaunchedApp } from './launch.ts';

test.describe('the clock of window tests', () => {
  let launched: LaunchedApp;
  test.beforeAll(async () => {
    launched = await launchDemoAt('2026-11-24T09:00:00+07:00');
  });
  test.afterAll(() => launched.close());

  test('moves the window and the data process alike', async () => {
    const { window } = launched;
    await loginAs(window, 'fo');
    await expect(window.getByText('Selasa, 24 November 2026', { exact: false })).toBeVisible();
    await call(window, 'draft.save', { id: 'early', form: 'register', title: 'Contoh', body: '{}' });
    await moveTo(launched, '2032-12-06T09:00:00+07:00');
    await loginAs(window, 'fo');
    await expect(window.getByText('Senin, 6 Desember 2032', { exact: false })).toBeVisible();
    await call(window, 'draft.save', { id: 'late', form: 'register', title: 'Contoh', body: '{}' });
    const saved = new Map((await call(window, 'draft.list', {})).map((draft) => [draft.id, new Date(draft.savedAt).toISOString().slice(0, 10)]));
    expect(Object.fromEntries(saved)).toEqual({ early: '2026-11-24', late: '2032-12-06' });
  });
});
