import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { expect, type ElectronApplication, type Page } from '@playwright/test';

const SHOTS = process.env['SLRT_SCREENSHOTS'];
/** The rest of the walk is worth seeing, too. */
const softly = expect.configure({ soft: true });

/**
 * What holds on every screen: no serious accessibility fault in light and dark, nothing wider than the window at
 * 200 % zoom. With SLRT_SCREENSHOTS set to a folder, pictures of it are kept there for looking at.
 */
export async function expectGoodScreen(app: ElectronApplication, window: Page, name: string): Promise<void> {
  await picture(window, name);
  await expectAccessible(`${name}, light`, new AxeBuilder({ page: window }));
  await setScheme(window, 'dark');
  await picture(window, `${name}-dark`);
  // Only colours differ in the dark scheme; the rest was looked at above.
  await expectAccessible(`${name}, dark`, new AxeBuilder({ page: window }).withRules(['color-contrast']));
  await setScheme(window, 'light');
  await expectFitsAtDoubleZoom(app, window, name);
}

async function expectAccessible(name: string, axe: AxeBuilder): Promise<void> {
  const { violations } = await axe.setLegacyMode().analyze();
  const serious = violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map((node) => `${node.html.slice(0, 160)} ${node.failureSummary ?? ''}`).join(' | ')}`);
  softly(serious, name).toEqual([]);
}

async function setScheme(window: Page, scheme: 'light' | 'dark'): Promise<void> {
  await window.evaluate((wanted) => document.documentElement.setAttribute('data-mantine-color-scheme', wanted), scheme);
}

async function expectFitsAtDoubleZoom(app: ElectronApplication, window: Page, name: string): Promise<void> {
  await zoom(app, 2);
  await expect.poll(() => window.evaluate(() => devicePixelRatio)).toBe(2);
  const tooWide = (): Promise<boolean> => window.evaluate(() => [document.documentElement, document.getElementById('page')].some((box) => box !== null && box.scrollWidth > box.clientWidth + 1));
  // Asked again for a moment: an open menu finds its new place a frame or two later.
  await softly.poll(tooWide, { message: `${name}: horizontal scrolling at 200 % zoom`, timeout: 2_000 }).toBe(false);
  await picture(window, `${name}-zoom`);
  await zoom(app, 1);
  await expect.poll(() => window.evaluate(() => devicePixelRatio)).toBe(1);
}

function zoom(app: ElectronApplication, factor: number): Promise<void> {
  return app.evaluate(({ BrowserWindow }, wanted) => {
    for (const window of BrowserWindow.getAllWindows()) window.webContents.setZoomFactor(wanted);
  }, factor);
}

export async function picture(window: Page, name: string): Promise<void> {
  if (SHOTS === undefined) return;
  await mkdir(SHOTS, { recursive: true });
  await window.screenshot({ path: path.join(SHOTS, `${name}.png`) });
}
