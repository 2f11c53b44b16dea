import { commit, eventOf } from '#main/data/commit.ts';
import { openStore } from '#main/data/store.ts';

/** Commits without end and prints the id of each event once it is acknowledged: `node helperCommits.ts FILE KEY`. */
const [file = '', keyHex = ''] = process.argv.slice(2);
const store = openStore({ file, keyHex });
for (;;) {
  const event = eventOf('c1', 'noteAdded', { note: 'catatan' }, null);
  commit(store, 'u1', () => ({ name: 'case.addNote', scope: '32.04.05.2004', subject: { type: 'case', id: 'c1' }, events: [{ ...event, caseId: event.id }] }));
  process.stdout.write(`${event.id}\n`);
}
