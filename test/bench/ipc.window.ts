import { DEMO_PASSWORD } from '#main/data/demo/office.ts';
import { launchApp } from '../e2e/launch.ts';
import { startBench } from './harness.ts';

interface Bridge {
  readonly call: (name: string, input: object) => Promise<{ ok: boolean; value: { recoveryKey: string; rows: unknown[] } }>;
}

/** A call from the window to the data process and back: 50 rows of a work list, and the smallest call there is. */
const bench = startBench('ipc');
const { window, close } = await launchApp({ env: { SLRT_KEY_STORE: 'user-file' } });
try {
  await window.waitForLoadState('domcontentloaded');
  const rows = await window.evaluate(fillOffice, DEMO_PASSWORD);
  const times = bench.option('times', 300);
  const floor = await bench.measure('smallest call (session.current)', { times }, () => window.evaluate(smallest));
  const list = await window.evaluate(timeList, times);
  bench.record(`work list of ${rows} rows, p50`, list.p50, 'ms', floor);
  bench.record(`work list of ${rows} rows, p95`, list.p95, 'ms', floor);
} finally {
  await close();
}
bench.finish();

async function smallest(): Promise<void> {
  await (globalThis as unknown as { api: Bridge }).api.call('session.current', {});
}

/** Timed inside the page, where the test driver's own line is not part of the figure. */
async function timeList(times: number): Promise<{ p50: number; p95: number }> {
  const { api } = globalThis as unknown as { api: Bridge };
  const taken: number[] = [];
  for (let run = 0; run < times; run += 1) {
    const begun = performance.now();
    await api.call('case.queue', { queue: 'OPEN', village: null, text: null, cursor: null, limit: 50 });
    taken.push(performance.now() - begun);
  }
  taken.sort((a, b) => a - b);
  return { p50: taken[Math.floor(times / 2)] ?? 0, p95: taken[Math.floor(times * 0.95)] ?? 0 };
}

/** The demo office and enough invented families for a full page; answers how many rows that page has. */
async function fillOffice(password: string): Promise<number> {
  const { api } = globalThis as unknown as { api: Bridge };
  const { value } = await api.call('setup.demo', { language: 'id', passphrase: null });
  await api.call('setup.confirmRecovery', { recoveryKey: value.recoveryKey });
  await api.call('session.login', { username: 'fo', password });
  for (let family = 0; family < 50; family += 1) {
    const member = { id: `p${family}`, name: 'Warga Contoh', nik: null, birthPlace: null, birthDate: null, sex: null, relation: 'HEAD', occupation: null, condition: null };
    await api.call('case.register', {
      caseId: `c${family}`, members: [member], applicantId: member.id, channel: 'WALK_IN', kind: 'INQUIRY', urgency: 'REGULAR', narrative: 'Bertanya.',
      household: { id: `h${family}`, familyCard: null, village: '32.04.05.2001', address: 'Kp. Contoh', rt: null, rw: null, phone: null, latitude: null, longitude: null },
      needs: [], documents: [], missingDocuments: [], consent: { textVersion: '2026-11', means: 'SPOKEN', share: false },
    });
  }
  return (await api.call('case.queue', { queue: 'OPEN', village: null, text: null, cursor: null, limit: 50 })).value.rows.length;
}
