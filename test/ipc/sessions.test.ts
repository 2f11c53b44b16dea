import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { InputOf } from '#src/contract/ipc.ts';
import { testBackend, type TestBackend, type TestLine } from './backend.ts';
import { ADMIN_PASSWORD, logIn, smallOffice, type SmallOffice } from './smallOffice.ts';

const HOUR = 3_600_000;

describe('log-ins and sessions', () => {
  let clock: number;
  let office: SmallOffice;
  let admin: TestLine;
  beforeEach(async () => {
    clock = 1_790_000_000_000;
    office = await smallOffice({ now: () => clock });
    admin = await office.administrator();
  });
  afterEach(() => {
    office.close();
  });
  const tries = (backend: TestBackend, password: string) => logIn(backend, 'admin', password).then(() => 'OK', (error: { code: string }) => error.code);
  const clerk: InputOf<'user.create'> = { username: 'loket', name: 'Lilis Contoh', role: 'FRONT_OFFICE', area: '32.04', position: null, nip: null, temporaryPassword: 'sandi-sementara' };
  const working = async (): Promise<TestLine> => {
    await admin.call('user.create', clerk);
    const line = await logIn(office, 'loket', 'sandi-sementara');
    await line.call('session.changePassword', { current: 'sandi-sementara', next: 'sandi-sendiri-9' });
    return line;
  };
  const ends = async (line: TestLine): Promise<void> => {
    await expect(line.call('home.counters', {})).rejects.toMatchObject({ code: 'NOT_LOGGED_IN' });
  };

  it('delay wrong passwords longer and longer, over a restart, and forget them after a right one', async () => {
    const waits: number[] = [];
    for (let i = 0; i < 12; i++) {
      expect(await tries(office, 'salah')).toBe('LOGIN_FAILED');
      const error = i < 2 ? null : await logIn(office, 'admin', ADMIN_PASSWORD).catch((thrown: { code: string; details: { seconds: number } }) => thrown);
      if (error === null) continue;
      expect(error).toMatchObject({ code: 'LOGIN_DELAYED' });
      const { seconds } = (error as { details: { seconds: number } }).details;
      waits.push(seconds);
      if (i < 11) clock += seconds * 1_000;
    }
    expect(waits).toEqual([5, 10, 20, 40, 80, 160, 320, 640, 900, 900]);
    office.stop();
    const again = await testBackend({ dir: office.dir, now: () => clock });
    expect(await tries(again, ADMIN_PASSWORD)).toBe('LOGIN_DELAYED');
    clock += HOUR;
    expect(await tries(again, ADMIN_PASSWORD)).toBe('OK');
    expect(await tries(again, 'salah')).toBe('LOGIN_FAILED');
    expect(await tries(again, ADMIN_PASSWORD)).toBe('OK');
    again.stop();
  });

  it('do not get more tries by trying all at once', async () => {
    const codes = await Promise.all(Array.from({ length: 20 }, () => tries(office, 'salah')));
    expect(codes.filter((code) => code === 'LOGIN_FAILED').length).toBeLessThanOrEqual(3);
    expect(await tries(office, ADMIN_PASSWORD)).toBe('LOGIN_DELAYED');
  });

  it('end when the user is disabled, and do not come back when enabled', async () => {
    const line = await working();
    const user = (await admin.call('user.list', {})).find((one) => one.username === 'loket');
    const change = { userId: user?.id ?? '', name: 'Lilis Contoh', role: 'FRONT_OFFICE', area: '32.04', position: null, nip: null } as const;
    await admin.call('user.change', { ...change, disabled: true });
    await ends(line);
    await expect(logIn(office, 'loket', 'sandi-sendiri-9')).rejects.toMatchObject({ code: 'ACCOUNT_DISABLED' });
    await admin.call('user.change', { ...change, disabled: false });
    await ends(line);
    await logIn(office, 'loket', 'sandi-sendiri-9');
  });

  it('end when the password is reset, when a working day is over, and at log-out', async () => {
    const first = await working();
    const user = (await admin.call('user.list', {})).find((one) => one.username === 'loket');
    await admin.call('user.resetPassword', { userId: user?.id ?? '', temporaryPassword: 'sandi-baru-lagi' });
    await ends(first);
    const second = await logIn(office);
    clock += 12 * HOUR + 1;
    await ends(second);
    const third = await logIn(office);
    await third.call('session.logout', {});
    await ends(third);
  });

  it('outlive the data process: the same token goes on after a restart', async () => {
    const { token } = admin.connection;
    office.stop();
    const again = await testBackend({ dir: office.dir, now: () => clock });
    const line = again.connect();
    line.connection.token = token;
    await line.call('home.counters', {});
    again.stop();
  });

  it('never leave an office without an administrator', async () => {
    const [only] = await admin.call('user.list', {});
    const change = { userId: only?.id ?? '', name: 'Ratna Admin Contoh', area: '32.04', position: null, nip: null };
    await expect(admin.call('user.change', { ...change, role: 'ADMINISTRATOR', disabled: true })).rejects.toMatchObject({ code: 'LAST_ADMINISTRATOR' });
    await expect(admin.call('user.change', { ...change, role: 'MANAGER', disabled: false })).rejects.toMatchObject({ code: 'LAST_ADMINISTRATOR' });
  });
});
