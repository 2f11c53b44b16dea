import { NATIONAL } from '#src/contract/siks-ng.ts';
import { countedOn, countMonths, monthRefused, monthSent, statisticsBody, unsentMonths } from '../../data/national/statistics.ts';
import type { Store } from '../../data/store.ts';
import type { NationalClient } from '../client/client.ts';
import { refusalCode } from '../client/errors.ts';
import { patiently, type Patience } from '../client/retry.ts';
import { today } from './schedule.ts';

export interface StatisticsOptions {
  readonly store: Store;
  readonly client: NationalClient;
  readonly patience: Patience;
  readonly signal?: AbortSignal;
}

/**
 * Sends the figures of ended months, and those that have changed since once more. Counted once a day; each content has its own
 * key, so a lost answer leaves one effect. A month that is refused for what it says keeps no other from going.
 */
export async function sendStatistics({ store, client, patience, signal }: StatisticsOptions): Promise<void> {
  if (countedOn(store) !== today(store)) await countMonths(store);
  for (const row of unsentMonths(store)) {
    const { month, send_key: key } = row;
    if (key === null) continue;
    try {
      const { body } = await patiently(() => client.call(NATIONAL.putStatistics, { params: { month }, headers: { 'idempotency-key': key }, body: statisticsBody(row), signal }), patience);
      monthSent(store, row, body.revision);
    } catch (error) {
      const code = refusalCode(error);
      if (code === null) throw error;
      monthRefused(store, month, code);
    }
  }
}
