import { expect, test, type Page } from '@playwright/test';
import { call, launchDemo, loginAs } from './desk.ts';
import type { LaunchedApp } from './launch.ts';
import { board, card, kind, openPapers } from './papersDesk.ts';
import { expectGoodScreen, picture } from './screen.ts';
import { registerStudyFamily } from './study.ts';

test.describe('the camera', () => {
  let launched: LaunchedApp;
  test.beforeAll(async () => {
    launched = await launchDemo({}, ['--use-fake-device-for-media-stream']);
    await registerStudyFamily(launched.window, 'camera-case');
    await loginAs(launched.window, 'fo');
  });
  test.afterAll(() => launched.close());

  test('takes, takes again, uses; pulled out in between it loses nothing', async () => {
    const { window, app } = launched;
    await openPapers(window, 'camera-case');
    await kind(window, 'SKTM');
    await board(window).getByRole('button', { name: 'Kamera' }).click();
    const take = board(window).getByRole('button', { name: 'Ambil gambar' });
    await expect(take).toBeEnabled();
    await expectGoodScreen(app, window, 'papers-12-camera');
    await take.click();
    await expect(board(window).locator('[data-shot]')).toBeVisible();
    await picture(window, 'papers-13-shot');
    await board(window).getByRole('button', { name: 'Ambil ulang' }).click();
    await take.click();
    await expect(board(window).locator('[data-shot]')).toBeVisible();
    await pullOut(window);
    await expect(board(window).getByRole('alert')).toContainText('gambar yang sudah diambil masih ada');
    await board(window).getByRole('button', { name: /^(Pakai gambar ini|Tetap pakai)$/ }).click();
    await expect(card(window)).toHaveCount(1);
    await board(window).getByRole('button', { name: 'Kamera' }).click();
    await expect(take).toBeEnabled();
    await pullOut(window);
    await expect(board(window).getByRole('alert')).toContainText('Kamera terlepas. Berkas yang sudah disimpan tetap aman.');
    await expectGoodScreen(app, window, 'papers-14-unplugged');
    await board(window).getByRole('button', { name: 'Coba lagi' }).click();
    await expect(take).toBeEnabled();
    const state = (await call(window, 'case.open', { caseId: 'camera-case' })).state;
    expect(state.attachments.filter((file) => file.removed === null)).toHaveLength(1);
  });

  test('the camera is all that the page may have: no microphone', async () => {
    const refused = await launched.window.evaluate(() => navigator.mediaDevices.getUserMedia({ audio: true }).then(() => 'allowed', (error: unknown) => (error as Error).name));
    expect(refused).toBe('NotAllowedError');
  });
});

/** What the page hears when the cable is pulled: the picture's track ends. */
async function pullOut(window: Page): Promise<void> {
  await window.evaluate(() => {
    const stream = document.querySelector('video')?.srcObject as MediaStream;
    for (const track of stream.getTracks()) {
      track.stop();
      track.dispatchEvent(new Event('ended'));
    }
  });
}
