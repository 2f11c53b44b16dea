import { randomBytes, randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { PlanLine } from '#src/domain/plan/events.ts';
import { factsOf } from '#src/domain/matching/gather.ts';
import type { MatchFamily, MatchPerson } from '#src/domain/matching/family.ts';
import { matchFamily } from '#src/domain/matching/match.ts';
import { questionsOf, type Expression, type RuleBook } from '#src/domain/matching/rules.ts';
import { SEED_RULES } from '#src/domain/matching/seed.ts';
import { SEED_CATALOGUE, SEED_PROGRAMMES } from '#src/domain/programme/seed.ts';
import { caseState } from '#main/data/cases/projection.ts';
import { openEncrypted } from '#main/data/open.ts';
import { overlapsOf } from '#main/data/plans/overlap.ts';
import { openStore, type Store } from '#main/data/store.ts';
import { renderPdf } from '#main/documents/pdf.ts';
import { renderReferralLetter } from '#main/documents/referralLetter.ts';
import { LETTER } from '../documents/samples.ts';
import { seedCases } from './cases/seed.ts';
import { startBench } from './harness.ts';

/**
 * `npm run bench -- plan [--cases 300000] [--lines 300000] [--times 1000] [--json]`
 *
 * What a planner waits for: matching a family of eight, the check for a double beside 1.2 million events, a letter as PDF.
 */
const bench = startBench('plan');
await matching();
await doubles();
await letters();
bench.finish();

async function matching(): Promise<void> {
  const book = ofThreeHundred(SEED_RULES);
  const family = eight();
  bench.record('programmes with rules', book.sets.length, 'programmes');
  bench.record('questions in them', book.sets.reduce((sum, rules) => sum + questionsOf(rules, book.shared), 0), 'questions');
  const floor = await bench.measure('reading the facts of 8 members', { times: bench.option('times', 1_000) }, () => factsOf(family));
  await bench.measure('matching them', { times: bench.option('times', 1_000), floor }, () => matchFamily(book, SEED_CATALOGUE, family));
}

/** Sixty programmes; each asks a little more, until there are three hundred questions. */
function ofThreeHundred(seed: RuleBook): RuleBook {
  const more: Expression = { all: [{ fact: 'SIZE', op: 'gte', value: 1 }, { fact: 'VILLAGE', op: 'startsWith', value: '32' }] };
  return { ...seed, sets: seed.sets.slice(0, 60).map((rules, index) => (index % 2 === 0 ? rules : { ...rules, periods: rules.periods.map((period) => ({ ...period, conditions: [...period.conditions, more] })) })) };
}

function eight(): MatchFamily {
  const person = (id: string, birthDate: string, sex: 'L' | 'P', relation: MatchPerson['relation'], occupation: string | null, condition: string | null = null): MatchPerson =>
    ({ id, nik: '3204991501850001', birthDate, sex, relation, occupation, condition });
  return {
    day: '2026-11-24', village: '32.04.05.2004', kind: 'PROGRAM_NEED',
    persons: [
      person('a', '1985-01-15', 'L', 'HEAD', 'Buruh bangunan'), person('b', '1988-03-12', 'P', 'SPOUSE', 'Ibu rumah tangga'), person('c', '2013-06-07', 'L', 'CHILD', 'Pelajar SMP'),
      person('d', '2016-02-01', 'P', 'CHILD', 'Pelajar SD'), person('e', '2019-10-10', 'L', 'CHILD', null), person('f', '2023-09-01', 'P', 'CHILD', null),
      person('g', '1952-05-05', 'P', 'PARENT_IN_LAW', null, 'Radang paru-paru akut'), person('h', '1949-01-01', 'L', 'PARENT_IN_LAW', null, 'Katarak'),
    ],
    checks: Object.fromEntries('abcdefgh'.split('').map((id) => [id, { answer: 'FOUND' as const, decile: 1, dataDate: '2026-10-01' }])),
    received: [{ personId: 'a', programme: 'SEMBAKO' }], receivedAsked: true, categories: [{ personId: 'g', category: 'P08_NEGLECTED_ELDERLY' }], categoriesAsked: true, needs: [],
    sheets: [{ source: 'REGISTER', on: '2026-10-01', personId: null, answers: { '301a': 1, '301b': 5, 303: 8, 304: 4, 305: 3, '307a': 4, '309a': 6 } }],
    assessed: [], narrative: 'Rumah satu ruang tanpa jamban dan listrik; nenek belum punya jaminan kesehatan.', documents: ['KTP', 'KK'],
  };
}

async function doubles(): Promise<void> {
  const dir = mkdtempSync(path.join(os.tmpdir(), 'slrt-bench-plan-'));
  const [file, keyHex] = [path.join(dir, 'office.db'), randomBytes(32).toString('hex')];
  try {
    const events = seedCases(file, keyHex, { cases: bench.option('cases', 300_000), open: 3_000, seed: 7 });
    addLines(file, keyHex, bench.option('lines', 300_000));
    const store = openStore({ file, keyHex });
    bench.record('events in the file', events, 'events');
    bench.record('lines of plans in it', Number(store.connection.prepare('select count(*) from service_projection').pluck().get()), 'lines');
    await checks(store);
    store.close();
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}

/** A delivered line for as many families, each of another programme and day. */
function addLines(file: string, keyHex: string, lines: number): void {
  const db = openEncrypted(file, keyHex);
  const people = db.prepare<[number], { case_id: string; household_id: string; person_id: string }>(
    'select c.case_id, c.household_id, min(p.id) as person_id from case_projection c join person p on p.household_id = c.household_id group by c.case_id limit ?').all(lines);
  const insert = db.prepare('insert into service_projection(id, case_id, household_id, person_id, programme, status, since, partner) values(?, ?, ?, ?, ?, ?, ?, ?)');
  db.transaction(() => people.forEach((row, n) => {
    const programme = SEED_PROGRAMMES[n % SEED_PROGRAMMES.length]?.code ?? 'PIP';
    insert.run(randomUUID(), row.case_id, row.household_id, n % 3 === 0 ? null : row.person_id, programme, 'DELIVERED', Date.UTC(2020 + (n % 6), n % 12, 1), 'DINSOS');
  }))();
  db.close();
}

async function checks(store: Store): Promise<void> {
  const ids = store.sql.all(store.q.selectFrom('case_projection').select(['case_id', 'household_id']).where('desk', 'is not', null).limit(500));
  const states = ids.map(({ case_id }) => caseState(store, case_id));
  const line = (n: number): Pick<PlanLine, 'id' | 'programme' | 'personId'> => ({ id: 'new', programme: SEED_PROGRAMMES[n % SEED_PROGRAMMES.length]?.code ?? 'PIP', personId: null });
  const times = bench.option('times', 1_000);
  const bare = store.connection.prepare('select * from service_projection where household_id = ?');
  const floor = await bench.measure('bare look at one family’s lines', { times }, (n) => bare.all(ids[n % ids.length]?.household_id));
  await bench.measure('the check for a double', { times, floor }, (n) => {
    const state = states[n % states.length];
    return state === undefined ? [] : overlapsOf(store, state, line(n));
  });
}

async function letters(): Promise<void> {
  const times = Math.min(20, bench.option('times', 20));
  const floor = await bench.measure('an empty page as PDF', { times }, () => renderPdf({ definition: { pageSize: 'A4', defaultStyle: { font: 'Tinos' }, content: [''] }, title: 'x', at: 0 }));
  await bench.measure('a letter as PDF', { times, floor }, () => renderReferralLetter(LETTER));
}
