import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { expect, test } from '@playwright/test';
import type { ElectronApplication } from '@playwright/test';
import { DEMO_PASSWORD } from '#main/data/demo/office.ts';
import type { OperationName } from '#src/contract/ipc.ts';
import { call, launchDemo } from './desk.ts';
import type { LaunchedApp } from './launch.ts';

/** The process id of the data process, as Electron itself counts it. */
const dataProcessId = (app: ElectronApplication): Promise<number> =>
  app.evaluate(({ app: electron }) => electron.getAppMetrics().find((metric) => metric.serviceName === 'slrt-data' || metric.name === 'slrt-data')?.pid ?? 0);

test.describe('the data process', () => {
  let launched: LaunchedApp;
  test.beforeAll(async () => {
    launched = await launchDemo();
  });
  test.afterAll(() => launched.close());

  test('is started again after a crash, with every acknowledged command and the session', async () => {
    const { app, window } = launched;
    await call(window, 'session.login', { username: 'fo', password: DEMO_PASSWORD });
    await call(window, 'draft.save', { id: 'draft-1', form: 'register', title: 'Contoh', body: '{}' });
    const before = await dataProcessId(app);
    expect(before).toBeGreaterThan(0);
    process.kill(before, 'SIGKILL');
    await expect(window.getByText('Semua yang sudah tersimpan tetap ada.')).toBeVisible();
    await expect.poll(() => dataProcessId(app)).not.toBe(before);
    const drafts = await call(window, 'draft.list', {});
    expect(drafts.map((draft) => draft.id)).toEqual(['draft-1']);
    expect(await call(window, 'session.current', {})).toMatchObject({ username: 'fo' });
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
    await expect(call(window, 'sql.run' as OperationName, { sql: 'select 1' } as never)).rejects.toThrow('UNKNOWN_OPERATION');
  });
});
