import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { expect, test } from '@playwright/test';
import type { ElectronApplication, Page } from '@playwright/test';
import { launchApp, type LaunchedApp } from './launch.ts';

interface Bridge {
  call(name: string, input: unknown): Promise<{ ok: boolean; value: never; error: { code: string } }>;
}

const call = <T>(window: Page, name: string, input: unknown): Promise<T> =>
  window.evaluate(async ([operation, sent]) => {
    const { api } = globalThis as unknown as { api: Bridge };
    const answer = await api.call(operation as string, sent);
    if (!answer.ok) throw new Error(answer.error.code);
    return answer.value;
  }, [name, input] as const) as Promise<T>;

/** The process id of the data process, as Electron itself counts it. */
const dataProcessId = (app: ElectronApplication): Promise<number> =>
  app.evaluate(({ app: electron }) => electron.getAppMetrics().find((metric) => metric.serviceName === 'slrt-data' || metric.name === 'slrt-data')?.pid ?? 0);

test.describe('the data process', () => {
  let launched: LaunchedApp;
  test.beforeAll(async () => {
    launched = await launchApp({ env: { SLRT_KEY_STORE: 'user-file' } });
    const { window } = launched;
    await window.waitForLoadState('domcontentloaded');
    const { recoveryKey } = await call<{ recoveryKey: string }>(window, 'setup.demo', { language: 'id', passphrase: null });
    await call(window, 'setup.confirmRecovery', { recoveryKey });
  });
  test.afterAll(() => launched.close());

  test('is started again after a crash, with every acknowledged command and the session', async () => {
    const { app, window } = launched;
    await call(window, 'session.login', { username: 'fo', password: 'sabilulungan-2026' });
    await call(window, 'draft.save', { id: 'draft-1', form: 'register', title: 'Contoh', body: '{}' });
    const before = await dataProcessId(app);
    expect(before).toBeGreaterThan(0);
    process.kill(before, 'SIGKILL');
    await expect(window.getByText('Semua yang sudah tersimpan tetap ada.')).toBeVisible();
    await expect.poll(() => dataProcessId(app)).not.toBe(before);
    const drafts = await call<{ id: string }[]>(window, 'draft.list', {});
    expect(drafts.map((draft) => draft.id)).toEqual(['draft-1']);
    expect(await call<{ username: string }>(window, 'session.current', {})).toMatchObject({ username: 'fo' });
  });

  test('belongs to one copy of the application: a second one hands over to the first and ends', async () => {
    const { app, command } = launched;
    const second = spawn(command.binary, command.args, { env: command.env, stdio: 'ignore', timeout: 30_000 });
    const [code] = (await once(second, 'exit')) as [number | null];
    expect(code).toBe(0);
    expect(app.windows()).toHaveLength(1);
  });

  test('is out of reach of the page but for call and on, and the page has no Node', async () => {
    const { window } = launched;
    const seen = await window.evaluate(() => ({
      api: Object.keys((globalThis as unknown as { api: object }).api).sort(),
      node: ['require', 'process', 'Buffer', 'module'].filter((name) => name in globalThis),
    }));
    expect(seen).toEqual({ api: ['call', 'on'], node: [] });
    await expect(call(window, 'sql.run', { sql: 'select 1' })).rejects.toThrow('UNKNOWN_OPERATION');
  });
});
