import type { Recipient } from '#src/contract/siks-ng/exchange.ts';
import { wibMoment, type SimulatorClock } from './clock.ts';
import type { RegistryLineValue } from './registryChange.ts';
import type { SimulatorStore } from './store.ts';

/** Heads of family whose line names programmes receive them since the quarter began. */
export function inventRecipients({ db }: SimulatorStore, clock: SimulatorClock): void {
  const insert = db.prepare('insert into recipient (village, body) values (?, ?)');
  const changedAt = wibMoment(clock.now());
  const rows = db.prepare<[], { line: string }>("select line from person where json_extract(line, '$.relation') = 1 and json_extract(line, '$.programmes') is not null order by rowid");
  db.transaction(() => {
    for (const { line } of rows.all()) {
      const person = JSON.parse(line) as RegistryLineValue;
      for (const programme of person['programmes'] as string[]) {
        const registryId = String(person['registryId']);
        const recipient: Recipient = {
          recipientId: `KPM-${programme}-${registryId}`, op: 'UPSERT', registryId, nik: (person['nik'] ?? null) as string | null, programme, period: '2026Q4',
          state: 'ACTIVE', from: '2026-10-01', until: null, changedAt,
        };
        insert.run(person['village'], JSON.stringify(recipient));
      }
    }
  })();
}
