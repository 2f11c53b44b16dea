import fs from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { testBackend, type TestBackend } from './backend.ts';
import { ADMIN_PASSWORD, logIn, setUpInput, smallOffice } from './smallOffice.ts';

describe('setting up', () => {
  let test: TestBackend;
  beforeEach(async () => {
    test = await testBackend();
  });
  afterEach(() => {
    test.close();
  });
  const phase = async (backend = test) => (await backend.connect().call('app.status', {})).phase;

  it('goes from nothing to ready, and never begins again', async () => {
    expect(await phase()).toBe('SETUP');
    await expect(logIn(test)).rejects.toMatchObject({ code: 'SETUP_REQUIRED' });
    const line = test.connect();
    const { recoveryKey } = await line.call('setup.create', setUpInput());
    expect(await phase()).toBe('CONFIRM_RECOVERY');
    await expect(line.call('setup.confirmRecovery', { recoveryKey: 'AAAAA' })).rejects.toMatchObject({ code: 'RECOVERY_KEY_WRONG' });
    await line.call('setup.confirmRecovery', { recoveryKey });
    expect(await phase()).toBe('READY');
    await logIn(test);
    await expect(line.call('setup.create', setUpInput())).rejects.toMatchObject({ code: 'ALREADY_SET_UP' });
    await expect(line.call('setup.demo', { language: 'id', passphrase: null })).rejects.toMatchObject({ code: 'ALREADY_SET_UP' });
    await expect(line.call('setup.renewRecovery', {})).rejects.toMatchObject({ code: 'ALREADY_SET_UP' });
  });

  it('can be tried again after a bad numbering pattern or a weak password', async () => {
    const line = test.connect();
    const good = setUpInput();
    await expect(line.call('setup.create', { ...good, administrator: { ...good.administrator, password: '12345678' } })).rejects.toMatchObject({ code: 'PASSWORD_TOO_WEAK' });
    await expect(line.call('setup.create', { ...good, office: { ...good.office, caseNumberPattern: 'NOMOR' } })).rejects.toMatchObject({ code: 'INVALID_INPUT' });
    expect(await phase()).toBe('SETUP');
    const { recoveryKey } = await line.call('setup.create', good);
    await line.call('setup.confirmRecovery', { recoveryKey });
    expect(await phase()).toBe('READY');
  });

  it('makes one office when the button is pressed twice', async () => {
    const line = test.connect();
    const answers = await Promise.allSettled([line.call('setup.create', setUpInput()), line.call('setup.create', setUpInput())]);
    expect(answers.map((answer) => answer.status).toSorted()).toEqual(['fulfilled', 'rejected']);
    await logIn(test);
  });

  it('gives a new recovery key when the first was never put away, and the first is worth nothing then', async () => {
    const line = test.connect();
    const { recoveryKey: first } = await line.call('setup.create', setUpInput());
    test.stop();
    const again = await testBackend({ dir: test.dir });
    expect(await phase(again)).toBe('CONFIRM_RECOVERY');
    const { recoveryKey } = await again.connect().call('setup.renewRecovery', {});
    await expect(again.connect().call('setup.confirmRecovery', { recoveryKey: first })).rejects.toMatchObject({ code: 'RECOVERY_KEY_WRONG' });
    await again.connect().call('setup.confirmRecovery', { recoveryKey });
    await logIn(again);
    again.stop();
  });

  it('asks for the passphrase where nothing else keeps the key', async () => {
    test.close();
    test = await testBackend({ userKeyDir: null });
    await expect(test.connect().call('setup.create', setUpInput())).rejects.toMatchObject({ code: 'KEY_REQUIRED' });
    expect(fs.existsSync(path.join(test.dir, 'keyring.json'))).toBe(false);
    const { recoveryKey } = await test.connect().call('setup.create', setUpInput('sandi kantor'));
    await test.connect().call('setup.confirmRecovery', { recoveryKey });
    test.stop();
    const again = await testBackend({ dir: test.dir, userKeyDir: null });
    expect(await again.connect().call('app.status', {})).toMatchObject({ phase: 'KEY_NEEDED', keyStore: 'PASSPHRASE', refusal: null });
    await expect(logIn(again)).rejects.toMatchObject({ code: 'KEY_REQUIRED' });
    await expect(again.connect().call('key.unlock', { passphrase: 'salah' })).rejects.toMatchObject({ code: 'KEY_WRONG' });
    await again.connect().call('key.unlock', { passphrase: 'sandi kantor' });
    await logIn(again);
    again.stop();
  });

  it('works on with a copy on another PC after the recovery key, and only with the right password', async () => {
    const office = await smallOffice();
    office.stop();
    fs.rmSync(path.join(office.dir, 'keys'), { recursive: true });
    const there = await testBackend({ dir: office.dir });
    expect(await there.connect().call('app.status', {})).toMatchObject({ phase: 'KEY_NEEDED', refusal: 'KEY_LOST' });
    await expect(there.connect().call('key.recover', { recoveryKey: 'X'.repeat(40), passphrase: null })).rejects.toMatchObject({ code: 'RECOVERY_KEY_WRONG' });
    await there.connect().call('key.recover', { recoveryKey: office.recoveryKey, passphrase: null });
    expect(await phase(there)).toBe('READY');
    await logIn(there, 'admin', ADMIN_PASSWORD);
    there.close();
  });
});
