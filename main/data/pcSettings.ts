import type { Store } from './store.ts';

/** What this PC alone remembers. */
export type PcSetting = 'SCAN_FOLDER';

export function pcSetting(store: Store, name: PcSetting): string | null {
  return store.sql.first(store.q.selectFrom('pc_setting').select('value').where('name', '=', name))?.value ?? null;
}

export function setPcSetting(store: Store, name: PcSetting, value: string): void {
  store.sql.run(store.q.insertInto('pc_setting').values({ name, value }).onConflict((conflict) => conflict.column('name').doUpdateSet({ value })));
}
