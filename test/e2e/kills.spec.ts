import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { DEMO_PASSWORD } from '#main/data/demo/office.ts';
import { seededRandom } from '#main/registry/generate/random.ts';
import { call, goTo, launchDemo } from './desk.ts';
import { launchApp, type LaunchedApp } from './launch.ts';

/** Moments at which the whole program is killed; `SLRT_KILLS=200` for the full run, which takes half an hour. The process that writes is killed 200 times in test/data/killedCounter. */
const KILLS = Number(process.env['SLRT_KILLS'] ?? 12);
/** The moments lie anywhere in a registration and shortly behind its end, by the time that an undisturbed one took. */
const BEYOND = 1.15;
/** The two seconds that a kill may cost, and one for a slow machine between a key and this test's own clock. */
const GRACE_MS = 3_000;

const STORY = 'Ayah sakit paru sejak lama dan tidak dapat bekerja, ibu merawat nenek di rumah, anak terancam berhenti sekolah karena tidak ada biaya.';

/** What stood in the form, and since when; `done`: the receipt was on the screen. */
interface Typed {
  readonly texts: { readonly text: string; readonly at: number }[];
  done: boolean;
}

test(`killed at ${KILLS} random moments of a registration, the whole process tree: nothing is lost but the last two seconds, and no family is registered twice`, async () => {
  test.setTimeout(120_000 + KILLS * 60_000);
  const home = await mkdtemp(path.join(tmpdir(), 'slrt-kills-'));
  const env = { SLRT_KEY_STORE: 'user-file', SLRT_DATA_DIR: path.join(home, 'data'), SLRT_KEY_DIR: path.join(home, 'keys') };
  const random = seededRandom(41);
  let kept = 0;
  let registered = 0;
  try {
    let launched = await launchDemo(env);
    const longest = Math.round(BEYOND * (await undisturbed(launched.window)));
    for (let kill = 0; kill < KILLS; kill += 1) {
      const name = `Warga ${spelt(kill)}`;
      await enter(launched.window);
      const typed: Typed = { texts: [], done: false };
      const typing = register(launched.window, name, typed).catch(() => undefined); // it ends in the middle, with the window
      await new Promise((resolve) => setTimeout(resolve, random.below(longest)));
      const at = Date.now();
      await killTree(launched);
      await typing;
      launched = await launchApp({ env });
      await launched.window.waitForLoadState('domcontentloaded');
      await enter(launched.window);
      const found = await standing(launched.window, name);
      const due = typed.texts.filter((one) => one.at < at - GRACE_MS).map((one) => one.text);
      expect(found.cases, name).toBeLessThanOrEqual(1);
      if (typed.done) expect(found, name).toMatchObject({ cases: 1, draft: null });
      else if (found.cases === 0) for (const text of due) expect(found.draft ?? '', `${name}, ${due.length} texts`).toContain(text);
      if (found.cases === 1) expect(found.narrative, name).toBe(STORY);
      if (found.draft !== null) kept += 1;
      registered += found.cases;
      await Promise.all(found.draftIds.map((id) => call(launched.window, 'draft.discard', { id })));
    }
    await launched.close();
  } finally {
    await rm(home, { recursive: true, force: true });
  }
  process.stdout.write(`      ${KILLS} kills: ${kept} drafts found again, ${registered} registered\n`);
  expect(kept).toBeGreaterThan(0);
  // Of a dozen, all may lie before the end.
  if (KILLS >= 100) expect(registered).toBeGreaterThan(0);
});

/** Milliseconds that a whole registration takes. */
async function undisturbed(window: Page): Promise<number> {
  await enter(window);
  const typed: Typed = { texts: [], done: false };
  const begun = Date.now();
  await register(window, 'Warga Tenang', typed);
  expect(typed.done).toBe(true);
  return Date.now() - begun;
}

/** A name that no other kill has; letters only, as names are. */
const spelt = (n: number): string => `Mati ${String(n + 100).replace(/\d/g, (digit) => 'abcdefghij'.charAt(Number(digit)))}`;

async function enter(window: Page): Promise<void> {
  await call(window, 'session.logout', {});
  await call(window, 'session.login', { username: 'fo', password: DEMO_PASSWORD });
  await goTo(window, '#/');
  await window.reload();
  await window.locator('[data-page-title]').waitFor();
}

/** A whole registration by keys, without a rest; takes down what stands in the form as it grows. */
async function register(window: Page, name: string, typed: Typed): Promise<void> {
  const keep = (text: string): void => void typed.texts.push({ text, at: Date.now() });
  await goTo(window, '#/register');
  await window.getByLabel('NIK atau nama salah satu anggota keluarga').fill(name);
  await window.getByText('Belum ada yang cocok di kantor ini.').waitFor();
  await window.keyboard.press('Control+Enter');
  await expect(window.getByLabel('Nama', { exact: true })).toHaveValue(name);
  keep(name);
  await window.getByLabel('Tanpa NIK').check();
  await window.getByRole('textbox', { name: 'Desa atau kelurahan' }).fill('cinunuk');
  await window.keyboard.press('Tab');
  await typeOn(window, 'Alamat', 'Kp. Contoh gang buntu di belakang pasar lama nomor tujuh', keep);
  await window.keyboard.press('Control+Enter');
  await window.getByRole('combobox', { name: 'Jenis keluhan' }).click();
  await window.getByRole('option', { name: 'Kebutuhan di luar program' }).click();
  await typeOn(window, 'Cerita keluarga', STORY, keep);
  await window.getByLabel('Warga sudah mendengar dan setuju').check();
  await window.keyboard.press('Control+Enter');
  await window.getByRole('heading', { name: 'Periksa kembali bersama warga' }).waitFor();
  await window.getByRole('button', { name: 'Daftarkan keluarga' }).dblclick();
  await window.getByRole('heading', { name: 'Keluarga terdaftar' }).waitFor();
  typed.done = true;
}

/** Word by word, as fast as the window takes it: a text must be safe before its last word. */
async function typeOn(window: Page, label: string, text: string, keep: (text: string) => void): Promise<void> {
  await window.getByLabel(label, { exact: true }).focus();
  let soFar = '';
  for (const word of text.split(/(?<= )/)) {
    await window.keyboard.type(word, { delay: 12 });
    soFar += word;
    keep(soFar.trimEnd());
  }
}

/** What the program knows of a family after its start: cases, and the draft with its text. */
async function standing(window: Page, name: string): Promise<{ cases: number; narrative: string | null; draft: string | null; draftIds: string[] }> {
  const { rows } = await call(window, 'case.queue', { queue: 'OPEN', village: null, text: name, cursor: null, limit: 10 });
  const drafts = await call(window, 'draft.list', {});
  const bodies = await Promise.all(drafts.map(({ id }) => call(window, 'draft.open', { id })));
  const first = rows[0] === undefined ? null : await call(window, 'case.open', { caseId: rows[0].caseId });
  return {
    cases: rows.length, narrative: first?.state.registration?.narrative ?? null,
    draft: bodies.find(({ body }) => body.includes(name))?.body ?? null, draftIds: drafts.map(({ id }) => id),
  };
}

/** SIGKILL to every process of the program, as a power cut would. */
async function killTree({ app, close }: LaunchedApp): Promise<void> {
  const pids = await app.evaluate(({ app: electron }) => electron.getAppMetrics().map((metric) => metric.pid));
  for (const pid of [...pids, app.process().pid ?? 0].filter((one) => one > 1)) {
    try {
      process.kill(pid, 'SIGKILL');
    } catch {
      continue; // it went with its parent
    }
  }
  await close().catch(() => undefined);
}
