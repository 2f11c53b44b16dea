import type { OfficeTables } from '#src/schema/tables.ts';
import { projectCase } from '#main/data/cases/projection.ts';
import type { Store } from '#main/data/store.ts';

/**
 * Projects a sample of cases anew by the app's own code and compares row for row; then the counters with the cases.
 *
 * @returns how many rows were not the same
 */
export function checkSample(store: Store, sample: number): number {
  const { q, sql } = store;
  let differing = 0;
  const ids = store.connection.prepare<[number], string>('select case_id from case_projection order by state_hash limit ?').pluck().all(sample);
  for (const caseId of ids) {
    const read = (): unknown[] => [
      sql.first(q.selectFrom('case_projection').selectAll().where('case_id', '=', caseId)),
      ...sql.all(q.selectFrom('service_projection').selectAll().where('case_id', '=', caseId).orderBy('id')),
    ];
    const before = JSON.stringify(read());
    store.connection.transaction(() => projectCase(store, caseId))();
    if (JSON.stringify(read()) !== before) differing += 1;
  }
  const stored = JSON.stringify(sql.all(q.selectFrom('area_counter').selectAll().where('n', '!=', 0).orderBy('area').orderBy('status')));
  return differing + (stored === JSON.stringify(countersOf(store)) ? 0 : 1);
}

function countersOf({ connection }: Store): OfficeTables['area_counter'][] {
  const level = (area: string): string => `select ${area} as area, status, desk, urgency_rank from case_projection`;
  return connection.prepare<[], OfficeTables['area_counter']>(
    `select area, status, count(*) as n, sum(case when desk is not null and urgency_rank < 2 then 1 else 0 end) as urgent
     from (${['village', 'substr(village, 1, 8)', 'substr(village, 1, 5)'].map(level).join(' union all ')}) group by area, status order by area, status`,
  ).all();
}
