import { randomUUID } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sweepVault } from '#main/data/attachments/cleanup.ts';
import { vaultOf } from '#main/ipc/handlers/attachments.ts';
import { PDF, photo } from '../files/samples.ts';
import { demoBackend, type TestBackend, type TestLine } from './backend.ts';
import { registerInput, studyFamily } from './family.ts';

const HOUR = 3_600_000;

describe('the citizen\'s rights', () => {
  let test: TestBackend;
  let fo: TestLine;
  let manager: TestLine;
  const fresh = async () => (await fo.call('case.register', registerInput(studyFamily()))).caseId;
  const add = (caseId: string, bytes: Uint8Array, document = 'KTP') =>
    fo.call('attachment.add', { caseId, attachmentId: randomUUID(), document, personId: null, fileName: '', bytes, coordinates: null });
  const stored = () => fs.readdirSync(path.join(test.dir, 'files'), { recursive: true, encoding: 'utf8' }).filter((name) => fs.statSync(path.join(test.dir, 'files', name)).isFile());

  beforeAll(async () => {
    test = await demoBackend();
    fo = await test.as('fo');
    manager = await test.as('manajer');
  }, 60_000);
  afterAll(() => {
    test.close();
  });

  it('consent is withdrawn once, with a reason; what had been agreed stays on record', async () => {
    const caseId = await fresh();
    const { state } = await fo.call('case.withdrawConsent', { caseId, basis: null, reason: 'Tidak ingin datanya dipakai' });
    expect(state.consent).toBeNull();
    expect(state.withdrawal).toMatchObject({ reason: 'Tidak ingin datanya dipakai', given: { textVersion: '2026-11', share: true } });
    await expect(fo.call('case.withdrawConsent', { caseId, basis: null, reason: 'lagi' })).rejects.toMatchObject({ code: 'STATE_NOT_ALLOWED' });
    const again = await fo.call('case.giveConsent', { caseId, basis: null, consent: { textVersion: '2026-1', means: 'SPOKEN', share: false } });
    expect(again.state).toMatchObject({ withdrawal: null, consent: { textVersion: '2026-1', share: false } });
    await expect(fo.call('case.withdrawConsent', { caseId, basis: null, reason: ' ' })).rejects.toMatchObject({ code: 'INVALID_INPUT' });
  });

  it('after that no letter passes the data on', async () => {
    const caseId = await fresh();
    await fo.call('case.sendToReview', { caseId, basis: null, note: '' });
    const analyst = await test.as('analis');
    await analyst.call('case.sendToService', { caseId, basis: null, note: '' });
    const bo = await test.as('bo');
    const line = { id: 'l1', needId: null, personId: null, programme: 'PIP', partner: 'DISDIK', goal: '', dueOn: null };
    await bo.call('plan.setLine', { caseId, basis: null, line, overlapReason: null });
    await bo.call('plan.submit', { caseId, basis: null, note: '' });
    await manager.call('plan.approve', { caseId, basis: null, note: '' });
    await manager.call('case.withdrawConsent', { caseId, basis: null, reason: 'Diminta warga' });
    const [signer] = await bo.call('user.signers', {});
    const letter = { referralId: randomUUID(), partner: 'DISDIK', lineIds: ['l1'], subject: 'Rujukan', problem: 'Masalah', documents: [], copies: [], signerId: signer?.id ?? '' };
    await expect(bo.call('referral.issue', { caseId, basis: null, letters: [letter] })).rejects.toMatchObject({ code: 'CONSENT_WITHDRAWN' });
  });

  it('erased papers leave the disk; what they were stays on record, and a paper that another case holds stays', async () => {
    const caseId = await fresh();
    const other = await fresh();
    const shared = await photo({ width: 640, height: 480 });
    await add(caseId, await photo({ width: 700, height: 500 }), 'KK');
    await add(caseId, shared);
    await add(other, shared);
    const before = stored();
    const { state } = await manager.call('case.erasePapers', { caseId, basis: null, reason: 'Permintaan tertulis warga' });
    expect(state.attachments.map((attachment) => [attachment.document, attachment.erased, attachment.removed?.reason])).toEqual([
      ['KK', true, 'Permintaan tertulis warga'], ['KTP', true, 'Permintaan tertulis warga'],
    ]);
    expect(before.length - stored().length).toBe(2); // one picture and its thumbnail
    const kept = (await fo.call('case.open', { caseId: other })).state.attachments[0]?.attachmentId ?? '';
    expect((await fo.call('attachment.open', { caseId: other, attachmentId: kept })).bytes.length).toBeGreaterThan(0);
    const gone = state.attachments[0]?.attachmentId ?? '';
    await expect(fo.call('attachment.open', { caseId, attachmentId: gone })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(fo.call('attachment.restore', { caseId, attachmentId: gone })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(manager.call('case.erasePapers', { caseId, basis: null, reason: 'lagi' })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(fo.call('case.erasePapers', { caseId, basis: null, reason: 'x' })).rejects.toMatchObject({ code: 'ROLE_NOT_ALLOWED' });
  });

  it('the same paper can be brought again after it was erased, and is not swept away', async () => {
    const caseId = await fresh();
    await add(caseId, PDF);
    await manager.call('case.erasePapers', { caseId, basis: null, reason: 'Salah orang' });
    await add(caseId, PDF);
    const { services } = test.backend;
    await sweepVault(services.office.get().store, vaultOf(services), Date.now() + 2 * HOUR);
    const kept = (await fo.call('case.open', { caseId })).state.attachments.find((attachment) => !attachment.erased);
    expect((await fo.call('attachment.open', { caseId, attachmentId: kept?.attachmentId ?? '' })).bytes.length).toBe(PDF.length);
  });

  it('what a power cut left behind is swept after an hour, and nothing else', async () => {
    const { services } = test.backend;
    const { store } = services.office.get();
    const vault = vaultOf(services);
    await sweepVault(store, vault, Date.now() + 2 * HOUR);
    const before = stored().toSorted();
    await vault.put(Buffer.from('tertinggal'));
    fs.writeFileSync(path.join(test.dir, 'files', before[0]?.slice(0, 2) ?? '', 'half.0badcafe.new'), 'setengah');
    expect(await sweepVault(store, vault, Date.now())).toBe(0);
    expect(await sweepVault(store, vault, Date.now() + 2 * HOUR)).toBe(2);
    expect(stored().toSorted()).toEqual(before);
  });

  it('who read a case is told to those who may know: one line for a sitting, newest first', async () => {
    const caseId = await fresh();
    for (let times = 0; times < 3; times += 1) await fo.call('case.open', { caseId });
    await (await test.as('bo')).call('case.open', { caseId });
    await manager.call('case.receipt', { caseId, paper: 'A4' });
    const { rows, next } = await manager.call('case.readers', { caseId, cursor: null });
    expect(next).toBeNull();
    expect(rows.map((row) => [row.role, row.action, row.note, row.times])).toEqual([
      ['MANAGER', 'EXPORT', 'receipt', 1], ['BACK_OFFICE', 'READ', null, 1], ['FRONT_OFFICE', 'READ', null, 3], ['FRONT_OFFICE', 'WRITE', null, 1],
    ]);
    for (const username of ['fo', 'bo', 'puskesos']) await expect((await test.as(username)).call('case.readers', { caseId, cursor: null })).rejects.toMatchObject({ code: 'ROLE_NOT_ALLOWED' });
  });
});
