import { execFile } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { contract } from '#src/contract/ipc.ts';
import { DEMO_PASSWORD } from '#main/data/demo/office.ts';

const CLI = path.resolve(import.meta.dirname, '..', '..', 'main', 'cli', 'index.ts');
const PASSWORD = 'kunci-kantor-2026';

interface Run {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

// Every call is a process of its own, and a busy machine starts it slowly.
describe('slrt', { timeout: 180_000 }, () => {
  let root: string;
  let data: string;
  beforeAll(() => {
    root = fs.mkdtempSync(path.join(os.tmpdir(), 'slrt-cli-'));
    data = path.join(root, 'office');
  });
  afterAll(() => {
    fs.rmSync(root, { recursive: true, force: true });
  });

  function slrt(args: readonly string[], env: Record<string, string> = {}): Promise<Run> {
    const { SLRT_USER: _user, SLRT_PASSWORD: _password, SLRT_DATA_DIR: _dir, ...rest } = process.env;
    return new Promise((resolve) => {
      execFile(process.execPath, [CLI, ...args], { env: { ...rest, SLRT_KEY_DIR: path.join(root, 'keys'), NO_COLOR: '1', ...env }, maxBuffer: 2 ** 26 }, (error, out, err) => {
        resolve({ code: error === null ? 0 : Number(error.code), out, err });
      });
    });
  }
  const asUser = (user: string, args: readonly string[], password = PASSWORD) => slrt(['--user', user, ...args], { SLRT_PASSWORD: password });

  it('explains itself completely', async () => {
    const help = await slrt(['--help']);
    expect(help).toMatchObject({ code: 0, err: '' });
    for (const word of ['status', 'setup', 'demo-office', 'user', 'case', 'call', 'projections', 'access', 'registry', '--lang', '--user', 'SLRT_PASSWORD', 'Exit codes']) expect(help.out).toContain(word);
    for (const name of Object.keys(contract)) expect(help.out).toContain(name);
    expect((await slrt(['user', 'create', '--help'])).out).toContain('SLRT_NEW_PASSWORD');
    expect((await slrt(['--version'])).out).toMatch(/^\d+\.\d+\.\d+\n$/);
  });

  it('answers 2 for wrong usage and writes nothing to standard output', async () => {
    const wrong = [['--bad'], ['nothing'], ['status'], ['case', 'open', '--data', data], ['--lang', 'fr', 'status', '--data', data], []];
    for (const run of await Promise.all(wrong.map((args) => slrt(args)))) expect(run).toMatchObject({ code: 2, out: '' });
  });

  it('says 1, the code, the reason and the next step in Bahasa or English before set-up', async () => {
    const bahasa = await slrt(['user', 'list', '--data', data]);
    expect(bahasa).toMatchObject({ code: 1, out: '' });
    expect(bahasa.err).toMatch(/^SETUP_REQUIRED\n.*belum.*\n/);
    expect((await slrt(['--lang', 'en', 'user', 'list', '--data', data])).err).toContain('has not been set up');
    expect(JSON.parse((await slrt(['status', '--data', data, '--json'])).out)).toMatchObject({ phase: 'SETUP' });
  });

  it('takes a registry into a folder that is not set up, and asks for a log-in once it is', async () => {
    const snapshot = path.join(root, 'people.ndjson.gz');
    expect((await slrt(['registry', 'generate', '--people', '300', '--out', snapshot])).code).toBe(0);
    const taken = await slrt(['registry', 'import', snapshot, '--data', data, '--json']);
    expect(taken.code).toBe(0);
    expect(taken.err).toContain('configuration folder');
    expect(JSON.parse(taken.out)).toMatchObject({ people: 300 });

    const made = await slrt(['setup', '--name', 'Kantor Contoh', '--data', data, '--json'], { SLRT_ADMIN_PASSWORD: PASSWORD });
    expect(made).toMatchObject({ code: 0, err: '' });
    expect(JSON.parse(made.out)).toEqual({ recoveryKey: expect.stringMatching(/^(.{5}-){7}.{5}$/) as string });
    expect(await slrt(['registry', 'status', '--data', data])).toMatchObject({ code: 3, out: '' });
    expect((await asUser('admin', ['registry', 'status', '--data', data])).out).toContain('300');
  });

  it('asks who is there (3), and refuses a second set-up (1)', async () => {
    expect(await slrt(['user', 'list', '--data', data])).toMatchObject({ code: 3, out: '' });
    expect(await asUser('admin', ['user', 'list', '--data', data], 'salah')).toMatchObject({ code: 3, out: '' });
    const again = await slrt(['setup', '--name', 'X', '--data', data], { SLRT_ADMIN_PASSWORD: PASSWORD });
    expect(again).toMatchObject({ code: 1, out: '' });
    expect(again.err).toContain('ALREADY_SET_UP');
  });

  it('makes users with the same rules as the window', async () => {
    const create = ['user', 'create', '--username', 'loket', '--name', 'Lilis Contoh', '--role', 'FRONT_OFFICE', '--data', data, '--json'];
    const made = await slrt(['--user', 'admin', ...create], { SLRT_PASSWORD: PASSWORD, SLRT_NEW_PASSWORD: 'sandi-sementara' });
    expect(JSON.parse(made.out)).toMatchObject({ username: 'loket', mustChangePassword: true });
    const twice = await slrt(['--user', 'admin', ...create], { SLRT_PASSWORD: PASSWORD, SLRT_NEW_PASSWORD: 'sandi-sementara' });
    expect(twice.err).toContain('USERNAME_TAKEN');
    expect(await asUser('loket', ['case', 'list', '--data', data], 'sandi-sementara')).toMatchObject({ code: 3, out: '' });
    expect((await asUser('admin', ['user', 'list', '--data', data])).out).toContain('Lilis Contoh');
  });

  it('calls any operation by name, and says which fields of bad input were wrong, not what was in them', async () => {
    const secret = '3204991501900001x';
    const bad = await asUser('admin', ['call', 'user.change', JSON.stringify({ userId: secret }), '--data', data]);
    expect(bad).toMatchObject({ code: 1, out: '' });
    expect(bad.err).toContain('INVALID_INPUT');
    expect(bad.err).not.toContain(secret);
    expect((await asUser('admin', ['call', 'office.nothing', '--data', data])).err).toContain('UNKNOWN_OPERATION');
    expect((await asUser('admin', ['call', 'case.queue', '{"queue":"OPEN","village":null,"text":null,"cursor":null,"limit":5}', '--data', data])).err).toContain('ROLE_NOT_ALLOWED');
    expect(JSON.parse((await asUser('admin', ['access', 'verify', '--data', data, '--json'])).out)).toMatchObject({ intact: true });
    expect(JSON.parse((await asUser('admin', ['projections', 'rebuild', '--data', data, '--json'])).out)).toMatchObject({ differing: 0 });
  });

  it('makes a demo office, shows its cases, opens one, and writes its receipt', async () => {
    const demo = path.join(root, 'demo');
    const made = await slrt(['demo-office', '--data', demo, '--json']);
    expect(JSON.parse(made.out)).toMatchObject({ password: DEMO_PASSWORD });
    const list = await asUser('fo', ['case', 'list', '--data', demo, '--json'], DEMO_PASSWORD);
    const [row] = (JSON.parse(list.out) as { rows: { number: string; caseId: string }[] }).rows;
    const opened = await asUser('fo', ['case', 'open', row?.number ?? '', '--data', demo, '--json'], DEMO_PASSWORD);
    expect(JSON.parse(opened.out)).toMatchObject({ state: { caseId: row?.caseId } });
    const pdf = path.join(root, 'receipt.pdf');
    expect((await asUser('fo', ['call', 'case.receipt', JSON.stringify({ caseId: row?.caseId, paper: 'A4' }), '--data', demo, '--out', pdf], DEMO_PASSWORD)).code).toBe(0);
    expect(fs.readFileSync(pdf).subarray(0, 5).toString()).toBe('%PDF-');
  });

  it('needs the passphrase of a folder that is kept by one (3)', async () => {
    const sealed = path.join(root, 'sealed');
    const env = { SLRT_ADMIN_PASSWORD: PASSWORD, SLRT_PASSPHRASE: 'sandi kantor' };
    expect((await slrt(['setup', '--name', 'Kantor', '--data', sealed], env)).code).toBe(0);
    const without = await asUser('admin', ['user', 'list', '--data', sealed]);
    expect(without).toMatchObject({ code: 3, out: '' });
    expect((await slrt(['--user', 'admin', 'user', 'list', '--data', sealed], { SLRT_PASSWORD: PASSWORD, SLRT_PASSPHRASE: 'salah' })).code).toBe(3);
    expect((await slrt(['--user', 'admin', 'user', 'list', '--data', sealed], { SLRT_PASSWORD: PASSWORD, SLRT_PASSPHRASE: 'sandi kantor' })).code).toBe(0);
  });
});
