import { z } from 'zod';
import type { LetterKind } from '../referral/letterKind.ts';

const line = z.string().trim().min(1).max(200);

/** The office's letterhead (kop). Upper case is set by the printer where the convention wants it. */
export const letterheadSchema = z.strictObject({
  /** `Pemerintah Kabupaten Bandung` */
  government: line,
  /** `Dinas Sosial` */
  agency: line,
  /** `Sistem Layanan dan Rujukan Terpadu (SLRT) Sabilulungan` */
  unit: line.nullable(),
  address: line,
  /** Telephone, e-mail, web site in one line. */
  contact: line.nullable(),
  /** A PNG or JPEG as data URL. */
  logo: z.string().regex(/^data:image\/(png|jpeg);base64,[A-Za-z0-9+/=]+$/).max(700_000).nullable(),
});
export type Letterhead = z.infer<typeof letterheadSchema>;

/** Who signs (domain.md §8.1 point 6). */
export const signerSchema = z.strictObject({
  /** `a.n. Bupati Bandung`, `u.b.`, `Plt.`: printed above the post. */
  onBehalf: line.nullable(),
  /** `Kepala Dinas Sosial Kabupaten Bandung` */
  post: line,
  /** With titles: `Drs. H. Contoh Pejabat, M.Si.` */
  name: line,
  /** `Pembina Utama Muda, IV/c` */
  rank: line.nullable(),
  /** 18 digits; printed 8-6-1-3. Null for whoever has none (a contract officer, a village head). */
  nip: z.string().regex(/^\d{18}$/).nullable(),
});
export type Signer = z.infer<typeof signerSchema>;

/** `19800115 200501 1 001`: birth date, start month, sex, serial. */
export function formatNip(nip: string): string {
  return nip.replace(/^(\d{8})(\d{6})(\d)(\d{3})$/, '$1 $2 $3 $4');
}

/** `triwulan III 2026` is printed from `2026-Q3`, `2026Q3` or `2026-3`. */
export function quarterParts(quarter: string): { readonly year: number; readonly quarter: number } | null {
  const match = /^(\d{4})[-/ ]?[QT]?([1-4])$/i.exec(quarter.trim());
  return match === null ? null : { year: Number(match[1]), quarter: Number(match[2]) };
}

/** What a file of one letter or several of a kind is called. */
export type LetterFileKind = 'surat-rekomendasi' | 'surat-rujukan';
export const letterFileKind = (kind: LetterKind): LetterFileKind => (kind === 'RECOMMENDATION' ? 'surat-rekomendasi' : 'surat-rujukan');

/** A file name without a citizen's data: kind and number only, safe on every system. */
export function documentFileName(kind: LetterFileKind | 'surat-reaktivasi' | 'tanda-terima' | 'tanda-terima-80mm' | 'rencana-keluarga' | 'berita-acara' | 'program' | 'kabar', number: string): string {
  const safe = number.replace(/[^A-Za-z0-9]+/g, '-').replace(/^-|-$/g, '').slice(0, 60);
  return `${kind}-${safe === '' ? 'tanpa-nomor' : safe}.pdf`;
}
