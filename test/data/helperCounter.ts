import type { RegisterInput } from '#src/contract/cases.ts';
import { registerCase } from '#main/data/cases/register.ts';
import { listDrafts, openDraft, saveDraft } from '#main/data/drafts.ts';
import { openStore } from '#main/data/store.ts';

/**
 * A clerk who never stops: types a form with a save at each pause, hands it in with three presses, begins the next.
 * After a crash the open draft is taken up again, and what was last handed in is pressed once more, as a clerk would who
 * saw no receipt. `node helperCounter.ts FILE KEY LAST`, prints `saved ID N` and `registered ID NUMBER` once acknowledged.
 */
const [file = '', keyHex = '', last = ''] = process.argv.slice(2);
const store = openStore({ file, keyHex });
const user = { userId: 'u1', username: 'fo', name: 'Petugas', role: 'FRONT_OFFICE', area: '32.04', mustChangePassword: false, locked: false } as const;
const say = (line: string): void => void process.stdout.write(`${line}\n`);

function form(caseId: string): RegisterInput {
  return {
    caseId, applicantId: `${caseId}-p`, channel: 'WALK_IN', kind: 'INQUIRY', urgency: 'REGULAR', narrative: 'Bertanya.',
    household: { id: `${caseId}-h`, familyCard: null, village: '32.04.05.2001', address: 'Kp. Contoh', rt: null, rw: null, phone: null, latitude: null, longitude: null },
    members: [{ id: `${caseId}-p`, name: 'Warga Contoh', nik: null, birthPlace: null, birthDate: null, sex: null, relation: 'HEAD', occupation: null, condition: null }],
    needs: [], documents: [], missingDocuments: [], consent: { textVersion: '2026-1', means: 'SPOKEN', share: false },
  };
}

function handIn(caseId: string): void {
  for (let press = 0; press < 3; press++) say(`registered ${caseId} ${registerCase(store, user, form(caseId)).number}`);
}

function type(caseId: string, from: number, basis: number | null): void {
  let savedAt = basis;
  for (let n = from; n <= 4; n++) {
    savedAt = saveDraft(store, user.userId, { id: caseId, form: 'register', title: 'Warga', body: JSON.stringify({ n, typed: 'x'.repeat(n * 200) }), basis: savedAt });
    say(`saved ${caseId} ${n}`);
  }
  handIn(caseId);
}

say('open');
if (last !== '') handIn(last);
for (const { id } of listDrafts(store, user.userId)) {
  const draft = openDraft(store, user.userId, id);
  type(id, (JSON.parse(draft.body) as { n: number }).n + 1, draft.savedAt);
}
for (;;) type(`c${process.pid}-${Date.now()}-${Math.floor(performance.now() * 1000)}`, 1, null);
