import { REMOVAL_REASONS, STAGES } from '#src/contract/siks-ng/proposals.ts';
import { VILLAGES } from '#src/domain/area/area.ts';

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

/** What the simulator hands out; real lists of the Ministry may grow at any time. */
export const CODE_LISTS: ReadonlyMap<string, CodeList> = new Map([
  ['removal-reasons', list(REMOVAL_REASONS)],
  ['stages', list(STAGES)],
  ['programmes', list(['PKH', 'BPNT', 'PBI', 'BST', 'NONBANSOS'])],
  ['villages', { version: 1, entries: VILLAGES.map(({ code, name }) => ({ code, label: name, until: null })) }],
]);
