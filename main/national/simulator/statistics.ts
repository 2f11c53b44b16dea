import { createHash } from 'node:crypto';
import type { Statistics } from '#src/contract/siks-ng/exchange.ts';
import { wibMoment, type SimulatorClock } from './clock.ts';
import { Refusal } from './refusal.ts';
import type { SimulatorStore } from './store.ts';

interface Kept {
  readonly month: string;
  readonly revision: number;
  readonly receivedAt: string;
}

/** One effect for each key, whatever arrives how often; what was counted earlier never replaces what was counted later. */
export function keepStatistics({ db }: SimulatorStore, clock: SimulatorClock, key: string, month: string, body: Statistics): Kept {
  const text = JSON.stringify(body);
  const checksum = createHash('sha256').update(`${month} ${text}`).digest('hex');
  return db.transaction((): Kept => {
    const known = db.prepare<[string], { checksum: string; answer: string }>('select checksum, answer from statistics_key where key = ?').get(key);
    if (known !== undefined && known.checksum !== checksum) throw new Refusal(409, 'KEY_REUSED');
    if (known !== undefined) return JSON.parse(known.answer) as Kept;
    const before = db.prepare<[string], { revision: number; body: string }>('select revision, body from statistics where month = ?').get(month);
    const isOlder = before !== undefined && Date.parse((JSON.parse(before.body) as Statistics).countedAt) > Date.parse(body.countedAt);
    const revision = isOlder ? before.revision : (before?.revision ?? 0) + 1;
    if (!isOlder) db.prepare('insert into statistics values (?, ?, ?) on conflict (month) do update set revision = excluded.revision, body = excluded.body').run(month, revision, text);
    const answer = { month, revision, receivedAt: wibMoment(clock.now()) };
    db.prepare('insert into statistics_key values (?, ?, ?)').run(key, checksum, JSON.stringify(answer));
    return answer;
  })();
}
