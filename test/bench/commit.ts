import { randomBytes, randomUUID } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { commit, eventOf } from '#main/data/commit.ts';
import { openEncrypted } from '#main/data/open.ts';
import { rowWrite } from '#main/data/rows.ts';
import { openStore } from '#main/data/store.ts';
import { startBench } from './harness.ts';

/** What a command costs, against bare inserts of its changeset's bytes with the same key, WAL and synchronous FULL in the same run. */
const bench = startBench('commit');
const times = bench.option('times', 2_000);
const dir = fs.mkdtempSync(path.join(os.tmpdir(), 'slrt-bench-'));
const keyHex = randomBytes(32).toString('hex');

const bare = openEncrypted(path.join(dir, 'bare.db'), keyHex);
bare.pragma('journal_mode=WAL');
bare.pragma('synchronous=FULL');
bare.exec('create table line(id text primary key, body text not null) strict');
const insert = bare.prepare('insert into line values(?, ?)');
const body = 'x'.repeat(600);

const store = openStore({ file: path.join(dir, 'office.db'), keyHex });
const floor = await bench.measure('bare insert, one transaction each', { times }, () => insert.run(randomUUID(), body));
await bench.measure('commit: a person corrected', { times, floor }, (i) =>
  commit(store, 'u1', () => ({
    name: 'household.change', scope: '32.04.05.2004', subject: { type: 'household', id: 'h1' },
    rows: [rowWrite(store, 'person', `p${i % 500}`, { household_id: 'h1', name: `Ani Contoh ${i}`, nik: '3204991501900001' })],
  })));
await bench.measure('commit: a note on a case', { times, floor }, (i) =>
  commit(store, 'u1', () => ({
    name: 'case.addNote', scope: '32.04.05.2004', subject: { type: 'case', id: `c${i % 500}` },
    events: [eventOf(`c${i % 500}`, 'noteAdded', { note: 'Sudah dihubungi.' }, null)],
  })));
bench.finish();
store.close();
bare.close();
fs.rmSync(dir, { recursive: true, force: true });
