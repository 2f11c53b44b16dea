import { describe, expect, test } from 'vitest';
import { ROLES } from '#src/domain/access/roles.ts';
import { areaFitsRole } from '#src/domain/access/roles.ts';
import { translator } from '#src/text/index.ts';
import { navigationFor, sectionOf } from '#renderer/app/navigation.ts';
import { moveBy } from '#renderer/components/moveBy.ts';
import { actionText, noteText, personText, subjectText } from '#renderer/pages/access/accessText.ts';
import { waitsFor } from '#renderer/pages/home/waiting.ts';
import { checkOffice, exampleNumber, newOffice, officeForm, officeInputOf } from '#renderer/pages/office/officeForm.ts';
import { findIn } from '#renderer/pages/programmes/findIn.ts';
import { checkNewPassword } from '#renderer/pages/session/newPassword.ts';
import { checkPassphrase } from '#renderer/pages/setup/passphrase.ts';
import { previousStep, stepsOf } from '#renderer/pages/setup/steps.ts';
import { areaOf, checkUser, EMPTY_USER, isUsername, userFieldsOf } from '#renderer/pages/users/userForm.ts';

const t = translator('id');

describe('the left rail', () => {
  test('shows each role what it may call, always home and help', () => {
    for (const role of ROLES) expect(navigationFor(role).map(({ section }) => section)).toEqual(expect.arrayContaining(['home', 'help']));
    const rail = (role: (typeof ROLES)[number]): string[] => navigationFor(role).map(({ section }) => section);
    expect(rail('FRONT_OFFICE')).toEqual(expect.arrayContaining(['register', 'cases']));
    expect(rail('FRONT_OFFICE')).not.toContain('users');
    expect(rail('ADMINISTRATOR')).toEqual(expect.arrayContaining(['users', 'office', 'accessLog']));
    expect(rail('ADMINISTRATOR')).not.toContain('cases');
  });

  test('knows where a path belongs', () => {
    expect(sectionOf('/')).toBe('home');
    expect(sectionOf('/cases/abc')).toBe('cases');
    expect(sectionOf('/register/1')).toBe('register');
    expect(sectionOf('/nowhere')).toBe('home');
  });
});

test('keys move the mark inside the rows and leave other keys alone', () => {
  expect(moveBy('j', 0, 3)).toBe(1);
  expect(moveBy('ArrowDown', 2, 3)).toBe(2);
  expect(moveBy('K', 0, 3)).toBe(0);
  expect(moveBy('End', 0, 3)).toBe(2);
  expect(moveBy('PageDown', 0, 100)).toBe(10);
  expect(moveBy('x', 0, 3)).toBeNull();
  expect(moveBy('j', 0, 0)).toBeNull();
});

test('queues wait for the role that may take the step out of them', () => {
  expect(waitsFor('REGISTERED', 'FRONT_OFFICE')).toBe(true);
  expect(waitsFor('IN_REVIEW', 'REVIEW_ANALYST')).toBe(true);
  expect(waitsFor('AWAITING_APPROVAL', 'MANAGER')).toBe(true);
  expect(waitsFor('AWAITING_APPROVAL', 'FRONT_OFFICE')).toBe(false);
  expect(waitsFor('OPEN', 'MANAGER')).toBe(false);
});

describe('set-up', () => {
  test('asks the demo nothing about an office, and for a passphrase only where the computer keeps no keys', () => {
    expect(stepsOf({ demo: true, passphrase: false })).toEqual(['language', 'kind', 'recovery', 'confirm', 'done']);
    expect(stepsOf({ demo: false, passphrase: true })).toContain('passphrase');
  });

  test('goes back one step, from a failed creation to the last question', () => {
    const steps = stepsOf({ demo: false, passphrase: true });
    expect(previousStep('creating', steps)).toBe('passphrase');
    expect(previousStep('creating', stepsOf({ demo: false, passphrase: false }))).toBe('administrator');
    expect(previousStep('language', steps)).toBe('language');
  });

  test('refuses a short or misspelt passphrase', () => {
    expect(checkPassphrase({ passphrase: 'pendek', repeat: 'pendek' }, (problem) => problem)).toEqual({ passphrase: 'tooShort' });
    expect(checkPassphrase({ passphrase: 'cukup panjang ini', repeat: 'lain' }, (problem) => problem)).toEqual({ repeat: 'different' });
  });
});

test('a new password is long, different and typed twice', () => {
  const check = (current: string, next: string, repeat: string) => checkNewPassword({ current, next, repeat }, (problem) => problem);
  expect(check('lama', 'kopi hujan gunung', 'kopi hujan gunung')).toEqual({});
  expect(check('', 'pendek', 'pendek')).toEqual({ current: 'currentMissing', next: 'tooShort' });
  expect(check('sama sama sama', 'sama sama sama', 'beda')).toEqual({ next: 'same', repeat: 'different' });
});

describe('the office', () => {
  const office = { ...newOffice('id'), address: 'Jalan Contoh 1' };

  test('new settings need only an address; empty contacts are none', () => {
    expect(Object.keys(checkOffice(newOffice('id'), t))).toEqual(['address']);
    expect(checkOffice(office, t)).toEqual({});
    expect(officeInputOf(office)).toMatchObject({ phone: null, email: null });
    expect(officeForm(officeInputOf(office))).toEqual(office);
  });

  test('a pattern that could give one number twice is refused in words', () => {
    expect(checkOffice({ ...office, caseNumberPattern: 'SLRT-{tahun}-{urut}' }, t).caseNumberPattern).toContain('{meja}');
    expect(checkOffice({ ...office, email: 'slrt@kantor' }, t).email).toBeDefined();
  });

  test('the example is the first number of this month', () => {
    expect(exampleNumber('{klas}/{urut:4}.{meja}/{unit}/{bulanRomawi}/{tahun}', office, 'A', new Date('2026-11-24T03:00:00Z'))).toBe('400.9/0001.A/SLRT/XI/2026');
  });
});

describe('accounts', () => {
  const clerk = { ...EMPTY_USER, name: 'Tini Kartini', username: 'tini', temporaryPassword: 'sementara-2026' };

  test('the area is as narrow as the role demands', () => {
    for (const role of ROLES) {
      const form = { ...clerk, role, subdistrict: '32.04.05', village: '32.04.05.2004' };
      expect(areaFitsRole(role, areaOf(form))).toBe(true);
      expect(checkUser(form, true, t)).toEqual({});
    }
    expect(Object.keys(checkUser({ ...clerk, role: 'FACILITATOR' }, true, t))).toEqual(['village']);
    expect(Object.keys(checkUser({ ...clerk, role: 'SUPERVISOR' }, true, t))).toEqual(['subdistrict']);
  });

  test('names, NIP and passwords are checked; a NIP may hold spaces', () => {
    expect(isUsername('Ratna.W')).toBe(true);
    expect(isUsername('ra')).toBe(false);
    expect(isUsername('ratna w')).toBe(false);
    expect(checkUser({ ...clerk, nip: '19790101 200501 9 901' }, true, t).nip).toBeUndefined();
    expect(userFieldsOf({ ...clerk, nip: '19790101 200501 9 901', position: ' ' })).toMatchObject({ nip: '197901012005019901', position: null });
    expect(checkUser({ ...clerk, nip: '123', temporaryPassword: 'pendek' }, true, t)).toMatchObject({ nip: expect.any(String), temporaryPassword: expect.any(String) });
  });
});

test('the access log speaks in words, unknown codes too', () => {
  expect(actionText(t, 'READ')).toBe('Membuka');
  expect(actionText(t, 'SOMETHING_NEW')).toBe('Lainnya');
  expect(subjectText(t, 'household')).toBe('Keluarga');
  expect(personText(t, 'setup')).toBe('Persiapan awal');
  expect(noteText(t, { action: 'WRITE', note: 'case.register' })).toBeNull();
  expect(noteText(t, { action: 'SEARCH', note: 'FOUND 3' })).toBe('3 ditemukan');
  expect(noteText(t, { action: 'EXPORT', note: 'letter' })).toBe('Surat kepada mitra');
  expect(noteText(t, { action: 'READ', note: 'refused: protected' })).toBe('Ditolak: kasus dilindungi');
  expect(noteText(t, { action: 'READ', note: 'families 3' })).toBe('3 keluarga');
  expect(noteText(t, { action: 'READ', note: 'preList 3' })).toBe('3 keluarga');
});

test('every typed word must occur somewhere', () => {
  expect(findIn('sekolah biaya', ['Bantuan biaya', 'anak sekolah'])).toBe(true);
  expect(findIn('sekolah rumah', ['Bantuan biaya', 'anak sekolah'])).toBe(false);
  expect(findIn('', [null])).toBe(true);
});
