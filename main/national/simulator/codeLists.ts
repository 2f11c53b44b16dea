import { REMOVAL_REASONS, STAGES } from '#src/contract/siks-ng/proposals.ts';
import { VILLAGES } from '#src/domain/area/area.ts';
import type { SimulatorStore } from './store.ts';

const SETTING = 'codeLists';

interface CodeList {
  readonly version: number;
  readonly entries: readonly { readonly code: string; readonly label: string; readonly until: string | null }[];
}

const LABELS: Readonly<Record<string, string>> = {
  DIED: 'Meninggal', MOVED: 'Pindah', ABLE: 'Mampu', DOUBLE: 'Data ganda', NOT_FOUND: 'Tidak ditemukan', REFUSED: 'Menolak', CIVIL_SERVANT: 'ASN/TNI/Polri',
  VILLAGE: 'Desa/kelurahan', SUB_DISTRICT: 'Kecamatan', REGENCY: 'Kabupaten', NATIONAL: 'Kementerian',
  PKH: 'Program Keluarga Harapan', BPNT: 'Program Sembako', PBI: 'PBI Jaminan Kesehatan', BST: 'Bantuan Sosial Tunai', NONBANSOS: 'Tanpa bantuan sosial',
};

const list = (codes: readonly string[]): CodeList => ({ version: 1, entries: codes.map((code) => ({ code, label: LABELS[code] ?? code, until: null })) });

const CODE_LISTS: ReadonlyMap<string, CodeList> = new Map([
  ['removal-reasons', list(REMOVAL_REASONS)],
  ['stages', list(STAGES)],
  ['programmes', list(['PKH', 'BPNT', 'PBI', 'BST', 'NONBANSOS'])],
  ['villages', { version: 1, entries: VILLAGES.map(({ code, name }) => ({ code, label: name, until: null })) }],
]);

/** What the simulator hands out, with what a trainer has changed since: real lists of the Ministry may grow at any time. */
export function codeListsIn(store: SimulatorStore): ReadonlyMap<string, CodeList> {
  return new Map([...CODE_LISTS, ...Object.entries(JSON.parse(store.setting(SETTING) ?? '{}') as Record<string, CodeList>)]);
}

/** A new version of a list: codes added, others over since a day. */
export function changeCodeList(store: SimulatorStore, name: string, change: { readonly add: readonly { readonly code: string; readonly label: string }[]; readonly over: readonly string[]; readonly on: string }): void {
  const lists = codeListsIn(store);
  const before = lists.get(name) ?? { version: 0, entries: [] };
  const entries = [...before.entries.map((entry) => (change.over.includes(entry.code) ? { ...entry, until: change.on } : entry)), ...change.add.map((entry) => ({ ...entry, until: null }))];
  store.set(SETTING, JSON.stringify({ ...JSON.parse(store.setting(SETTING) ?? '{}') as object, [name]: { version: before.version + 1, entries } }));
}
