import writeXlsxFile, { type CellObject } from 'write-excel-file/node';

/** The template for proposals, version 4, in its order (domain handbook §6.2). */
export const PROPOSAL_COLUMNS = [
  'NIK', 'PROGRAM BANSOS', 'NOKK', 'NAMA', 'TEMPAT LAHIR', 'TANGGAL LAHIR', 'IBU KANDUNG', 'JENIS KELAMIN', 'JENIS PEKERJAAN', 'STATUS KAWIN', 'ALAMAT', 'RT', 'RW', 'PROVINSI', 'KABUPATEN',
  'KECAMATAN', 'KELURAHAN', 'STATUS DISABILITAS', 'KODE JENIS DISABILITAS', 'STATUS HAMIL', 'TGL MULAI HAMIL',
] as const;

/**
 * SIKS-NG has no template for corrections and removals: an operator types them in its menus, person by person. These sheets are
 * what lies beside the keyboard: who it is, in the columns of the register's own export, and what is to be typed.
 */
export const CORRECTION_COLUMNS = ['ID DTSEN', 'NIK', 'NOKK', 'NAMA', 'KECAMATAN', 'KELURAHAN', 'KOLOM', 'LAMA', 'BARU', 'ARTI', 'NOMOR BERITA ACARA', 'TANGGAL MUSYAWARAH'] as const;
export const REMOVAL_COLUMNS = ['ID DTSEN', 'NIK', 'NOKK', 'NAMA', 'KECAMATAN', 'KELURAHAN', 'ALASAN', 'NOMOR BERITA ACARA', 'TANGGAL MUSYAWARAH'] as const;

export type SheetRow = Readonly<Record<string, string>>;

/** Every cell is text: a spreadsheet program would take the last digits of sixteen for zeros, and dates for numbers. */
export async function writeSheet(name: string, columns: readonly string[], rows: readonly SheetRow[]): Promise<Uint8Array> {
  const cell = (value: string): CellObject => ({ value, type: String, format: '@' });
  const head = columns.map((column) => ({ ...cell(column), fontWeight: 'bold' as const }));
  const lines = rows.map((row) => columns.map((column) => cell(row[column] ?? '')));
  return writeXlsxFile([head, ...lines], { sheet: name, columns: columns.map(() => ({ width: 20 })) }).toBuffer();
}

/** Letters, digits and single spaces: no quote, comma, dot or slash (domain handbook §6.2); a formula could begin with what goes, too. */
export function plain(text: string): string {
  return text.normalize('NFKC').toUpperCase().replace(/['’`]/g, '').replace(/[^\p{L}\p{N} -]+/gu, ' ').replace(/^[\s-]+/, '').replace(/\s+/g, ' ').trim();
}

const TITLES = /^((DRS|DRA|DR|IR|PROF|HJ|H|KH|R)\.\s*)+/i;

/** Without the titles that stand before a name. */
export function plainName(name: string): string {
  return plain(name.replace(TITLES, ''));
}

/** `1985-01-15` as `15/01/1985` */
export function slashed(date: string): string {
  return date.split('-').reverse().join('/');
}
